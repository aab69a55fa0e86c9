import type { RecordValue } from '../../microdata/record-value.ts';

/** What became of the largest amounts, as the description of the file says it. */
export interface TopCoded {
  readonly above: number;
  /** Weighted mean of the amounts above, which stands in their place: totals stay. */
  readonly mean: number;
  readonly records: number;
}

/** Amounts and whose they are. */
interface AmountsToCut {
  readonly values: readonly RecordValue[];
  readonly weights: Float64Array;
  /** Number of the person or household of each record. */
  readonly subjects: ArrayLike<number>;
  readonly least: number;
}

/**
 * Puts the weighted mean of the amounts above a limit in their place. The limit is a value or a weighted
 * percentile (the smallest amount whose cumulated share reaches it), and lower where the amounts above would
 * be of fewer subjects than `least`, or of one of them more than half: their mean would tell of single people.
 */
export function topCode(
  { values, weights, subjects, least }: AmountsToCut,
  top: { readonly at: number } | { readonly percentile: number },
): { readonly values: RecordValue[]; readonly coded: TopCoded | undefined } {
  const rows = [...values.keys()].filter((row) => typeof values[row] === 'number');
  const amount = (row: number) => values[row] as number;
  rows.sort((a, b) => amount(a) - amount(b));
  const wanted = 'at' in top ? top.at : percentile(rows, amount, weights, top.percentile);
  const first = rows.findIndex((row) => amount(row) > wanted);
  if (first === -1) return { values: [...values], coded: undefined };
  let from = first;
  while (from > 0 && !isSafe(rows.slice(from), { amount, weights, subjects, least })) {
    const below = amount(rows[from - 1]!);
    // Equal amounts are above together.
    while (from > 0 && amount(rows[from - 1]!) === below) from -= 1;
  }
  const above = rows.slice(from);
  // Of too few people as a whole: nothing of it can be told.
  if (from === 0 && !isSafe(above, { amount, weights, subjects, least }))
    return { values: values.map((value) => (typeof value === 'number' ? null : value)), coded: undefined };
  const total = above.reduce((sum, row) => sum + weights[row]!, 0);
  const mean = above.reduce((sum, row) => sum + weights[row]! * amount(row), 0) / total;
  const limit = from === first ? wanted : from === 0 ? 0 : amount(rows[from - 1]!);
  const isAbove = new Set(above);
  return {
    values: values.map((value, row) => (isAbove.has(row) ? mean : value)),
    coded: { above: limit, mean, records: above.length },
  };
}

function percentile(
  rows: readonly number[],
  amount: (row: number) => number,
  weights: Float64Array,
  share: number,
): number {
  const total = rows.reduce((sum, row) => sum + weights[row]!, 0);
  let cumulated = 0;
  for (const row of rows) {
    cumulated += weights[row]!;
    if (cumulated >= share * total) return amount(row);
  }
  return Number.POSITIVE_INFINITY;
}

function isSafe(
  above: readonly number[],
  {
    amount,
    weights,
    subjects,
    least,
  }: Pick<AmountsToCut, 'weights' | 'subjects' | 'least'> & { amount: (row: number) => number },
): boolean {
  const of = new Map<number, number>();
  for (const row of above) of.set(subjects[row]!, (of.get(subjects[row]!) ?? 0) + weights[row]! * amount(row));
  const parts = [...of.values()];
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.length >= least && Math.max(...parts) <= total / 2;
}
