// What rounding leaves of a pivot that is 0, as a share of the diagonal.
const ZERO = 1e-12;

/**
 * Lower triangular root L of a covariance matrix, L L' = V; a column of L is 0 where V has no further
 * variance.
 *
 * @param matrix rows of V
 * @returns L row after row (length width * width); undefined if V is not symmetric, or negative in some
 * direction
 */
export function symmetricRoot(matrix: readonly ArrayLike<number>[]): Float64Array | undefined {
  const width = matrix.length;
  const root = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const size = matrix[column]![column]!;
    if (!(size >= 0 && size < Infinity)) return undefined;
    let pivot = size;
    for (let k = 0; k < column; k++) pivot -= root[column * width + k]! ** 2;
    if (pivot < -ZERO * size) return undefined;
    const diagonal = pivot <= ZERO * size ? 0 : Math.sqrt(pivot);
    root[column * width + column] = diagonal;
    for (let row = column + 1; row < width; row++) {
      const entry = matrix[row]![column]!;
      const scale = Math.sqrt(size * Math.max(0, matrix[row]![row]!));
      if (!(Math.abs(entry - matrix[column]![row]!) <= ZERO * scale)) return undefined;
      let value = entry;
      for (let k = 0; k < column; k++) value -= root[row * width + k]! * root[column * width + k]!;
      // Without variance of its own a variable has no covariance either.
      if (diagonal === 0 && !(Math.abs(value) <= Math.sqrt(ZERO) * scale)) return undefined;
      root[row * width + column] = diagonal === 0 ? 0 : value / diagonal;
    }
  }
  return root;
}
