import { z } from 'zod';
import { commonFields, innerStatistic } from './gold-format.ts';

const event = z.union([z.string(), z.number()]).optional();

const level = z.union([z.string(), z.number()]).transform(String);

/** The statistics that compare groups, editions and distributions. */
export const comparisonStatistic = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('standardized'),
    variable: z.string(),
    event,
    cells: z.string(),
    shares: z.array(z.strictObject({ level, share: z.number() })).optional(),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('differences'),
    of: innerStatistic,
    pairs: z.enum(['all', 'successive']).default('all'),
    adjust: z.enum(['none', 'holm', 'BH', 'BY']).default('holm'),
    ...commonFields,
  }),
  z.strictObject({ kind: z.literal('gini'), variable: z.string(), ...commonFields }),
  z.strictObject({ kind: z.literal('topShare'), variable: z.string(), share: z.number(), ...commonFields }),
  z.strictObject({ kind: z.literal('lorenz'), variable: z.string(), shares: z.array(z.number()), ...commonFields }),
  z.strictObject({
    kind: z.literal('concentrationIndex'),
    variable: z.string(),
    rankedBy: z.string(),
    ...commonFields,
  }),
  z.strictObject({ kind: z.literal('correlation'), variable: z.string(), with: z.string(), ...commonFields }),
  z.strictObject({
    kind: z.literal('rankTest'),
    variable: z.string(),
    groups: z.string(),
    scores: z.enum(['wilcoxon', 'vanderWaerden', 'median']).default('wilcoxon'),
    ...commonFields,
  }),
]);
