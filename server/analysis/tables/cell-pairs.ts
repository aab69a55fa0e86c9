import type { CompareSpec, TableVariable } from '#contract';
import { type CrossedDomains, UNKNOWN_VALUE } from './crossed-domains.ts';

/** Two cells of a figure that are compared, by their place among its cells: that of `of` minus that of `minus`. */
export interface CellPair {
  readonly of: number;
  readonly minus: number;
  /** The variable between whose values they are. */
  readonly by: string;
}

/**
 * The pairs of cells that differ in the value of one variable alone, by the partition that both are in: all pairs, the
 * later value minus the earlier one, or each value minus the reference. Those of unknown value are in none.
 */
export function cellPairs({ cells, tables }: CrossedDomains, between: CompareSpec['between']): CellPair[][] {
  const pairs = tables.map((): CellPair[] => []);
  for (const { variable, reference } of between) {
    const inOne = Map.groupBy(
      cells.keys().filter((cell) => ![undefined, UNKNOWN_VALUE].includes(cells[cell]!.domain[variable])),
      (cell) => JSON.stringify(Object.entries(cells[cell]!.domain).filter(([name]) => name !== variable)),
    );
    for (const compared of inOne.values()) {
      const table = pairs[cells[compared[0]!]!.table]!;
      const fixed = compared.find((cell) => cells[cell]!.domain[variable] === reference);
      for (const [place, of] of compared.entries())
        if (reference !== undefined) {
          if (fixed !== undefined && fixed !== of) table.push({ of, minus: fixed, by: variable });
        } else for (const minus of compared.slice(0, place)) table.push({ of, minus, by: variable });
    }
  }
  return pairs;
}

/** How many pairs there are of so many values in each of the other cells. */
export function countOfPairs(
  between: CompareSpec['between'],
  variables: readonly (Pick<TableVariable, 'variable'> & { readonly values: number; readonly total: boolean })[],
): number {
  return between.reduce((sum, { variable, reference }) => {
    const own = variables.find((one) => one.variable === variable)?.values ?? 0;
    const others = variables.filter((one) => one.variable !== variable);
    const cells = others.reduce((product, { values, total }) => product * (values + (total ? 1 : 0)), 1);
    return sum + cells * (reference === undefined ? (own * (own - 1)) / 2 : Math.max(0, own - 1));
  }, 0);
}
