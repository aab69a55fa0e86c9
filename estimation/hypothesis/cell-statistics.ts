import { sumSimple } from 'simple-statistics';
import { solveLinear } from './solve-linear.ts';

type Matrix = readonly (readonly number[])[];

/**
 * The estimated total of every cell of a table of r rows and c columns, row after row, from n rows of the
 * file.
 */
export interface TableOfTotals {
  readonly totals: readonly number[];
  readonly r: number;
  readonly c: number;
  readonly n: number;
}

const matrixProduct = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
const transpose = (a: Matrix): number[][] => a[0]!.map((_, j) => a.map((row) => row[j]!));

function margins(cells: readonly number[], r: number, c: number) {
  const rows = Array.from({ length: r }, (_, i) => sumSimple(cells.slice(i * c, (i + 1) * c)));
  const columns = Array.from({ length: c }, (_, j) => rows.reduce((sum, _row, i) => sum + cells[i * c + j]!, 0));
  return { rows, columns, all: sumSimple(rows) };
}

/**
 * Covariance of the cells' shares from that of their totals: shares are ratios to the grand total, V = J V_N
 * J' with J = (I - p 1') / N.
 */
export function sharesCovariance(totals: readonly number[], covariance: Matrix): number[][] {
  const all = sumSimple(totals);
  const jacobian = totals.map((total, a) => totals.map((_, b) => ((a === b ? 1 : 0) - total / all) / all));
  return matrixProduct(matrixProduct(jacobian, covariance), transpose(jacobian));
}

/**
 * Pearson's statistic of n rows and the traces of Rao and Scott's Delta and of its square, from the cells'
 * totals and the covariance of their shares.
 */
export function raoScottTrace({ totals, r, c, n }: TableOfTotals, covariance: Matrix) {
  const { rows, columns, all } = margins(totals, r, c);
  const p = totals.map((total) => total / all);
  let pearson = 0;
  p.forEach((share, cell) => {
    const expected = (rows[Math.floor(cell / c)]! * columns[cell % c]!) / all ** 2;
    pearson += (n * (share - expected) ** 2) / expected;
  });
  // Tables whose margins are 0: +1 in (i, j) and in the last cell, -1 in the last of row i and of column j.
  const basis: number[][] = [];
  for (let i = 0; i < r - 1; i++)
    for (let j = 0; j < c - 1; j++) {
      const table = new Array<number>(r * c).fill(0);
      table[i * c + j] = 1;
      table[i * c + c - 1] = -1;
      table[(r - 1) * c + j] = -1;
      table[r * c - 1] = 1;
      basis.push(table.map((value, cell) => (p[cell] === 0 ? 0 : value / p[cell]!)));
    }
  const weightedByP = basis.map((table) => table.map((value, cell) => value * p[cell]!));
  const simple = matrixProduct(basis, transpose(weightedByP)).map((row) => row.map((value) => value / n));
  const delta = solveLinear(simple, matrixProduct(matrixProduct(basis, covariance), transpose(basis)));
  if (delta === undefined) return undefined;
  const trace = delta.reduce((sum, row, i) => sum + row[i]!, 0);
  const traceOfSquare = delta.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * delta[j]![i]!, 0),
    0,
  );
  return { pearson, trace, traceOfSquare };
}

/** Y' V_Y^-1 Y of the residuals Y_ij = N_ij - N_i. N_.j / N, without the first row and column. */
export function waldStatistic({ totals, r, c }: TableOfTotals, covariance: Matrix): number | undefined {
  const { rows, columns, all } = margins(totals, r, c);
  const residuals: number[][] = [];
  const jacobian: number[][] = [];
  for (let i = 1; i < r; i++)
    for (let j = 1; j < c; j++) {
      const ofRow = rows[i]!;
      const ofColumn = columns[j]!;
      residuals.push([totals[i * c + j]! - (ofRow * ofColumn) / all]);
      jacobian.push(
        totals.map((_, cell) => {
          const sameRow = Math.floor(cell / c) === i;
          const sameColumn = cell % c === j;
          const derivative = (sameRow && sameColumn ? 1 : 0) + (ofRow * ofColumn) / all ** 2;
          return derivative - ((sameRow ? ofColumn : 0) + (sameColumn ? ofRow : 0)) / all;
        }),
      );
    }
  const solved = solveLinear(matrixProduct(matrixProduct(jacobian, covariance), transpose(jacobian)), residuals);
  return solved?.reduce((sum, row, i) => sum + row[0]! * residuals[i]![0]!, 0);
}
