import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { figureSourceQuery, namedFile, namedWeights } from './figures/figure-source.ts';
import { standard } from './figures/standards.ts';
import { surveyQuery } from './surveys.ts';
import { whoMay } from './who-sees-what.ts';

/**
 * From 1 to one less than this, the number of units with a characteristic is not given: who is one of so few might
 * be recognised.
 */
export const FEWEST_CASES = 5;

/** One published figure. A quantity that cannot be computed is null here. */
export const estimateRow = z.object({
  indicator: z.string(),
  crime: z.string(),
  /** Which of its incidents: `both`, `completed` or `attempted`. */
  outcome: z.string(),
  domain: z.record(z.string(), z.string()),
  category: z.string(),
  variance_frame: z.string(),
  estimate: z.number().nullable(),
  se: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** A fraction, not a percentage. */
  cv: z.number().nullable(),
  df: z.number().nullable(),
  deff: z.number().nullable(),
  /** Persons, households or incidents of the sample in the base. */
  n: z.number(),
  effective_n: z.number().nullable(),
  standard: z.string(),
  label: z.string(),
  /** What stands beside the label; see `flagsOf`. */
  flag: z.string(),
  /**
   * Of the persons or households in the base, how many have the characteristic, such as the victims; unweighted.
   * Null where it is not given: of figures without one, and of few cases (docs/methods.md).
   */
  n_positive: z.number().nullable(),
});

export type EstimateRow = z.infer<typeof estimateRow>;

/** Two figures differ if the adjusted p value of their difference is below this. */
export const DIFFERENCE_LEVEL = 0.05;

/** The highest figure of a comparison against each of the others. */
const testedComparison = z.object({
  indicator: z.string(),
  outcome: z.string(),
  /** `crime`, or the domain variable whose groups are compared. */
  by: z.string(),
  /** The crime or set of a comparison of groups; blank where crimes are compared. */
  crime: z.string(),
  highest: z.string(),
  others: z.array(
    z.object({
      group: z.string(),
      /** The highest figure less this one, in the unit of the figures. */
      difference: z.number().nullable(),
      se: z.number().nullable(),
      df: z.number(),
      /** Two-sided; 1 where there is no test. */
      p: z.number(),
      /** Holm's, over all pairs of groups of the comparison. */
      p_adjusted: z.number(),
    }),
  ),
});

export type TestedComparison = z.infer<typeof testedComparison>;

const versionInFigures = z.object({
  version: z.string(),
  interviews: z.int(),
  /** Codes of the reasons for which its interviews are in no figure with the others; none where they are. */
  leftOut: z.array(z.string()),
  /**
   * Crimes of the figures about which it did not ask, or which it counted otherwise. Their figures, and those of sets
   * with them, are of the interviews that asked; there are no numbers of victims and of crimes.
   */
  notAsked: z.array(z.string()),
});

/** A version of the edition's questionnaire with which accepted interviews were made. */
export type VersionInFigures = z.infer<typeof versionInFigures>;

const query = surveyQuery.extend({ standard: standard.default('inegi'), ...figureSourceQuery });

/** Every indicator from the submissions accepted so far. */
export const getEstimates = endpoint({
  method: 'GET',
  path: '/api/estimates',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query,
  reply: z.object({
    /** Key of the edition. */
    survey: z.string(),
    study: z.string(),
    computedAt: z.string(),
    /** Accepted submissions that the figures rest on. */
    submissions: z.number().int(),
    standard,
    /** The weights, where they are not those of the design. */
    weighting: namedWeights.optional(),
    /** The analysis file whose interviews they are of, where one was named. */
    analysisFile: namedFile.optional(),
    /** What the questionnaire calls each of its crimes, by language. */
    crimes: z.record(z.string(), z.record(z.string(), z.string())),
    /** What it calls the answers that indicators count: by indicator, by code, by language. */
    answers: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))).optional(),
    /** Where interviews were made with several versions: each, the one of the figures last. */
    versions: z.array(versionInFigures).optional(),
    /**
     * How many incidents count as the rules say, as the office confirmed or changed them, and how many it
     * left out.
     */
    coded: z
      .object({
        derived: z.number().int(),
        confirmed: z.number().int(),
        changed: z.number().int(),
        notACrime: z.number().int(),
        duplicates: z.number().int(),
      })
      .optional(),
    estimates: z.array(estimateRow),
    differences: z.array(testedComparison),
  }),
});

export type EstimatesReply = z.infer<(typeof getEstimates)['reply']>;

/** The same figures as CSV. */
export const getEstimatesCsv = endpoint({
  method: 'GET',
  path: '/api/estimates.csv',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read', 'files:read'],
  query,
  answers: 'text/csv',
  reply: z.string(),
});
