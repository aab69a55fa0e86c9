// Each sweep squares what is left beside the diagonal; a dozen is plenty for any matrix of numbers.
const MOST_SWEEPS = 60;

/** Eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations. */
export function symmetricEigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const largest = a.reduce((most, row) => row.reduce((each, value) => Math.max(each, Math.abs(value)), most), 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let beside = 0;
    for (let p = 0; p < size; p++) for (let q = 0; q < p; q++) beside = Math.max(beside, Math.abs(a[p]![q]!));
    if (beside <= Number.EPSILON * 1e-3 * largest) break;
    for (let p = 0; p < size; p++) for (let q = 0; q < p; q++) rotate(a, p, q);
  }
  return a.map((row, i) => row[i]!).sort((x, y) => y - x);
}

/** Turns rows and columns p and q so that their product is 0. */
function rotate(a: readonly Float64Array[], p: number, q: number): void {
  const beside = a[p]![q]!;
  if (beside === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * beside);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of a) {
    const first = row[p]!;
    const second = row[q]!;
    row[p] = c * first - s * second;
    row[q] = s * first + c * second;
  }
  const above = a[p]!.slice();
  const below = a[q]!;
  for (let k = 0; k < a.length; k++) {
    a[p]![k] = c * above[k]! - s * below[k]!;
    below[k] = s * above[k]! + c * below[k]!;
  }
}
