import type { Relation } from '../system/release-system.ts';
import { divisor, shorten } from './shorten.ts';

type Row = Map<number, bigint>;

/**
 * Of equations that hold for cases too and of those for totals alone: short ones first, what is no sum of
 * others, each with what is left of it when the ones before are taken out. Factors are kept without what
 * they have in common: they would double with every step, until one number fills the memory.
 */
export function independentAmong(equations: readonly Relation[]): Map<Relation, ReadonlyMap<number, bigint>> {
  const standsIn = new Map<number, number>();
  for (const { terms } of equations)
    for (const { quantity } of terms) standsIn.set(quantity, (standsIn.get(quantity) ?? 0) + 1);
  const rowOf = new Map<number, Row>();
  const needed = new Map<Relation, Row>();
  const order = equations.toSorted(
    (a, b) => Number(a.onlyTotals ?? false) - Number(b.onlyTotals ?? false) || a.terms.length - b.terms.length,
  );
  for (const relation of order) {
    const row: Row = new Map(relation.terms.map(({ quantity, factor }) => [quantity, BigInt(factor)]));
    // What comes in by a subtraction stands at the end, and is looked at too.
    for (const [quantity] of row) {
      const by = rowOf.get(quantity);
      if (by !== undefined) takeOut(row, by, quantity);
    }
    if (row.size === 0) continue;
    shorten(row);
    needed.set(relation, row);
    rowOf.set(rarest(row, standsIn), row);
  }
  return needed;
}

function rarest(row: Row, standsIn: ReadonlyMap<number, number>): number {
  let [best] = row.keys();
  for (const quantity of row.keys()) if (standsIn.get(quantity)! < standsIn.get(best!)!) best = quantity;
  return best!;
}

function takeOut(row: Row, by: ReadonlyMap<number, bigint>, quantity: number): void {
  const common = divisor(row.get(quantity)!, by.get(quantity)!);
  const own = row.get(quantity)! / common;
  const other = by.get(quantity)! / common;
  if (other !== 1n && other !== -1n) for (const [each, value] of row) row.set(each, value * other);
  const times = other === -1n ? -own : own;
  for (const [each, value] of by) {
    const left = (row.get(each) ?? 0n) - times * value;
    if (left === 0n) row.delete(each);
    else row.set(each, left);
  }
  if (other !== 1n && other !== -1n) shorten(row);
}
