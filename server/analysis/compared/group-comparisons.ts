import type { TabulatedTable } from '../tables/tabulate-table.ts';
import type { ComparedCells } from './compared-cells.ts';

/** Every pair of cells that the table compares, with the covariance that they have because they share PSUs. */
export function groupComparisons({ cells, pairs }: TabulatedTable): ComparedCells[] {
  return pairs.map(({ of, minus, by, joint }) => {
    const first = cells[of]!;
    const second = cells[minus]!;
    const { [by]: name = '', ...domain } = first.cell.domain;
    return {
      figure: first.figure,
      between: 'groups',
      by,
      domain,
      of: { name, cell: first.cell },
      minus: { name: second.cell.domain[by] ?? '', cell: second.cell },
      joint,
    };
  });
}
