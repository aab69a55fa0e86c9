// A column counts as a combination of the others if less than this share of its square remains without them.
// Sums of squares have errors of 1e-16 times their number, and of a year beside a constant 1e-7 still
// remains.
const COLLINEAR = 1e-11;

/** A symmetric, nonnegative definite matrix, factored. */
export interface SymmetricFactor {
  readonly width: number;
  /** The columns that are not a combination of others. */
  readonly kept: readonly number[];
  /** A generalized solution of A x = b: dropped columns get 0. */
  solve(b: ArrayLike<number>): Float64Array;
}

/**
 * Cholesky factor with diagonal pivoting of A scaled to a unit diagonal. Columns that are combinations of
 * others are dropped, so models whose categories add up to the same can be solved too.
 *
 * @param a the matrix, row after row (length width * width)
 */
export function factorSymmetric(a: Float64Array, width: number): SymmetricFactor {
  const scale = Float64Array.from({ length: width }, (_, i) => Math.sqrt(a[i * width + i]!));
  const work = a.map((value, position) => {
    const size = scale[Math.floor(position / width)]! * scale[position % width]!;
    return size > 0 ? value / size : 0;
  });
  const order = Array.from({ length: width }, (_, i) => i);
  // Lower triangle of the factor, in the order of the pivots.
  const factor = new Float64Array(width * width);
  const remainder = Float64Array.from({ length: width }, (_, i) => work[i * width + i]!);
  let rank = 0;
  for (; rank < width; rank++) {
    let pivot = rank;
    for (let k = rank + 1; k < width; k++) if (remainder[order[k]!]! > remainder[order[pivot]!]!) pivot = k;
    if (!(remainder[order[pivot]!]! > COLLINEAR)) break;
    [order[rank], order[pivot]] = [order[pivot]!, order[rank]!];
    const column = order[rank]!;
    const diagonal = Math.sqrt(remainder[column]!);
    factor[column * width + rank] = diagonal;
    for (let k = rank + 1; k < width; k++) {
      const row = order[k]!;
      let value = work[row * width + column]!;
      for (let j = 0; j < rank; j++) value -= factor[row * width + j]! * factor[column * width + j]!;
      value /= diagonal;
      factor[row * width + rank] = value;
      remainder[row]! -= value * value;
    }
  }
  const kept = order.slice(0, rank);
  return {
    width,
    kept: [...kept].sort((x, y) => x - y),
    solve(b) {
      const x = new Float64Array(rank);
      for (let i = 0; i < rank; i++) {
        const row = kept[i]!;
        let value = b[row]! / scale[row]!;
        for (let j = 0; j < i; j++) value -= factor[row * width + j]! * x[j]!;
        x[i] = value / factor[row * width + i]!;
      }
      for (let i = rank - 1; i >= 0; i--) {
        let value = x[i]!;
        for (let j = i + 1; j < rank; j++) value -= factor[kept[j]! * width + i]! * x[j]!;
        x[i] = value / factor[kept[i]! * width + i]!;
      }
      const solution = new Float64Array(width);
      for (let i = 0; i < rank; i++) solution[kept[i]!] = x[i]! / scale[kept[i]!]!;
      return solution;
    },
  };
}
