import type { AmountTold } from '#contract';
import type { Amounts, AnalysisFile } from '../analysis-file.ts';
import type { AmountName, AmountTreatment } from '../catalogue/cost-indicators.ts';

/** Share of the weight of amounts above 0 that stays as it is when they are winsorised. */
const WINSORISED_AT = 0.995;

/** An amount of each record, treated, and on what it rests. */
export interface TreatedAmount {
  readonly told: AmountTold;
  readonly hasImputed: boolean;
  values(treatment: AmountTreatment): Float64Array;
  /** 1 where it was asked and is not known, 0 where it is, NaN where it was not asked. */
  readonly isUnknown: Float64Array;
  /** 1 where it is above 0, 0 where it is 0, NaN where it was not asked or is not known. */
  readonly isAny: Float64Array;
}

/**
 * An amount of money of households or incidents by each treatment; undefined where the file does not have it.
 *
 * @param imputed the amounts that were lent, NaN elsewhere; without them there is no treatment `imputed`
 */
export function treatedAmount(
  { households, incidents }: Pick<AnalysisFile, 'households' | 'incidents'>,
  variable: AmountName,
  imputed?: Float64Array,
): TreatedAmount | undefined {
  const records = variable === 'measures_cost_total' ? households : incidents;
  const amounts = records.amounts?.get(variable);
  if (amounts === undefined) return undefined;
  const { values, asked } = amounts;
  const threshold = percentile(amounts, records.weight);
  const isMissing = (row: number) => asked[row] === 1 && Number.isNaN(values[row]);
  const treated = (row: number, treatment: AmountTreatment): number => {
    if (treatment === 'known') return values[row]!;
    if (treatment === 'imputed' && isMissing(row)) return imputed?.[row] ?? Number.NaN;
    const amount = Number.isNaN(values[row]) ? 0 : values[row]!;
    return treatment === 'winsorised' ? Math.min(amount, threshold) : amount;
  };
  const rows = [...values.keys()];
  const unknown = rows.filter(isMissing);
  const lent = unknown.filter((row) => !Number.isNaN(imputed?.[row] ?? Number.NaN));
  return {
    told: {
      variable,
      asked: asked.reduce((sum, one) => sum + one, 0),
      unknown: unknown.length,
      ...(imputed && { imputed: lent.length }),
      winsorised_at: threshold,
    },
    hasImputed: imputed !== undefined,
    values: (treatment) => Float64Array.from(rows, (row) => treated(row, treatment)),
    isAny: values.map((value) => (Number.isNaN(value) ? Number.NaN : Number(value > 0))),
    isUnknown: Float64Array.from(rows, (row) => (asked[row] === 1 ? Number(isMissing(row)) : Number.NaN)),
  };
}

/** The smallest amount above 0 up to which the stated share of the weight of such amounts lies. */
function percentile({ values }: Amounts, weight: Float64Array): number {
  const rows = [...values.keys()].filter((row) => values[row]! > 0 && weight[row]! > 0);
  rows.sort((a, b) => values[a]! - values[b]! || a - b);
  const whole = rows.reduce((sum, row) => sum + weight[row]!, 0);
  let below = 0;
  for (const row of rows) {
    below += weight[row]!;
    if (below >= WINSORISED_AT * whole) return values[row]!;
  }
  return 0;
}
