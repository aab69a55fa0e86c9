import { type EstimateRow, flagsOf, type QualityFlagCode, type TableSpec } from '#contract';
import { type DomainEstimate, isDefined } from '#estimation';
import { rowOf } from '../indicators/rows.ts';
import type { FigureCandidate } from './figure-candidates.ts';

/** A cell of a table: a published figure, with the reason of each quantity that cannot be computed. */
export interface TableCell extends EstimateRow {
  /** By the name of the quantity: its code in `estimation/quantity.ts`. */
  readonly not_computed: Readonly<Record<string, string>>;
  /** Of an amount of money: a code of ISO 4217, or the questionnaire's word. */
  readonly currency?: string;
}

/** The flag of a cell that rests on fewer cases than the table asks for. */
const BELOW_MINIMUM: QualityFlagCode = 'below-minimum-n';

interface CellEstimate {
  readonly domain: Readonly<Record<string, string>>;
  readonly estimate: DomainEstimate;
  readonly positives: number | undefined;
  /** Cases with the characteristic, by which a standard judges where they are not published. */
  readonly judgedPositives: number | undefined;
}

/** A cell as published. Flags are the standard's and `below-minimum-n`, with a blank between them. */
export function tableCell(
  { id, crime, outcome, category, statistic, unit, per, currency, least, hasNegatives = false }: FigureCandidate,
  { standard, per: rate, frame, minimumN }: TableSpec,
  { domain, estimate, positives, judgedPositives }: CellEstimate,
): TableCell {
  const isShare = statistic === 'share';
  const scale = ratePer({ per }, { per: rate });
  const cell = {
    indicator: id,
    crime,
    outcome,
    domain: { ...domain },
    category,
    frame: unit === 'incident' ? frame : ('all_psus' as const),
    positives,
    judgedPositives,
  };
  // Neither is a share of units, so that the standards judge them as other numbers; both end at 1.
  const most = statistic === 'gini' || statistic === 'top_tenth' ? 1 : undefined;
  const row = rowOf(cell, estimate, { standard, isShare, hasNegatives, per: scale, least: least?.(), most });
  const flags = [...flagsOf(row.flag), minimumN !== undefined && row.n < minimumN ? BELOW_MINIMUM : ''];
  return {
    ...row,
    flag: flags.filter((each) => each !== '').join(' '),
    not_computed: reasonsOf(estimate),
    ...(currency !== undefined && { currency }),
  };
}

/** What the estimates of a figure are multiplied with: rates as the table says. */
export function ratePer({ per }: Pick<FigureCandidate, 'per'>, { per: rate }: Pick<TableSpec, 'per'>): number {
  return per > 1 && rate !== undefined ? rate : per;
}

function reasonsOf({ value, se, lower, upper, cv, deff, effectiveN }: DomainEstimate): Record<string, string> {
  const quantities = { estimate: value, se, lower, upper, cv, deff, effective_n: effectiveN };
  const reasons: Record<string, string> = {};
  for (const [name, quantity] of Object.entries(quantities))
    if (!isDefined(quantity)) reasons[name] = quantity.undefined;
  return reasons;
}
