// Below this a comparison sort is quicker than filling the tables of a radix sort.
const FEW = 512;
const DIGITS = 1 << 11;
/** The digits of the 64 bits from the lowest up: their half, and their distance from its lowest bit. */
const DIGIT_PASSES = [
  ['low', 0],
  ['low', 11],
  ['low', 22],
  ['high', 0],
  ['high', 11],
  ['high', 22],
] as const;

/** Rows in ascending order of their value; rows of equal value keep their order. `rows` does not change. */
export function sortRows(rows: Int32Array, y: Float64Array): Int32Array {
  if (rows.length < FEW) return rows.slice().sort((a, b) => y[a]! - y[b]! || a - b);
  return radixSort(rows, orderedBits(rows, y));
}

/**
 * The 64 bits of every value as two columns of 32, changed so that their order as integers is that of the
 * numbers.
 */
function orderedBits(rows: Int32Array, y: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  number[0] = 1;
  const highAt = bits[1] === 0 ? 0 : 1;
  for (let k = 0; k < rows.length; k++) {
    // Adding 0 makes -0 the same as 0.
    number[0] = y[rows[k]!]! + 0;
    const upper = bits[highAt]!;
    const negative = upper >>> 31 === 1;
    high[k] = negative ? ~upper : upper | 0x80000000;
    low[k] = negative ? ~bits[1 - highAt]! : bits[1 - highAt]!;
  }
  return { low, high };
}

function radixSort(rows: Int32Array, bits: { low: Uint32Array; high: Uint32Array }): Int32Array {
  let order = new Int32Array(rows.length);
  for (let k = 0; k < order.length; k++) order[k] = k;
  let next = new Int32Array(rows.length);
  const start = new Int32Array(DIGITS);
  for (const [half, shift] of DIGIT_PASSES) {
    const column = bits[half];
    start.fill(0);
    for (let k = 0; k < column.length; k++) start[(column[k]! >>> shift) & (DIGITS - 1)]!++;
    // Whole numbers leave the lower digits empty.
    if (start[(column[0]! >>> shift) & (DIGITS - 1)] === rows.length) continue;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = start[digit]!;
      start[digit] = sum;
      sum += count;
    }
    for (let k = 0; k < order.length; k++) {
      const position = order[k]!;
      next[start[(column[position]! >>> shift) & (DIGITS - 1)]!++] = position;
    }
    [order, next] = [next, order];
  }
  for (let k = 0; k < order.length; k++) next[k] = rows[order[k]!]!;
  return next;
}
