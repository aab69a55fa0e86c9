import type { Relation, ReleaseSystem } from '../system/release-system.ts';
import { independentAmong } from './independent-among.ts';

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
