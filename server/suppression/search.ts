import type { HiddenCells } from './hidden-cells.ts';
import type { Relation, ReleaseSystem } from './system/release-system.ts';

/** Which quantity to hide next. */
export interface Search {
  /** The quantity to hide so that another one follows no more; undefined where there is none. */
  next(quantity: number): number | undefined;
  /**
   * The quantity to hide so that its cases have room: in the sum whose unknowns are nearest to the fewest
   * that they can be. Hidden cells have a case each at least, and where their sum is their number each has
   * one.
   */
  loosening(quantity: number): number | undefined;
  /**
   * Of some quantities that to hide which costs least, and of which another number is possible; undefined
   * for none.
   */
  cheapest(quantities: readonly number[]): number | undefined;
  /** Whether it is the only unknown of a sum. */
  isAlone(quantity: number): boolean;
  /** Whether it stands in an equation with one of those: what was hidden for another one may help it too. */
  isNear(quantity: number, hides: ReadonlySet<number>): boolean;
}

export function searchOf({ relations, quantities }: ReleaseSystem, hidden: HiddenCells): Search {
  const equations = relations.filter(({ kind }) => kind === 'equal');
  const relationsOf = quantities.map((): Relation[] => []);
  for (const relation of equations) for (const { quantity } of relation.terms) relationsOf[quantity]!.push(relation);
  const deepest = Math.max(0, ...quantities.map(({ depth }) => depth));
  const unknownIn = ({ terms }: Relation) => terms.filter(({ quantity }) => !hidden.isTold(quantity)).length;
  /** Cells that vanish, totals before details, and sums in which it would be the only unknown. */
  const cost = (quantity: number) => {
    const { depth, count } = quantities[quantity]!;
    const alone = relationsOf[quantity]!.filter((relation) => unknownIn(relation) === 0).length;
    return hidden.cost(quantity) * (1 + 3 * (deepest - depth)) + 2 * alone + Math.log1p(count) / 4;
  };
  /** How many cases the unknowns of a sum have beyond the fewest. */
  const room = ({ terms }: Relation) =>
    terms
      .filter(({ quantity }) => !hidden.isTold(quantity))
      .reduce((sum, { quantity }) => sum + quantities[quantity]!.count - (hidden.quantities.has(quantity) ? 1 : 0), 0);
  return {
    loosening(quantity) {
      const tightest = relationsOf[quantity]!.toSorted((a, b) => room(a) - room(b));
      for (const { terms } of tightest) {
        const told = terms
          .map((term) => term.quantity)
          .filter((one) => hidden.isTold(one) && quantities[one]!.count > 1);
        if (told.length > 0) return told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
      }
      return undefined;
    },
    cheapest(among) {
      const told = among.filter((one) => hidden.isTold(one) && quantities[one]!.count > 1);
      return told.length === 0 ? undefined : told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
    },
    isAlone: (quantity) => relationsOf[quantity]!.some((relation) => unknownIn(relation) === 1),
    isNear: (quantity, hides) =>
      hides.size > 0 && relationsOf[quantity]!.some(({ terms }) => terms.some((term) => hides.has(term.quantity))),
    next(quantity) {
      let near = [quantity];
      const seen = new Set(near);
      while (near.length > 0) {
        const around = near
          .flatMap((one) => relationsOf[one]!)
          // Where the fewest are unknown a further one helps most.
          .sort((a, b) => unknownIn(a) - unknownIn(b));
        const reached = [...new Set(around.flatMap(({ terms }) => terms.map((term) => term.quantity)))];
        const fewest = around.length === 0 ? 0 : unknownIn(around[0]!);
        const inTightest = around
          .filter((relation) => unknownIn(relation) === fewest)
          .flatMap(({ terms }) => terms.map((term) => term.quantity));
        for (const pool of [inTightest, reached]) {
          const told = [...new Set(pool)].filter((one) => hidden.isTold(one) && quantities[one]!.count > 0);
          if (told.length > 0) return told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
        }
        near = reached.filter((one) => !seen.has(one));
        for (const one of near) seen.add(one);
      }
      return undefined;
    },
  };
}
