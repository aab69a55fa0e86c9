import type { TableCell } from '../../server/analysis/tables/table-cell.ts';
import type { ScriptPlan } from '../../server/scripts/plan/script-plan.ts';
import type { Compared } from './compare-read.ts';

/** Of the larger of a number and the estimate of its cell: sums in another order differ by less. */
const SAME = 1e-10;

const QUANTITIES = ['estimate', 'se', 'lower', 'upper'] as const;

type ScriptRow = Readonly<Record<string, string>>;

/** What comparing the cells of a table gives. */
export interface ComparedCells extends Compared {
  readonly cells: number;
  /** Cells of figures that the script names as not reproduced. */
  readonly leftOut: number;
}

/** Every cell that the product makes of a table against the one that a script made: n, estimate, error and limits. */
export function compareCells(
  cells: readonly TableCell[],
  rows: readonly ScriptRow[],
  { leftOut, fitted }: Pick<ScriptPlan, 'leftOut' | 'fitted'>,
): ComparedCells {
  const variables = [...new Set(cells.flatMap(({ domain }) => Object.keys(domain)))];
  const found = new Map(rows.map((row) => [keyOf(row, variables), row]));
  const isLeftOut = ({ indicator, crime, category }: TableCell) =>
    leftOut.some((one) => one.indicator === indicator && one.crime === crime && one.category === category);
  const different: string[] = [];
  let same = 0;
  let without = 0;
  let extra = rows.length;
  for (const cell of cells) {
    const key = keyOf({ ...cell, ...cell.domain }, variables);
    const row = found.get(key);
    if (row === undefined) {
      if (isLeftOut(cell)) without += 1;
      else different.push(`${key}: not in the script`);
      continue;
    }
    extra -= 1;
    const near = SAME * Math.abs(cell.estimate ?? 0);
    if (Number(row.n) === cell.n) same += 1;
    else different.push(`${key}: n ${row.n} and ${cell.n}`);
    for (const name of QUANTITIES) {
      // Weights that were fitted to totals leave the script estimates alone.
      if (fitted && name !== 'estimate') continue;
      const made = row[name] === '' ? null : Number(row[name]);
      const wanted = cell[name];
      const isSame =
        made === null || wanted === null
          ? made === wanted
          : Math.abs(made - wanted) <= Math.max(near, SAME * Math.abs(wanted));
      if (isSame) same += 1;
      else different.push(`${key}: ${name} ${made} and ${wanted}`);
    }
  }
  if (extra > 0) different.push(`${extra} cells of the script that the table does not have`);
  return { cells: cells.length - without, leftOut: without, same, different };
}

function keyOf(row: Readonly<Record<string, unknown>>, variables: readonly string[]): string {
  const names = ['indicator', 'crime', 'outcome', 'category', ...variables];
  return names.map((name) => String(row[name] ?? '')).join(', ');
}
