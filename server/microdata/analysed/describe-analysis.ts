import { z } from 'zod';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';

const words = z.record(z.string(), z.string());
const unit = z.enum(['household', 'person', 'incident']);
const lonely = z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']);

/** What a description says of how figures are made of the record files. */
export const describedAnalysis = z.object({
  study: z.string(),
  title: z.string(),
  source: z.string(),
  currency: z.string().optional(),
  crimes: z.array(
    z.object({
      key: z.string(),
      level: z.enum(['household', 'person']),
      asksOutcome: z.boolean().optional(),
      withoutAmounts: z.array(z.string()).optional(),
    }),
  ),
  sets: z.record(z.string(), z.array(z.string())),
  profile: z.array(z.string()),
  design: z.object({
    nested: z.boolean(),
    lonelyPsu: z.object({ all_psus: lonely, incident_psus: lonely }),
    fpcType: z.enum(['population', 'fraction']).optional(),
    replicates: z
      .object({
        method: z.enum(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'SDR', 'other']),
        scale: z.number().optional(),
        rscales: z.union([z.number(), z.array(z.number())]).optional(),
        rho: z.number().optional(),
        mse: z.boolean().optional(),
        degreesOfFreedom: z.number(),
      })
      .optional(),
  }),
  figures: z
    .object({
      level: z.number().optional(),
      degreesOfFreedom: z.enum(['domain', 'design']).optional(),
      per: z.number().optional(),
      units: z.partialRecord(unit, words).optional(),
    })
    .optional(),
  indicators: z.array(
    z.object({
      id: z.string(),
      title: words,
      unit,
      statistic: z.enum(['share', 'mean', 'total', 'ratio']),
      categories: z.array(z.string()),
      per: z.number().optional(),
      weight: z.string().optional(),
      currency: z.string().optional(),
    }),
  ),
  series: z.array(z.object({ indicator: z.string(), series: z.string(), crime: z.string().optional() })),
  /** Weights were fitted to population totals: their standard errors need more than the files have. */
  fitted: z.literal(true).optional(),
});

/** JSON has a key or it does not: none is undefined. */
export type Exact<Value> = Value extends readonly (infer Item)[]
  ? Exact<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Exact<Exclude<Value[Key], undefined>> }
    : Value;

export type DescribedAnalysis = Exact<z.infer<typeof describedAnalysis>>;

/** @param fitted whether the weights of the records were fitted to totals */
export function describeAnalysis(
  file: Omit<AnalysisFile, 'households' | 'persons' | 'incidents'>,
  fitted = false,
): DescribedAnalysis {
  const { study, title, source, currency, crimes, sets, profile, design, figures, indicators = [], series = [] } = file;
  return {
    study,
    title,
    source,
    ...(currency !== undefined && { currency }),
    crimes: crimes.map((crime) => withoutReadonly(crime)),
    sets: Object.fromEntries(Array.from(sets, ([name, members]) => [name, [...members]])),
    profile: [...profile],
    design: withoutReadonly(design),
    ...(figures && { figures: withoutReadonly(figures) }),
    indicators: indicators.map(({ id, title: said, unit: of, statistic, columns, per, weight, currency: money }) => ({
      id,
      title: said,
      unit: of,
      statistic,
      categories: columns.map(({ category }) => category),
      ...(per !== undefined && { per }),
      ...(weight !== undefined && { weight }),
      ...(money !== undefined && { currency: money }),
    })),
    series: series.map(({ indicator, series: name, crime }) => ({ indicator, series: name, ...(crime && { crime }) })),
    ...(fitted && { fitted: true as const }),
  };
}

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

function withoutReadonly<Value extends object>(value: Value): Mutable<Value> {
  return structuredClone(value) as Mutable<Value>;
}
