import { describe, expect, it } from 'vitest';
import { type Hadamard, hadamard } from '../../../estimation/replicates/hadamard.ts';
import { bySize } from '../../support/size.ts';

/** Rows as bits, 32 to a word: two rows are orthogonal when they differ in half of their places. */
function isHadamard({ order, signs }: Hadamard): boolean {
  if (signs.length !== order * order || signs.some((sign) => sign !== 1 && sign !== -1)) return false;
  const words = Math.ceil(order / 32);
  const bits = new Int32Array(order * words);
  for (let row = 0; row < order; row++)
    for (let column = 0; column < order; column++)
      if (signs[row * order + column] === 1) bits[row * words + (column >> 5)]! |= 1 << (column & 31);
  for (let a = 0; a < order; a++)
    for (let b = 0; b < a; b++) {
      let different = 0;
      for (let word = 0; word < words; word++) different += ones(bits[a * words + word]! ^ bits[b * words + word]!);
      if (2 * different !== order) return false;
    }
  return true;
}

function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const multiplesOf4 = (last: number) => Array.from({ length: last / 4 }, (_, k) => 4 * (k + 1));

describe('the Hadamard matrices behind balanced replicates', () => {
  it('have orthogonal rows and a first column of ones, for every order up to 400', () => {
    for (const wanted of [1, 2, ...multiplesOf4(bySize({ small: 200, full: 400 }))]) {
      const matrix = hadamard(wanted);
      expect(isHadamard(matrix), `order ${matrix.order}`).toBe(true);
      for (let row = 0; row < matrix.order; row++) expect(matrix.signs[row * matrix.order]).toBe(1);
    }
  });

  it.each([576, 724, 1000])('have orthogonal rows for order %i', (order) => {
    const matrix = hadamard(order);
    expect(matrix.order).toBe(order);
    expect(isHadamard(matrix)).toBe(true);
  });

  it('are the smallest at hand', () => {
    expect([1, 2, 3, 5, 8, 9, 13, 21, 25, 29, 37, 41, 49, 53, 57].map((minimum) => hadamard(minimum).order)).toEqual([
      1, 2, 4, 8, 8, 12, 16, 24, 28, 32, 40, 44, 52, 56, 60,
    ]);
  });

  it('jump over the multiples of 4 that neither construction of Paley nor a product gives', () => {
    const jumped = multiplesOf4(400).filter((order) => hadamard(order).order !== order);
    expect(jumped).toEqual([92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376]);
  });
});
