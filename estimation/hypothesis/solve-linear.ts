import { max } from 'simple-statistics';

/** X with A X = B, by elimination with row exchanges; undefined if A is singular to working precision. */
export function solveLinear(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number[][] | undefined {
  const size = a.length;
  const rows = a.map((row, i) => [...row, ...b[i]!]);
  const scale = max(a.map((row) => max(row.map(Math.abs))));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (!(Math.abs(rows[pivot]![column]!) > 1e-14 * scale)) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / top[column]!;
      if (factor !== 0) for (let k = column; k < top.length; k++) rows[row]![k]! -= factor * top[k]!;
    }
  }
  return rows.map((row, i) => row.slice(size).map((value) => value / row[i]!));
}
