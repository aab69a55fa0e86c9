import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSource, namedFile, namedWeights } from '../figures/figure-source.ts';
import { standard } from '../figures/standards.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { specFinding, specText } from './made-tables.ts';

const quantity = z.number().nullable();

/** One of the two figures of a comparison, in the unit of the table. */
const figureInComparison = z.object({
  /** A value of the variable, or the name of an edition. */
  name: z.string(),
  estimate: quantity,
  se: quantity,
  lower: quantity,
  upper: quantity,
  n: z.number(),
  label: z.string(),
  flag: z.string(),
});

export type FigureInComparison = z.infer<typeof figureInComparison>;

/**
 * In what a figure is counted: shares are fractions, rates are per so many, money is in a currency: a code of ISO 4217,
 * or the word of the questionnaire.
 */
export const comparedUnit = z.object({
  kind: z.enum(['share', 'rate', 'mean', 'total']),
  per: z.number(),
  currency: z.string().optional(),
});

export type ComparedUnit = z.infer<typeof comparedUnit>;

/**
 * `tested`. `untested`: a difference without a test, because of a quantity that cannot be computed. `break`: the two do
 * not measure the same, and no difference is given. `absent`: one of the editions does not have the figure.
 */
export const COMPARISON_STATUS = ['tested', 'untested', 'break', 'absent'] as const;

/** What a reader has to know of a comparison. */
export const COMPARISON_NOTES = ['low-precision', 'at-boundary', 'unlike-weights', 'bridged'] as const;

/** A figure less another one of the same indicator. */
export const figureComparison = z.object({
  indicator: z.string(),
  crime: z.string(),
  outcome: z.string(),
  category: z.string(),
  variance_frame: z.string(),
  /** What both figures have in common. */
  domain: z.record(z.string(), z.string()),
  /** Between what: values of a variable, or editions. */
  between: z.enum(['groups', 'editions']),
  /** The variable; `edition` between editions. */
  by: z.string(),
  of: figureInComparison,
  minus: figureInComparison,
  unit: comparedUnit,
  status: z.enum(COMPARISON_STATUS),
  /** Codes of why there is no test: of `estimation/quantity.ts`, of changes of a questionnaire, or of the edition. */
  reasons: z.array(z.string()),
  /** Why the two do not measure the same, in words. */
  explanation: z.string(),
  difference: quantity,
  se: quantity,
  lower: quantity,
  upper: quantity,
  t: quantity,
  df: z.number(),
  p: quantity,
  p_adjusted: quantity,
  /** How many tests were adjusted together. */
  family: z.int(),
  /** Whether the adjusted p value is below the level; null without a test. */
  significant: z.boolean().nullable(),
  /** Where the specification asks for it. */
  ratio: z.object({ value: quantity, se: quantity, lower: quantity, upper: quantity }).optional(),
  relative: z.object({ value: quantity, lower: quantity, upper: quantity }).optional(),
  bridge: z.object({ factor: z.number(), se: z.number(), source: z.string() }).optional(),
  notes: z.array(z.enum(COMPARISON_NOTES)),
  /** What the test says, in the language that was asked for. */
  sentence: z.string(),
});

export type FigureComparison = z.infer<typeof figureComparison>;

/** The comparisons of a table, and how they were made. */
export const comparedTable = z.object({
  /** Names of the editions: the table's own, then those that it was compared with. */
  editions: z.array(z.string()),
  /**
   * What each was made from; none where all are made of the interviews that count, with the weights of the design,
   * which an edition has that stands here without `weighting`.
   */
  sources: z.array(
    z.object({ edition: z.string(), weighting: namedWeights.optional(), analysis_file: namedFile.optional() }),
  ),
  adjust: z.string(),
  /** Which p values were adjusted together. */
  family: z.enum(['indicator', 'table']),
  significance: z.number(),
  level: z.number(),
  standard,
  comparisons: z.array(figureComparison),
});

export type ComparedTable = z.infer<typeof comparedTable>;

/** More editions than these are for `cifra table`: each is read whole. */
export const MOST_EDITIONS_OF_PAGE = 3;

/**
 * Makes the comparisons of a table: between values of its variables, as its specification says, and of the edition of
 * the query with others. What is wrong is all told together, as of a table.
 */
export const makeComparisons = endpoint({
  method: 'POST',
  path: '/api/made-comparisons',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery,
  body: z.strictObject({
    text: specText,
    /** Keys of the other editions. */
    with: z.array(z.string().min(1).max(100)).max(MOST_EDITIONS_OF_PAGE),
    /** What the table's own edition is made from. */
    source: figureSource.default({}),
    /** The same of each of the others in their order; of all interviews, weighted by the design, where left out. */
    sources: z.array(figureSource).max(MOST_EDITIONS_OF_PAGE).default([]),
    /** Of the sentences. */
    language: z.enum(['en', 'es', 'fr', 'pt']),
    /** Of the numbers in them, such as `es-CL`; that of the language by default. */
    locale: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
      .optional(),
  }),
  reply: z.union([
    z.object({ survey: z.string(), computedAt: z.string(), compared: comparedTable }),
    z.object({ findings: z.array(specFinding) }),
  ]),
});

export type MakeComparisonsReply = z.infer<(typeof makeComparisons)['reply']>;
