/** What one variable adds up to in every cell. */
export interface ColumnSums {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Sum of weight in each cell. */
export function sumWeights(weights: Float64Array, cellOf: Int32Array, from: number, cells: number): Float64Array {
  const sums = new Float64Array(cells);
  for (let at = 0; at < cellOf.length; at++) {
    const cell = cellOf[at]!;
    if (cell >= 0) sums[cell]! += weights[from + at]!;
  }
  return sums;
}

/**
 * Sums of weight * (value - shift) and of weight * (value - shift)^2 in each cell. A missing value makes its cell NaN, which the caller looks
 * for: columns without missing values, the most common ones, are read once.
 */
export function sumColumn(
  column: Float64Array,
  weights: Float64Array,
  cellOf: Int32Array,
  from: number,
  cells: number,
  shift: number,
): ColumnSums {
  const sums = new Float64Array(cells);
  const squares = new Float64Array(cells);
  for (let at = 0; at < cellOf.length; at++) {
    const cell = cellOf[at]!;
    if (cell < 0) continue;
    const distance = column[from + at]! - shift;
    const weighted = weights[from + at]! * distance;
    sums[cell]! += weighted;
    squares[cell]! += weighted * distance;
  }
  return { sums, squares };
}

/** The same, passing over missing values: only where the estimate of their group is undefined anyway. */
export function sumPresent(
  column: Float64Array,
  weights: Float64Array,
  cellOf: Int32Array,
  from: number,
  cells: number,
  shift: number,
): ColumnSums {
  const present = column.map((value) => (Number.isNaN(value) ? shift : value));
  return sumColumn(present, weights, cellOf, from, cells, shift);
}
