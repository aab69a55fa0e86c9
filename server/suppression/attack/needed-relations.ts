import type { Relation, ReleaseSystem } from '../system/release-system.ts';

type Row = Map<number, bigint>;

/**
 * The relations of a release without those that follow from others: equations that are sums of shorter
 * ones, and limits of a part by its whole where an equation says what else the whole has. A reader learns
 * nothing more from these, and programs are many times smaller without them. In whole numbers of any size,
 * so that none is left out that is needed.
 */
export function neededRelations({ quantities, relations }: ReleaseSystem): Relation[] {
  const equations = relations.filter(({ kind }) => kind === 'equal');
  const isNeeded = independentAmong(equations);
  const within = new Set(
    equations.flatMap(({ terms, onlyTotals }) => {
      const wholes = terms.filter(({ factor }) => factor > 0);
      const parts = terms.filter(({ factor }) => factor < 0);
      const [whole] = wholes;
      if (onlyTotals || whole?.factor !== 1 || wholes.length > 1) return [];
      const isSum = parts.every(({ quantity, factor }) => factor === -1 && quantities[quantity]!.total >= 0);
      return isSum ? parts.map(({ quantity }) => `${whole.quantity} ${quantity}`) : [];
    }),
  );
  return relations.filter((relation) => {
    if (relation.kind === 'equal') return isNeeded.has(relation);
    const [part, whole, ...others] = relation.terms;
    return others.length > 0 || !within.has(`${whole!.quantity} ${part!.quantity}`);
  });
}

/**
 * Of equations that hold for cases too and of those for totals alone: short ones first, what is no sum of
 * others.
 */
function independentAmong(equations: readonly Relation[]): Set<Relation> {
  const standsIn = new Map<number, number>();
  for (const { terms } of equations)
    for (const { quantity } of terms) standsIn.set(quantity, (standsIn.get(quantity) ?? 0) + 1);
  const rowOf = new Map<number, Row>();
  const needed = new Set<Relation>();
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
    needed.add(relation);
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
  const own = row.get(quantity)!;
  const other = by.get(quantity)!;
  if (other !== 1n && other !== -1n) for (const [each, value] of row) row.set(each, value * other);
  const times = other === -1n ? -own : own;
  for (const [each, value] of by) {
    const left = (row.get(each) ?? 0n) - times * value;
    if (left === 0n) row.delete(each);
    else row.set(each, left);
  }
}
