import { z } from 'zod';
import { imputationSpec } from '../figures/imputation-spec.ts';
import { resultName } from '../figures/result-name.ts';
import { standard } from '../figures/standards.ts';
import { compareSpec } from './compare-spec.ts';

const name = z.string().min(1);

/** A text, or a text by language. */
const words = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** An indicator for some crimes or sets. */
const figure = z.strictObject({
  indicator: name,
  /** Crimes and sets; `all` are those for which the indicator exists. Default: the largest set. */
  crimes: z.union([z.literal('all'), z.array(name).min(1)]).optional(),
  outcome: z.enum(['both', 'completed', 'attempted']).default('both'),
  /** Of an indicator with categories, such as reasons; all of them by default. */
  categories: z.array(name).min(1).optional(),
});

/** A variable by which the figures are divided. */
const divided = z.strictObject({
  variable: name,
  /** Which values, in their order; all by default, in the order of the file. */
  values: z.array(name).min(1).optional(),
  /** Where everybody stands, those of unknown value and of values left out too. */
  total: z.enum(['first', 'last', 'none']).default('first'),
  /** Whether those whose value is not known have cells of their own, `unknown`. */
  unknown: z.boolean().default(false),
});

/** Of figures of money: what they are a share of, and in whose prices they are given. */
const money = z.strictObject({
  /** Gross domestic product, in the survey's currency and the prices of its year. */
  gdp: z.strictObject({ amount: z.number().positive(), source: name }).optional(),
  /** What amounts are multiplied with to be in other prices, such as those of July 2018. */
  prices: z.strictObject({ factor: z.number().positive(), of: name }).optional(),
});

/** The shape of the file that specifies a table; documented in docs/tables.md. */
export const tableSchema = z.strictObject({
  table: resultName,
  title: words.optional(),
  figures: z.array(figure).min(1),
  by: z.array(divided).max(3).default([]),
  basis: z.enum(['residence', 'event']).default('residence'),
  standard: standard.default('inegi'),
  level: z.number().gt(0.5).lt(1).optional(),
  /** Limits of shares; others are symmetric. */
  limits: z.enum(['logit', 'arcsine', 'beta', 'beta-nchs', 't']).default('logit'),
  /** Rates are per so many. */
  per: z.number().positive().optional(),
  minimumN: z.int().min(1).optional(),
  df: z.enum(['domain', 'design']).optional(),
  frame: z.enum(['all_psus', 'incident_psus']).default('all_psus'),
  compare: compareSpec.optional(),
  money: money.optional(),
  imputation: imputationSpec.optional(),
});

/** Which figures, divided by what, and how they are made and judged. */
export type TableSpec = z.infer<typeof tableSchema>;

export type TableFigure = TableSpec['figures'][number];

export type TableVariable = TableSpec['by'][number];
