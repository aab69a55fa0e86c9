import type { HiddenCells } from '../hidden-cells.ts';
import type { ReleaseSystem, Term } from '../system/release-system.ts';

/** What a reader looks for: how many cases a quantity has, or its total. */
export type Sought = 'cases' | 'total';

/** A relation between what another table may have more or less than the true one. */
export interface Difference {
  /** Position of the relation. */
  readonly place: number;
  readonly isEqual: boolean;
  /** Of a limit: by so much the sum may grow. */
  readonly slack: number;
  /** Those that are not known now. */
  unknown(): readonly Term[];
}

/**
 * What the figures that are not hidden leave open, seen from the true table: another table with the same figures differs
 * from it in unknown quantities alone, and these differences add up to 0 in every equation.
 */
export interface ReadersView {
  readonly quantities: number;
  readonly relations: number;
  /** The relations in which a quantity stands. */
  equationsOf(quantity: number): readonly Difference[];
  limitsOf(quantity: number): readonly Difference[];
  /** No other table has less of it: a hidden cell has a case or more, and nothing is below 0 that is not. */
  lowestOf(quantity: number): number;
}

export function readersView({ quantities, relations }: ReleaseSystem, hidden: HiddenCells, of: Sought): ReadersView {
  const valueOf = (quantity: number) => quantities[quantity]![of === 'cases' ? 'count' : 'total'];
  const equations = quantities.map((): Difference[] => []);
  const limits = quantities.map((): Difference[] => []);
  for (const [place, { kind, terms, onlyTotals }] of relations.entries()) {
    if (of === 'cases' && onlyTotals) continue;
    const isEqual = kind === 'equal';
    const sum = isEqual ? 0 : terms.reduce((all, { quantity, factor }) => all + factor * valueOf(quantity), 0);
    const difference = { place, isEqual, slack: Math.max(0, -sum), unknown: unknownAmong(terms, hidden) };
    for (const { quantity } of terms) (isEqual ? equations : limits)[quantity]!.push(difference);
  }
  return {
    quantities: quantities.length,
    relations: relations.length,
    equationsOf: (quantity) => equations[quantity]!,
    limitsOf: (quantity) => limits[quantity]!,
    lowestOf(quantity) {
      if (quantities[quantity]!.total < 0) return -Infinity;
      const least = of === 'cases' && hidden.quantities.has(quantity) ? 1 : 0;
      return Math.min(0, least - valueOf(quantity));
    },
  };
}

/** Looked up again only where more is hidden by now. */
function unknownAmong(terms: readonly Term[], hidden: HiddenCells): () => readonly Term[] {
  let at = -1;
  let unknown: readonly Term[] = [];
  return () => {
    if (at === hidden.cells.size) return unknown;
    at = hidden.cells.size;
    unknown = terms.filter(({ quantity }) => !hidden.isTold(quantity));
    return unknown;
  };
}
