import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { WEIGHT_NAMES } from './weighting-spec.ts';

/** The text of a specification as it stands in its file: docs/weighting.md. */
export const weightingText = z.string().min(1).max(200_000);

/** Letters, digits and a few signs: a file beside the specification, never a way to another folder. */
const nameOfTotals = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,99}\.(csv|txt)$/u, 'the name of a CSV file');

/** The CSV files of population totals that a specification names, by their names. */
export const totalsFiles = z
  .array(z.strictObject({ path: nameOfTotals, text: z.string().max(200_000) }))
  .max(20)
  .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, 'a file stands twice')
  .refine((files) => files.reduce((sum, { text }) => sum + text.length, 0) <= 500_000, 'the files are too long');

export type TotalsFile = z.infer<typeof totalsFiles>[number];

/** One thing that is wrong with a specification, its totals, or the sample of the edition. */
export const weightingFinding = z.object({
  code: z.string(),
  /** The file of totals, or the edition; absent of the specification itself. */
  file: z.string().optional(),
  line: z.int().optional(),
  /** The number of the column in the specification, or its name in a file of totals. */
  column: z.union([z.int(), z.string()]).optional(),
  /** What is wrong and what to do, in English. */
  problem: z.string(),
  remedy: z.string(),
  /** Which sentence that is, and what it is about, for the words of other languages. */
  said: z.object({ sentence: z.string(), about: z.array(z.unknown()) }).optional(),
});

export type WeightingFindingReply = z.infer<typeof weightingFinding>;

const quantity = z.number().nullable();

/** What a step did to one of its classes or cells. */
const classReport = z.object({
  label: z.string(),
  nBefore: z.int(),
  n: z.int(),
  sumBefore: z.number(),
  sum: z.number(),
  /** Population total, of a step that has some. */
  total: z.number().optional(),
  smallestFactor: quantity,
  largestFactor: quantity,
});

/** What a step of weighting did, as `cifra weight` says it, without the case of any weight. */
const stepReport = z.object({
  weight: z.enum(WEIGHT_NAMES),
  /** Its place among the steps of the weight, from 1. */
  number: z.int(),
  step: z.string(),
  reason: z.string().optional(),
  nBefore: z.int(),
  n: z.int(),
  sumBefore: z.number(),
  sum: z.number(),
  negative: z.int(),
  /** Whether totals or weights may be in another unit: their sums are not those of one population. */
  isSumUnlikely: z.boolean(),
  distribution: z.object({ min: quantity, p5: quantity, median: quantity, p95: quantity, max: quantity }),
  /** The largest weights, and how many times the median each is. */
  extremes: z.array(z.object({ weight: z.number(), timesMedian: quantity })),
  /** Kish's: n sum of squares / square of the sum. */
  designEffect: quantity,
  smallestFactor: quantity,
  largestFactor: quantity,
  iterations: z.int(),
  /** Largest distance of a weighted sum from its total, as a share of it. */
  distance: quantity,
  /** R-indicator of response, of a step for nonresponse. */
  representativity: quantity,
  classes: z.array(classReport),
  /** How many classes there are, those that are left out here too. */
  classCount: z.int(),
  /** How many units have which weight, rounded to four digits, for a picture. */
  spread: z.object({ weights: z.array(z.number()), units: z.array(z.int()) }),
});

export type WeightingStepReport = z.infer<typeof stepReport>;

/** More classes than these stand in weights.json of the command only. */
export const MOST_CLASSES_OF_PAGE = 200;

/**
 * Makes the weights of an edition's sample as a specification says, and tells what each step did. Replicates are left
 * to `cifra weight`. Everything that is wrong is told together.
 */
export const makeWeightsReport = endpoint({
  method: 'POST',
  path: '/api/made-weights',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({ text: weightingText, totals: totalsFiles }),
  reply: z.union([
    z.object({
      made: z.object({
        survey: z.string(),
        computedAt: z.string(),
        /** Sampled units. */
        units: z.int(),
        /** Of the specification and of everything that the weights were made from; `cifra weight` prints it too. */
        hash: z.string(),
        steps: z.array(stepReport),
      }),
    }),
    z.object({ findings: z.array(weightingFinding) }),
  ]),
});

export type MakeWeightsReply = z.infer<(typeof makeWeightsReport)['reply']>;

export type WeightsReport = Extract<MakeWeightsReply, { made: unknown }>['made'];
