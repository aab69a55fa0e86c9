import { z } from 'zod';

// The envelope of a reference file. What a case asks for is looked at case by case: a design or statistic that is not known
// here is reported as not built, and must not keep the other cases from running.

const column = z.discriminatedUnion('type', [
  z.object({ name: z.string(), type: z.literal('number') }),
  z.object({ name: z.string(), type: z.literal('category'), levels: z.array(z.string()) }),
]);

const dataset = z.object({ file: z.string(), columns: z.array(column) });

const row = z
  .record(z.string(), z.unknown())
  .and(z.object({ group: z.record(z.string(), z.unknown()), group2: z.record(z.string(), z.unknown()).optional() }));

const referenceCase = z.object({
  id: z.string(),
  dataset: z.string(),
  design: z.object({ type: z.string() }).loose(),
  domain: z.array(z.object({ variable: z.string(), op: z.string(), value: z.unknown().optional() })).nullish(),
  statistic: z.object({ kind: z.string() }).loose(),
  expected: z.array(row).optional(),
  expectedError: z.string().optional(),
  // Cases that expect an error have nothing to compare.
  tolerance: z.object({ rel: z.number(), abs: z.number() }).default({ rel: 1e-10, abs: 0 }),
  optional: z.boolean().optional(),
});

export const referenceFile = z.object({
  datasets: z.record(z.string(), dataset),
  cases: z.array(referenceCase),
});

export type ReferenceFile = z.infer<typeof referenceFile>;
export type ReferenceCase = z.infer<typeof referenceCase>;
export type ReferenceDataset = z.infer<typeof dataset>;
export type ReferenceColumn = z.infer<typeof column>;

/** One row of a result: the group it is about and its numbers, null where not defined. */
export interface ResultRow {
  readonly group: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const columns = z.array(z.string()).default([]);

// The steps of weighting are looked at by makeWeighting.
const calibration = z.array(z.unknown()).default([]);

/** Designs for linearization. */
export const taylorCase = z.strictObject({
  type: z.literal('taylor'),
  weights: z.string().nullish(),
  strata: columns,
  clusters: columns,
  fpc: columns,
  nest: z.boolean().default(false),
  lonelyPsu: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']),
  domainLonely: z.boolean().default(false),
  fpcType: z.enum(['population', 'fraction']).optional(),
  pps: z.literal('brewer').optional(),
  calibration,
});

/** Designs of replicate weights. */
export const replicateCase = z.strictObject({
  type: z.literal('replicate'),
  method: z.enum(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'other']),
  weights: z.string(),
  repWeights: z.union([
    z.array(z.string()).min(1),
    z.strictObject({ prefix: z.string(), from: z.int(), count: z.int().min(1) }),
  ]),
  combinedWeights: z.boolean().default(true),
  scale: z.number().optional(),
  rscales: z.union([z.number(), z.array(z.number())]).optional(),
  mse: z.boolean().default(false),
  rho: z.number().optional(),
  df: z.number(),
  calibration,
});

export const designCase = z.discriminatedUnion('type', [taylorCase, replicateCase]);

const common = {
  by: columns,
  level: z.number().optional(),
  df: z.union([z.enum(['full', 'domain', 'infinite']), z.number()]).optional(),
  deff: z.enum(['srs', 'replace']).optional(),
  missing: z.enum(['omit', 'propagate']).optional(),
};

const event = z.union([z.string(), z.number()]).optional();

const group = z.record(z.string(), z.unknown());

/** A statistic that another one is about. */
const inner = z.strictObject({
  kind: z.enum(['mean', 'total', 'ratio']),
  variable: z.string(),
  denominator: z.string().optional(),
  event,
  by: columns,
});

/** The statistics that are built. */
export const builtStatistic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['mean', 'total']), variables: z.array(z.string()).min(1), event, ...common }),
  z.strictObject({ kind: z.enum(['proportion', 'categoryTotal']), variable: z.string(), ...common }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.string(),
    denominator: z.string(),
    multiplier: z.number().optional(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('proportionCi'),
    variable: z.string(),
    event,
    ciMethod: z.enum(['mean', 'logit', 'xlogit', 'asin', 'beta', 'beta-nchs']),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('quality'),
    scheme: z.enum(['inegi-cv', 'ine-chile-cv', 'ine-chile-proportion', 'nchs-proportion']),
    of: inner,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('quantile'),
    variable: z.string(),
    probs: z.array(z.number()).min(1),
    rule: z.enum(['math', 'school', 'hf1', 'hf2', 'hf4', 'hf6', 'hf7']).default('math'),
    interval: z.enum(['mean', 'xlogit', 'logit', 'asin', 'beta', 'quantile']).default('mean'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('chisq'),
    rows: z.string(),
    columns: z.string(),
    test: z.enum(['raoScottF', 'raoScottChisq', 'wald', 'adjWald']),
    ...common,
  }),
  z.strictObject({ kind: z.literal('variance'), variable: z.string(), event, ...common }),
  z.strictObject({ kind: z.literal('weights'), rows: z.array(z.int().min(1)).default([]), ...common }),
  z.strictObject({ kind: z.literal('replicateWeights'), method: z.enum(['JK1', 'JKn']), ...common }),
  z.strictObject({ kind: z.literal('covariance'), of: inner, ...common }),
  z.strictObject({
    kind: z.literal('contrast'),
    of: inner,
    contrasts: z.array(
      z.strictObject({
        label: z.string(),
        coefficients: z.array(z.strictObject({ group, coef: z.number() })).optional(),
        ratio: z.strictObject({ numerator: group, denominator: group }).optional(),
      }),
    ),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('ttest'),
    variable: z.string(),
    event,
    ...common,
    by: z.string(),
    levels: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({
    kind: z.literal('glm'),
    family: z.enum(['logistic', 'poisson', 'gaussian']),
    response: z.string(),
    event,
    terms: z.array(
      z.strictObject({
        variable: z.string(),
        type: z.enum(['category', 'number']),
        reference: z.union([z.string(), z.number()]).optional(),
      }),
    ),
    ...common,
  }),
  z.strictObject({ kind: z.literal('designInfo'), ...common }),
]);

export const BUILT_KINDS: readonly string[] = [
  'mean',
  'total',
  'proportion',
  'categoryTotal',
  'ratio',
  'proportionCi',
  'quality',
  'quantile',
  'chisq',
  'contrast',
  'covariance',
  'ttest',
  'glm',
  'designInfo',
  'variance',
  'replicateWeights',
  'weights',
];
export type BuiltStatistic = z.infer<typeof builtStatistic>;
export type DesignCase = z.infer<typeof designCase>;
