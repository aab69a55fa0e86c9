import { z } from 'zod';
import { resultName } from '../figures/result-name.ts';
import { standard } from '../figures/standards.ts';

const name = z.string().min(1);

/** A text, or a text by language. */
const words = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** The most variables of a model. */
export const MOST_TERMS = 12;

/** A variable that explains, with the value with which the others are compared. */
const term = z.strictObject({
  variable: name,
  /** Default: the first value that a record has. */
  reference: name.optional(),
  /** Values put together under a new name, such as the small incomes; others stay as they are. */
  merge: z.record(name.regex(/^[^:]+$/, 'without a colon'), z.array(name).min(1)).optional(),
  /** Whether those whose value is not known are a level, `unknown`; else they are outside the model. */
  unknown: z.boolean().default(false),
});

/** The shape of the file that specifies an adjusted profile; documented in docs/profiles.md. */
export const profileSchema = z.strictObject({
  profile: resultName,
  title: words.optional(),
  /** The figure that is explained, record by record. */
  outcome: z.strictObject({
    indicator: name,
    /** A crime or a set; default the largest set. */
    crime: name.optional(),
    outcome: z.enum(['both', 'completed', 'attempted']).default('both'),
    category: name.optional(),
  }),
  /** `logistic`: odds ratios of a share. `poisson`: rate ratios of a number, of a share risk ratios. */
  kind: z.enum(['logistic', 'poisson']).default('logistic'),
  terms: z.array(term).min(1).max(MOST_TERMS),
  /** Terms whose effects differ by each other. */
  interactions: z.array(z.array(name).min(2).max(3)).default([]),
  /** Of which terms predictive margins are given; default each by itself, and each interaction. */
  margins: z.array(z.array(name).min(1).max(3)).optional(),
  variance: z.enum(['separate', 'joint', 'fixed']).default('separate'),
  /** Only these records: of each variable one of the values. */
  among: z.record(name, z.array(name).min(1)).default({}),
  test: z.enum(['wald', 'likelihood_ratio']).default('wald'),
  /** How the p values of all ratios of the model are adjusted as one family. */
  adjust: z.enum(['none', 'holm', 'BH', 'BY']).default('none'),
  level: z.number().gt(0.5).lt(1).default(0.95),
  df: z.enum(['domain', 'design']).default('domain'),
  /** By which the margins are labelled. */
  standard: standard.default('inegi'),
  /** Levels of fewer records are flagged. */
  minimumN: z.int().min(1).optional(),
});

/** Which figure is explained by what, and how. */
export type ProfileSpec = z.infer<typeof profileSchema>;

export type ProfileTerm = ProfileSpec['terms'][number];
