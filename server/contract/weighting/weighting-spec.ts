import { z } from 'zod';
import { dataFile } from '../figures/data-file.ts';

const expression = z.string().min(1);
const column = z.string().min(1);

/** Columns or variables; several are crossed. */
const crossed = z.array(z.string().min(1)).min(1);

/** A CSV file of population totals, beside the specification. */
const totals = z.strictObject({
  path: z.string().min(1),
  /** The column of the numbers. */
  column: column.default('total'),
  encoding: dataFile.shape.encoding,
  separator: dataFile.shape.separator,
  decimal: dataFile.shape.decimal,
});

/** Totals of the categories of some variables. */
const margin = z.strictObject({ by: crossed, totals });

/** A finite population correction of each unit: an expression, or the units of the population by categories. */
const correction = z.union([expression, margin]);

const response = { responded: expression, eligible: expression.optional() };

/** One step of weighting, by its name. */
export const weightingStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('design'), weight: expression }),
  z.strictObject({ step: z.literal('multiply'), by: expression, reason: z.string().min(1) }),
  z.strictObject({ step: z.literal('eligibility'), known: expression, classes: crossed.optional() }),
  z.strictObject({ step: z.literal('nonresponse'), ...response, classes: crossed.optional() }),
  z.strictObject({
    step: z.literal('propensity'),
    ...response,
    categories: z.array(z.string().min(1)).default([]),
    numbers: z.array(expression).default([]),
    adjustment: z.enum(['classes', 'inverse']).default('classes'),
    classes: z.int().min(2).max(100).default(5),
  }),
  z.strictObject({ step: z.literal('poststratify'), ...margin.shape, partial: z.boolean().default(false) }),
  z.strictObject({ step: z.literal('rake'), margins: z.array(margin).min(1) }),
  z.strictObject({
    step: z.literal('calibrate'),
    method: z.enum(['linear', 'raking', 'logit']),
    bounds: z.strictObject({ lower: z.number().lt(1), upper: z.number().gt(1) }).optional(),
    margins: z.array(margin).default([]),
    numbers: z.array(z.strictObject({ name: z.string().min(1), value: expression, total: z.number() })).default([]),
  }),
  z.strictObject({
    step: z.literal('trim'),
    lower: z.number().nonnegative().optional(),
    upper: z.number().positive().optional(),
    /** What the limits count in: weights, or the median of the weights before the step. */
    of: z.enum(['weight', 'median']).default('weight'),
    strict: z.boolean().default(true),
  }),
]);

const steps = z.array(weightingStep);

const replicates = z.union([
  z.strictObject({ method: z.literal('jackknife') }),
  z.strictObject({ method: z.literal('balanced'), rho: z.number().min(0).lt(1).default(0) }),
  z.strictObject({ method: z.literal('bootstrap'), count: z.int().min(2).max(2000), seed: z.int().nonnegative() }),
  /** Of successive differences: at least so many, by default one more than there are PSUs and at most 160. */
  z.strictObject({ method: z.literal('SDR'), count: z.int().min(2).max(2000).optional() }),
]);

/** The weights of a survey, each made from the one before. */
export const WEIGHT_NAMES = ['dwelling', 'household', 'household_screener', 'person'] as const;

export type WeightName = (typeof WEIGHT_NAMES)[number];

/** The shape of a specification of weighting; documented in docs/weighting.md. */
export const weightingSchema = z.strictObject({
  weighting: z.string().min(1),
  /** The sampled units, those without an interview too: a file, or the sample of an edition. */
  sample: z.union([
    z.literal('interviews'),
    z.strictObject({ file: dataFile, case: column, stratum: column, psu: column }),
  ]),
  design: z.strictObject({
    nested: z.boolean().default(false),
    lonelyPsu: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']).default('fail'),
    /** What `fpc` holds; fractions where none is above 1 when absent. */
    fpcType: z.enum(['population', 'fraction']).optional(),
    fpc: correction.optional(),
    laterStages: z
      .array(z.strictObject({ stratum: column.optional(), cluster: column, fpc: correction }))
      .min(1)
      .optional(),
  }),
  /** Categories by conditions, tried in their order; the first that holds wins, none means unknown. */
  variables: z.record(z.string(), z.record(z.string(), expression)).default({}),
  weights: z.strictObject({
    dwelling: steps.min(1),
    household: steps.default([]),
    household_screener: steps.default([]),
    person: steps.default([]),
  }),
  replicates: replicates.optional(),
});

/** How the weights of a survey are made. */
export type Weighting = z.infer<typeof weightingSchema>;

export type WeightingSpecStep = z.infer<typeof weightingStep>;

/** A step of one kind. */
export type StepOf<Kind extends WeightingSpecStep['step']> = Extract<WeightingSpecStep, { step: Kind }>;

/** Some variables, and the file with the totals of their categories. */
export type MarginSpec = z.infer<typeof margin>;

export type CorrectionSpec = z.infer<typeof correction>;

export type ReplicatesSpec = z.infer<typeof replicates>;
