import { compareRow } from './compare-row.ts';
import type { ReferenceCase } from './gold-format.ts';
import type { Outcome } from './run-case.ts';

/** What a comparison of a case found. */
export interface ComparedCase {
  /** Why it fails, one line per difference; empty when it passes. */
  readonly reasons: readonly string[];
  /** Largest relative error of its numbers, those that agree too. */
  readonly worst: number;
}

export function compareCase(described: ReferenceCase, outcome: Outcome): ComparedCase {
  if ('notBuilt' in outcome) return failing(outcome.notBuilt);
  const { expectedError } = described;
  if (expectedError !== undefined) {
    if ('error' in outcome && outcome.error === expectedError) return { reasons: [], worst: 0 };
    return failing(`expected the error ${expectedError}, got ${'error' in outcome ? outcome.message : 'estimates'}`);
  }
  if ('error' in outcome) return failing(`error ${outcome.error}: ${outcome.message}`);

  const rows = new Map(outcome.rows.map((row) => [rowKey(row), row]));
  const reasons: string[] = [];
  let worst = 0;
  for (const wanted of described.expected ?? []) {
    const name = rowKey(wanted);
    const row = rows.get(name);
    rows.delete(name);
    if (row === undefined) {
      reasons.push(`${name}: no such row`);
      continue;
    }
    const compared = compareRow(wanted, row, described.tolerance);
    worst = Math.max(worst, compared.worst);
    for (const { field, expected, got, relativeError } of compared.differences) {
      const error = relativeError === undefined ? '' : `, relative error ${relativeError.toExponential(1)}`;
      reasons.push(`${name} ${field}: expected ${shown(expected)}, got ${shown(got)}${error}`);
    }
  }
  for (const name of rows.keys()) reasons.push(`${name}: this row is not expected`);
  return { reasons, worst };
}

function failing(reason: string): ComparedCase {
  return { reasons: [reason], worst: 0 };
}

type Group = Readonly<Record<string, unknown>>;

/** What a row is about. The two groups of a covariance have no order. */
function rowKey({ group, group2 }: { readonly group: Group; readonly group2?: Group | undefined }): string {
  if (group2 === undefined) return key(group);
  return [key(group), key(group2)].sort().join(' & ');
}

/** Groups are equal when their entries are, compared as text and in any order. */
function key(group: Group): string {
  const entries = Object.entries(group).map(([name, value]) => [name, String(value)]);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a! < b! ? -1 : 1))));
}

/** A value as text, cut when it is a long one such as a matrix. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
