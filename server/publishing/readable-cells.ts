import { nameOfFigure } from './described-release.ts';
import type { ReleasedTable } from './read-release.ts';

type TableOfCells = Pick<ReleasedTable, 'spec' | 'cells'>;

/**
 * How many cells some tables hide whose numbers others tell, in whichever of them: a table that has another name, or
 * more variables, tells the same.
 */
export function hiddenOfReadable(readable: readonly TableOfCells[], tables: readonly TableOfCells[]): number {
  const told = namesOf(readable, false);
  return namesOf(tables, true).intersection(told).size;
}

function namesOf(tables: readonly TableOfCells[], isHidden: boolean): Set<string> {
  return new Set(
    tables.flatMap(({ spec: { basis, money, imputation }, cells }) =>
      cells
        .filter(({ suppressed }) => (suppressed !== '') === isHidden)
        .map((cell) => {
          const domain = Object.entries(cell.domain).filter(([, value]) => value !== '');
          const inOrder = domain.toSorted(([a], [b]) => (a < b ? -1 : 1));
          return JSON.stringify([nameOfFigure(cell), inOrder, basis, money, imputation]);
        }),
    ),
  );
}
