import { z } from 'zod';
import { commonFields } from './gold-format.ts';

const category = z.union([z.string(), z.number()]);

const term = z.discriminatedUnion('type', [
  z.strictObject({ variable: z.string(), type: z.literal('category'), reference: category.optional() }),
  z.strictObject({ variable: z.string(), type: z.literal('number'), reference: category.optional() }),
  z.strictObject({ type: z.literal('interaction'), of: z.array(z.string()) }),
]);

/** A term of a model as a case writes it. */
export type GoldTerm = z.infer<typeof term>;

/** What a generalized linear model explains, and by what. */
const glm = {
  family: z.enum(['logistic', 'poisson', 'gaussian']),
  response: z.string(),
  event: category.optional(),
  terms: z.array(term),
};

/** A coefficient, and how often it counts. */
const counted = z.strictObject({ term: z.string(), level: z.string().optional(), times: z.number() });

/** What another model explains, and by what. */
const outcome = { response: z.string(), terms: z.array(term) };

/** What the rows are set to, and what the variance takes in. */
const margins = {
  at: z.array(z.record(z.string(), category)),
  variance: z.enum(['separate', 'joint', 'fixed']).optional(),
};

/** The statistics of models. */
export const modelStatistic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('glm'), ...glm, ...commonFields }),
  z.strictObject({
    kind: z.literal('termTest'),
    ...glm,
    tested: z.array(z.string()),
    test: z.enum(['wald', 'lrt']),
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('coefficientContrast'),
    ...glm,
    contrasts: z.array(z.strictObject({ label: z.string(), coefficients: z.array(counted) })),
    ...commonFields,
  }),
  z.strictObject({ kind: z.enum(['ordinal', 'negativeBinomial']), ...outcome, ...commonFields }),
  z.strictObject({ kind: z.literal('multinomial'), ...outcome, reference: z.string().optional(), ...commonFields }),
  z.strictObject({
    kind: z.literal('outcomeMargins'),
    family: z.enum(['ordinal', 'multinomial']),
    ...outcome,
    ...margins,
    ...commonFields,
  }),
  z.strictObject({
    kind: z.literal('margins'),
    ...glm,
    ...margins,
    contrasts: z
      .array(
        z.strictObject({ label: z.string(), of: z.enum(['difference', 'ratio']), margins: z.array(z.int()).length(2) }),
      )
      .default([]),
    ...commonFields,
  }),
]);
