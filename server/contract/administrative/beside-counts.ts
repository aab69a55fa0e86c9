import { z } from 'zod';
import { estimateRow } from '../estimates.ts';
import { namedFile, namedWeights } from '../figures/figure-source.ts';
import { countsMapping } from './counts-mapping.ts';
import { COMPUTED_DIFFERENCES, DEFINITION_DIFFERENCES, type DifferenceId } from './definition-differences.ts';

const ids = [...DEFINITION_DIFFERENCES, ...COMPUTED_DIFFERENCES].map(({ id }) => id) as [
  DifferenceId,
  ...DifferenceId[],
];

/** A difference of definition between the records and the survey, for one crime. */
export const countsDifference = z.object({
  id: z.enum(ids),
  effect: z.enum(['records_more', 'survey_more', 'either', 'unknown']),
  /** Codes of ICCS that it is about. */
  codes: z.array(z.string()).optional(),
  /** Months of the records and of the survey. */
  records: z.object({ from: z.string(), to: z.string() }).optional(),
  survey: z.object({ from: z.string(), to: z.string() }).optional(),
  rollingMonths: z.int().optional(),
});

export type CountsDifference = z.infer<typeof countsDifference>;

/** A crime of the survey and the offences beside it. */
const crimeBeside = z.object({
  crime: z.string(),
  /** Whether it is a set of crimes, which holds others of the list. */
  is_set: z.boolean(),
  unit: z.enum(['person', 'household', 'both']),
  /** Which of its incidents: the completed ones alone where the records leave attempts out and the survey can. */
  outcome: z.enum(['both', 'completed']),
  offences: z.array(z.string()),
  iccs: z.object({ records: z.array(z.string()), survey: z.array(z.string()).nullable() }),
  differences: z.array(countsDifference),
});

const surveyFigure = estimateRow.pick({
  estimate: true,
  se: true,
  lower: true,
  upper: true,
  cv: true,
  df: true,
  n: true,
  label: true,
  flag: true,
});

export type SurveyFigure = z.infer<typeof surveyFigure>;

/** The survey's figure over the count, which is a fixed number: se and limits are those of the figure over it. */
const ratioToCount = z.object({
  ratio: z.number().nullable(),
  se: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Why there is none. */
  reason: z.enum(['nothing-recorded', 'count-absent', 'estimate-absent']).optional(),
});

export type RatioToCount = z.infer<typeof ratioToCount>;

/** One crime in one area, or in all. */
const lineBeside = z.object({
  crime: z.string(),
  /** Code of the survey; blank for all areas. */
  area: z.string(),
  /** Null where the file lacks areas of the survey and says no number for all. */
  recorded: z.number().nullable(),
  happened: surveyFigure,
  reported: surveyFigure,
  happened_ratio: ratioToCount,
  reported_ratio: ratioToCount,
});

export type LineBeside = z.infer<typeof lineBeside>;

/** Administrative counts beside a survey, as the JSON file of `cifra administrative` has it. */
export const besideCounts = z.object({
  records: z.string(),
  title: z.record(z.string(), z.string()),
  source: z.string(),
  study: z.string(),
  /** The weights, where they are not those of the design. */
  weighting: namedWeights.optional(),
  /** The analysis file whose interviews the figures are of, where one was named. */
  analysis_file: namedFile.optional(),
  standard: z.string(),
  level: z.number(),
  /** The variable of the survey whose values are the areas; absent without areas. */
  area_variable: z.string().optional(),
  /** Areas of the survey that the file lacks. */
  areas_absent: z.array(z.string()),
  period: z.object({ from: z.string(), to: z.string() }),
  definitions: countsMapping.shape.definitions,
  crimes: z.array(crimeBeside),
  /** Offences that stand beside nothing. */
  not_compared: z.array(z.string()),
  lines: z.array(lineBeside),
});

export type BesideCounts = z.infer<typeof besideCounts>;
