import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSource, namedFile, namedWeights } from '../figures/figure-source.ts';
import { surveyQuery } from '../surveys.ts';
import { figureUnit, specFinding, specText } from '../tables/made-tables.ts';
import { whoMay } from '../who-sees-what.ts';
import { profileSchema } from './profile-spec.ts';

const quantity = z.number().nullable();

/** A quantity with its limits; null what cannot be computed. */
const limits = z.object({ value: quantity, lower: quantity, upper: quantity });

const estimate = limits.extend({ se: quantity });

/** The level of each term that records are set to. */
const setting = z.record(z.string(), z.union([z.string(), z.number()]));

/** A level of a term, or levels of an interaction, beside the reference. */
const ratio = z.object({
  term: z.string(),
  /** Of an interaction the levels of its terms, with a colon between them; blank of the intercept. */
  level: z.string(),
  isReference: z.boolean(),
  /** On the log scale. */
  coefficient: estimate,
  /** Odds or rate ratio with the other terms held. */
  adjusted: limits,
  p: quantity,
  /** Adjusted for all ratios of the model together; null where the specification does not ask for it. */
  pAdjusted: quantity,
  /** The ratio of a model with this term alone, over the same records; null of interactions. */
  crude: limits.nullable(),
  /** Records of the model with this level. */
  n: z.int(),
  flag: z.string(),
});

/** A margin less that of the reference, or over it. */
const compared = estimate.extend({ p: quantity });

/** What the JSON file of a profile holds, as far as a page shows it. */
export const madeProfile = z.object({
  study: z.string(),
  weighting: namedWeights.optional(),
  analysis_file: namedFile.optional(),
  specification: profileSchema,
  outcome: z.object({
    indicator: z.string(),
    unit: figureUnit,
    crime: z.string(),
    category: z.string(),
    statistic: z.string(),
    per: z.number(),
  }),
  /** Records in the model, and those with the characteristic or with more than 0. */
  n: z.int(),
  positives: z.int(),
  /** Null where there is no end of them. */
  df: quantity,
  /** Records that are not in the model, each under the first reason; then levels that no record of it has. */
  leftOut: z.object({
    outsideBase: z.int(),
    notAmong: z.int(),
    unknown: z.int(),
    noWeight: z.int(),
    /** Of those of unknown value, by variable; one record may lack several. */
    unknownOf: z.array(z.object({ variable: z.string(), n: z.int() })),
    levels: z.array(z.object({ variable: z.string(), level: z.string() })),
  }),
  ratios: z.array(ratio),
  tests: z.array(
    z.object({
      terms: z.array(z.string()),
      statistic: quantity,
      ndf: z.number(),
      /** Null where there is no end of them. */
      ddf: quantity,
      p: quantity,
    }),
  ),
  margins: z.array(
    z.object({
      of: z.array(z.string()),
      values: z.array(estimate.extend({ at: setting, n: z.int(), label: z.string(), flag: z.string() })),
      comparisons: z.array(z.object({ at: setting, reference: setting, difference: compared, ratio: compared })),
    }),
  ),
});

export type MadeProfile = z.infer<typeof madeProfile>;

/**
 * Fits the model of an adjusted profile to the interviews of an edition. What is wrong with the specification, or
 * cannot be had of the edition, is all told together. The files are those that `cifra profile` writes, byte for byte,
 * and the JSON is what the page shows.
 */
export const makeProfile = endpoint({
  method: 'POST',
  path: '/api/made-profiles',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery,
  body: z.strictObject({ text: specText, source: figureSource.default({}) }),
  reply: z.union([
    z.object({
      made: z.object({
        survey: z.string(),
        computedAt: z.string(),
        interviews: z.int(),
        json: z.string(),
        csv: z.string(),
      }),
    }),
    z.object({ findings: z.array(specFinding) }),
  ]),
});

export type MakeProfileReply = z.infer<(typeof makeProfile)['reply']>;
