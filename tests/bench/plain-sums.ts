/**
 * The limit of speed: the sums that an estimate cannot do without, as bare loops over the same arrays.
 * Nothing is checked, centred, ordered or known about precision.
 */

/** Sum of weight * value of every column. */
export function plainSums(columns: readonly Float64Array[], weight: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0;
    for (let row = 0; row < weight.length; row++) sum += weight[row]! * column[row]!;
    return sum;
  });
}

/** The same in each group; the groups of one column follow each other. */
export function plainGroupSums(
  columns: readonly Float64Array[],
  weight: Float64Array,
  codes: Int32Array,
  count: number,
): Float64Array {
  const sums = new Float64Array(columns.length * count);
  for (const [index, column] of columns.entries()) {
    const groupSums = sums.subarray(index * count, (index + 1) * count);
    for (let row = 0; row < weight.length; row++) groupSums[codes[row]!]! += weight[row]! * column[row]!;
  }
  return sums;
}

/** The same under every replicate: totals of each pair of PSU and group, then their sum times the PSU's factors. */
export function plainReplicateSums(
  columns: readonly Float64Array[],
  weight: Float64Array,
  psu: Int32Array,
  factors: readonly Float64Array[],
  codes: Int32Array = new Int32Array(weight.length),
  count = 1,
): Float64Array {
  const psus = factors[0]!.length;
  const sums = new Float64Array(columns.length * count * factors.length);
  const cells = new Float64Array(psus * count);
  let next = 0;
  for (const column of columns) {
    cells.fill(0);
    for (let row = 0; row < weight.length; row++) cells[codes[row]! * psus + psu[row]!]! += weight[row]! * column[row]!;
    for (let group = 0; group < count; group++) {
      const groupSums = cells.subarray(group * psus, (group + 1) * psus);
      for (const factor of factors) {
        let sum = 0;
        for (let unit = 0; unit < psus; unit++) sum += groupSums[unit]! * factor[unit]!;
        sums[next++] = sum;
      }
    }
  }
  return sums;
}
