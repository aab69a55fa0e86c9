import { z } from 'zod';
import { type AreaStatistic, areaStatistic } from './gold-areas.ts';
import { comparisonStatistic } from './gold-comparisons.ts';
import { commonFields, innerStatistic } from './gold-format.ts';
import { modelStatistic } from './gold-models.ts';

const event = z.union([z.string(), z.number()]).optional();

const group = z.record(z.string(), z.unknown());

/** The statistics that are built. */
export const builtStatistic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['mean', 'total']), variables: z.array(z.string()).min(1), event, ...commonFields }),
  z.strictObject({ kind: z.enum(['proportion', 'categoryTotal']), variable: z.string(), ...commonFields }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.string(),
    denominator: z.string(),
    multiplier: z.number().optional(),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('proportionCi'),
    variable: z.string(),
    event,
    ciMethod: z.enum(['mean', 'logit', 'xlogit', 'asin', 'beta', 'beta-nchs']),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('quality'),
    scheme: z.enum(['inegi-cv', 'ine-chile-cv', 'ine-chile-proportion', 'nchs-proportion']),
    of: innerStatistic,
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('quantile'),
    variable: z.string(),
    probs: z.array(z.number()).min(1),
    rule: z.enum(['math', 'school', 'hf1', 'hf2', 'hf4', 'hf6', 'hf7']).default('math'),
    interval: z.enum(['mean', 'xlogit', 'logit', 'asin', 'beta', 'quantile']).default('mean'),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('chisq'),
    rows: z.string(),
    columns: z.string(),
    test: z.enum(['raoScottF', 'raoScottChisq', 'wald', 'adjWald']),
    ...commonFields,
  }),
  z.strictObject({ kind: z.literal('variance'), variable: z.string(), event, ...commonFields }),
  z.strictObject({ kind: z.literal('weights'), rows: z.array(z.int().min(1)).default([]), ...commonFields }),
  z.strictObject({ kind: z.literal('replicateWeights'), method: z.enum(['JK1', 'JKn']), ...commonFields }),
  z.strictObject({ kind: z.literal('covariance'), of: innerStatistic, ...commonFields }),
  z.strictObject({
    kind: z.literal('contrast'),
    of: innerStatistic,
    contrasts: z.array(
      z.strictObject({
        label: z.string(),
        coefficients: z.array(z.strictObject({ group, coef: z.number() })).optional(),
        ratio: z.strictObject({ numerator: group, denominator: group }).optional(),
      }),
    ),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('ttest'),
    variable: z.string(),
    event,
    ...commonFields,
    by: z.string(),
    levels: z.tuple([z.string(), z.string()]),
  }),
  modelStatistic,
  comparisonStatistic,
  areaStatistic,
  z.strictObject({ kind: z.literal('designInfo'), ...commonFields }),
]);

export type BuiltStatistic = z.infer<typeof builtStatistic>;

/** The statistics of a sample, which has a design. */
export type DesignStatistic = Exclude<BuiltStatistic, AreaStatistic>;

/** The statistics of some kinds. */
export type StatisticOf<Kind extends BuiltStatistic['kind']> = Extract<BuiltStatistic, { kind: Kind }>;
