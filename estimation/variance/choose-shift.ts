/**
 * The number subtracted from a variable before it is added up.
 *
 * Sums of values such as 1,000,000,045.5 lose the digits that tell them apart, so values are shifted by the first one. Where the
 * values differ by more than a factor of two nothing is lost, and the shift is 0: sums of zeros then stay exactly 0.
 */
export function chooseShift(column: Float64Array): number {
  let first = Number.NaN;
  let least = Infinity;
  let most = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    const size = Math.sign(first) * value;
    if (size < least) least = size;
    if (size > most) most = size;
    if (!(most <= 2 * least)) return 0;
  }
  return Number.isFinite(first) ? first : 0;
}
