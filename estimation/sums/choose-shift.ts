/**
 * The number subtracted from a variable before it is added up.
 *
 * Sums of values such as 1,000,000,045.5 lose the digits in which they differ, so the first value is
 * subtracted from all. If some value is less than half or more than twice the first, nothing would be lost
 * and the shift is 0, so that sums of zeros stay exactly 0.
 */
export function chooseShift(column: Float64Array): number {
  let row = 0;
  while (row < column.length && Number.isNaN(column[row])) row++;
  const first = column[row] ?? 0;
  if (!Number.isFinite(first)) return 0;
  const least = Math.min(first / 2, first * 2);
  const most = Math.max(first / 2, first * 2);
  for (; row < column.length; row++) {
    const value = column[row]!;
    // False for missing values, so they are ignored.
    if (value < least || value > most) return 0;
  }
  return first;
}
