import { z } from 'zod';

// The envelope of a reference file, and the designs. What a case asks for is read case by case: a design or
// statistic that is not known here is reported as not built, and must not stop the other cases.

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
  /** The second group of a covariance. */
  readonly group2?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export const columnNames = z.array(z.string()).default([]);

/** What every statistic can be asked with. */
export const commonFields = {
  by: columnNames,
  level: z.number().optional(),
  df: z.union([z.enum(['full', 'domain', 'infinite']), z.number()]).optional(),
  deff: z.enum(['srs', 'replace']).optional(),
  missing: z.enum(['omit', 'propagate']).optional(),
};

/** A statistic that another one is about. */
export const innerStatistic = z.strictObject({
  kind: z.enum(['mean', 'total', 'ratio']),
  variable: z.string(),
  denominator: z.string().optional(),
  event: z.union([z.string(), z.number()]).optional(),
  by: columnNames,
});

// makeWeighting reads the steps.
const calibration = z.array(z.unknown()).default([]);

/** Designs for linearization. */
export const taylorCase = z.strictObject({
  type: z.literal('taylor'),
  weights: z.string().nullish(),
  strata: columnNames,
  clusters: columnNames,
  fpc: columnNames,
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
  method: z.enum(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'SDR', 'other']),
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

export type DesignCase = z.infer<typeof designCase>;

/** The same without entries that are null: some files write out what is absent. */
export function withoutNulls(described: object): object {
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== null));
}
