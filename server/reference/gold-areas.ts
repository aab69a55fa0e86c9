import { z } from 'zod';

const column = z.string().min(1);

/** The statistics of estimates with their errors: a row of the dataset is one, and there is no design. */
export const areaStatistic = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fayHerriot'),
    /** Names the areas. */
    area: column,
    /** Blank for an area out of the sample. */
    estimate: column,
    se: column,
    /** Numbers, or categories, of which each level but the first is a column of the model. */
    covariates: z.array(column).default([]),
    method: z.enum(['REML', 'ML', 'moments']).default('REML'),
  }),
  z.strictObject({
    kind: z.literal('generalizedVariance'),
    estimate: column,
    se: column,
    form: z.enum(['inverse', 'log']).default('inverse'),
    fit: z.enum(['relative', 'equal']).default('relative'),
    /** Totals of which the curve shall say the error. */
    at: z.array(z.number()).default([]),
  }),
]);

export type AreaStatistic = z.infer<typeof areaStatistic>;
