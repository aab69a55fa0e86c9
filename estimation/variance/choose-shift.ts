/**
 * The number subtracted from a variable before it is added up.
 *
 * Sums of values such as 1,000,000,045.5 lose the digits that tell them apart, so values are shifted by the first one. Where some
 * value is less than half or more than twice the first nothing is lost, and the shift is 0: sums of zeros then stay exactly 0.
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
    // False for missing values, which do not matter here.
    if (value < least || value > most) return 0;
  }
  return first;
}
