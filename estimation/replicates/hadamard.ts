import { jacobsthal, type PrimePower, primePower } from './prime-field.ts';

/**
 * A square matrix of 1 and -1 with orthogonal rows, H H' = order * I; its first column is 1. Row after row.
 */
export interface Hadamard {
  readonly order: number;
  readonly signs: Int8Array;
}

/**
 * Hadamard matrix of the smallest order of at least `minimum` that Paley's two constructions and their
 * products reach. Products with order 2 are Sylvester's.
 *
 * All multiples of 4 up to 88 are reached. The first that are not are 92, 116, 156, 172, 184 and 188; the
 * next order is used instead.
 *
 * @see Hedayat and Wallis (1978), Annals of Statistics 6, 1184-1238; Paley (1933), Journal of Mathematics and
 *   Physics 12, 311-320
 */
export function hadamard(minimum: number): Hadamard {
  let order = minimum <= 2 ? minimum : 4 * Math.ceil(minimum / 4);
  while (!isReached(order)) order += 4;
  const signs = construct(order);
  for (let row = 0; row < order; row++) {
    if (signs[row * order] === 1) continue;
    for (let column = 0; column < order; column++) signs[row * order + column]! *= -1;
  }
  return { order, signs };
}

function isReached(order: number): boolean {
  return order <= 2 || paleyOne(order) !== undefined || paleyTwo(order) !== undefined || factorOf(order) !== undefined;
}

const paleyOne = (order: number): PrimePower | undefined => (order % 4 === 0 ? primePower(order - 1) : undefined);

const paleyTwo = (order: number): PrimePower | undefined =>
  order % 4 === 0 && order % 8 !== 0 ? primePower(order / 2 - 1) : undefined;

function factorOf(order: number): number | undefined {
  for (let factor = 2; factor * factor <= order; factor++)
    if (order % factor === 0 && isReached(factor) && isReached(order / factor)) return factor;
  return undefined;
}

function construct(order: number): Int8Array {
  if (order === 1) return Int8Array.of(1);
  if (order === 2) return Int8Array.of(1, 1, 1, -1);
  const firstField = paleyOne(order);
  if (firstField !== undefined) return fromSkewCore(order, jacobsthal(firstField));
  const secondField = paleyTwo(order);
  if (secondField !== undefined) return fromSymmetricCore(order / 2, jacobsthal(secondField));
  const factor = factorOf(order)!;
  return kroneckerProduct(construct(factor), factor, construct(order / factor), order / factor);
}

/**
 * Paley's first construction: I + C, where C borders the skew matrix of characters with 1 above and -1 to the
 * left.
 */
function fromSkewCore(order: number, core: Int8Array): Int8Array {
  const signs = bordered(order, core, -1);
  for (let row = 0; row < order; row++) signs[row * order + row] = 1;
  return signs;
}

/**
 * Paley's second construction: every 1, -1 and 0 of the symmetric bordered matrix becomes a block of two rows
 * and columns.
 */
function fromSymmetricCore(half: number, core: Int8Array): Int8Array {
  const conference = bordered(half, core, 1);
  const order = 2 * half;
  const signs = new Int8Array(order * order);
  for (let row = 0; row < half; row++)
    for (let column = 0; column < half; column++) {
      const entry = conference[row * half + column]!;
      const block = entry === 0 ? [1, -1, -1, -1] : [entry, entry, entry, -entry];
      const corner = 2 * row * order + 2 * column;
      signs[corner] = block[0]!;
      signs[corner + 1] = block[1]!;
      signs[corner + order] = block[2]!;
      signs[corner + order + 1] = block[3]!;
    }
  return signs;
}

function bordered(order: number, core: Int8Array, leftBorder: 1 | -1): Int8Array {
  const borderedEntry = (row: number, column: number) => {
    if (row > 0 && column > 0) return core[(row - 1) * (order - 1) + column - 1]!;
    if (row > 0) return leftBorder;
    return column > 0 ? 1 : 0;
  };
  const matrix = new Int8Array(order * order);
  for (let row = 0; row < order; row++)
    for (let column = 0; column < order; column++) matrix[row * order + column] = borderedEntry(row, column);
  return matrix;
}

function kroneckerProduct(a: Int8Array, sizeA: number, b: Int8Array, sizeB: number): Int8Array {
  const order = sizeA * sizeB;
  const signs = new Int8Array(order * order);
  for (let row = 0; row < order; row++)
    for (let column = 0; column < order; column++)
      signs[row * order + column] =
        a[Math.floor(row / sizeB) * sizeA + Math.floor(column / sizeB)]! * b[(row % sizeB) * sizeB + (column % sizeB)]!;
  return signs;
}
