const DIGITS = 1 << 11;
/** The digits of a half of the 64 bits, from its lowest bit up. */
const SHIFTS = [0, 11, 22] as const;

/** Rows in ascending order of their value, in a time that no distribution of the values makes longer. */
export function radixSort(rows: Int32Array, y: Float64Array): Int32Array {
  return sortByBits(rows, orderedBits(rows, y));
}

/** The 64 bits of values as two columns of 32. */
interface Bits {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Changed so that their order as integers is that of the numbers. */
function orderedBits(rows: Int32Array, y: Float64Array): Bits {
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

/** Rows on the way to their order, with their bits. */
interface Moving extends Bits {
  readonly rows: Int32Array;
}

/**
 * From the lowest digit to the highest. The bits move with the rows: to read those of each row where it
 * stood would wait for the memory at every row.
 */
function sortByBits(rows: Int32Array, bits: Bits): Int32Array {
  const count = rows.length;
  let from: Moving = { rows: rows.slice(), ...bits };
  let to: Moving = { rows: new Int32Array(count), low: new Uint32Array(count), high: new Uint32Array(count) };
  for (const half of ['low', 'high'] as const)
    for (const shift of SHIFTS) {
      const start = digitStarts(from[half], shift);
      // Whole numbers leave the lower digits empty.
      if (start === undefined) continue;
      if (half === 'low') moveByLow(from, to, start, shift);
      else moveByHigh(from, to, start, shift);
      [from, to] = [to, from];
    }
  return from.rows;
}

/** The first place of each digit; undefined if all rows have the same. */
function digitStarts(key: Uint32Array, shift: number): Int32Array | undefined {
  const start = new Int32Array(DIGITS);
  for (let k = 0; k < key.length; k++) start[(key[k]! >>> shift) & (DIGITS - 1)]!++;
  if (start[(key[0]! >>> shift) & (DIGITS - 1)] === key.length) return undefined;
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = start[digit]!;
    start[digit] = sum;
    sum += count;
  }
  return start;
}

function moveByLow({ rows, low, high }: Moving, to: Moving, start: Int32Array, shift: number): void {
  for (let k = 0; k < rows.length; k++) {
    const bits = low[k]!;
    const place = start[(bits >>> shift) & (DIGITS - 1)]!++;
    to.rows[place] = rows[k]!;
    to.low[place] = bits;
    to.high[place] = high[k]!;
  }
}

/** By then the low half is done with. */
function moveByHigh({ rows, high }: Moving, to: Moving, start: Int32Array, shift: number): void {
  for (let k = 0; k < rows.length; k++) {
    const bits = high[k]!;
    const place = start[(bits >>> shift) & (DIGITS - 1)]!++;
    to.rows[place] = rows[k]!;
    to.high[place] = bits;
  }
}
