import { compareRow } from './compare-row.ts';
import type { ReferenceCase } from './gold-format.ts';
import type { Outcome } from './run-case.ts';

/** Why a case fails, one line per reason; nothing when it passes. */
export function compareCase(described: ReferenceCase, outcome: Outcome): string[] {
  if ('notBuilt' in outcome) return [outcome.notBuilt];
  const { expectedError } = described;
  if (expectedError !== undefined) {
    if ('error' in outcome && outcome.error === expectedError) return [];
    return [`expected the error ${expectedError}, got ${'error' in outcome ? outcome.message : 'estimates'}`];
  }
  if ('error' in outcome) return [`error ${outcome.error}: ${outcome.message}`];

  const expected = described.expected ?? [];
  const rows = new Map(outcome.rows.map((row) => [rowKey(row), row]));
  const reasons: string[] = [];
  for (const wanted of expected) {
    const name = rowKey(wanted);
    const row = rows.get(name);
    rows.delete(name);
    if (row === undefined) {
      reasons.push(`${name}: no such row`);
      continue;
    }
    for (const { field, expected: number, got, relativeError } of compareRow(wanted, row, described.tolerance)) {
      const error = relativeError === undefined ? '' : `, relative error ${relativeError.toExponential(1)}`;
      reasons.push(`${name} ${field}: expected ${number}, got ${got}${error}`);
    }
  }
  for (const name of rows.keys()) reasons.push(`${name}: this row is not expected`);
  return reasons;
}

type Group = Readonly<Record<string, unknown>>;

/** What a row is about; the two groups of a covariance have no order. */
function rowKey({ group, group2 }: { readonly group: Group; readonly group2?: unknown }): string {
  if (group2 === undefined) return key(group);
  return [key(group), key(group2 as Group)].sort().join(' & ');
}

/** Groups are equal when their entries are, compared as text and in any order. */
function key(group: Group): string {
  const entries = Object.entries(group).map(([name, value]) => [name, String(value)]);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a! < b! ? -1 : 1))));
}
