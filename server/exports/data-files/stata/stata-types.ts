import type { FileColumn, MissingKind } from '../file-column.ts';

/** Bytes of the longest text of a fixed width. */
export const MOST_TEXT = 2045;

/** From this number on a double is a missing value, 2 to the power of 1023; downwards doubles have no such end. */
export const BEYOND_NUMBERS = 2 ** 1023;

/** The letter of the missing value of each kind: `.d`, `.r`, `.n`. */
const LETTERS: Readonly<Record<MissingKind, string>> = { dk: 'd', refused: 'r', na: 'n' };

/** How a column's cells are stored: the number of the type, their bytes, and what writes one. */
export interface StataType {
  readonly type: number;
  readonly width: number;
  readonly format: string;
  write(row: Buffer, at: number, value: number): void;
  /** What stands for a missing value: 0 for `.`, from 1 on for `.a` to `.z`. */
  missing(row: Buffer, at: number, kind: number): void;
}

const LONG_MISSING = 2_147_483_621;
/** `.` as a double; each letter more adds a step. */
const DOUBLE_MISSING = 0x7fe00000_00000000n;
const DOUBLE_STEP = 0x0100_00000000n;

const BYTE: StataType = {
  type: 65_530,
  width: 1,
  format: '%8.0g',
  write: (row, at, value) => void row.writeInt8(value, at),
  missing: (row, at, kind) => void row.writeInt8(101 + kind, at),
};

const INT: StataType = {
  type: 65_529,
  width: 2,
  format: '%8.0g',
  write: (row, at, value) => void row.writeInt16LE(value, at),
  missing: (row, at, kind) => void row.writeInt16LE(32_741 + kind, at),
};

const LONG: StataType = {
  type: 65_528,
  width: 4,
  format: '%12.0g',
  write: (row, at, value) => void row.writeInt32LE(value, at),
  missing: (row, at, kind) => void row.writeInt32LE(LONG_MISSING + kind, at),
};

const DOUBLE: StataType = {
  type: 65_526,
  width: 8,
  format: '%10.0g',
  write: (row, at, value) => void row.writeDoubleLE(value, at),
  missing: (row, at, kind) => void row.writeBigUInt64LE(DOUBLE_MISSING + BigInt(kind) * DOUBLE_STEP, at),
};

/** Largest and smallest numbers of the types of whole numbers; what is beyond means that a value is missing. */
const BYTE_RANGE = { low: -127, high: 100 };
const INT_RANGE = { low: -32_767, high: 32_740 };

/** The smallest type that holds the codes of a column; numbers without codes have the widest one of their kind. */
export function stataTypeOf({ kind, values }: FileColumn): StataType {
  if (kind === 'number') return DOUBLE;
  if (values === undefined) return LONG;
  const fits = ({ low, high }: typeof BYTE_RANGE) => values.every(({ value }) => value >= low && value <= high);
  if (fits(BYTE_RANGE)) return BYTE;
  return fits(INT_RANGE) ? INT : LONG;
}

/** Place of a missing kind among the missing values: 1 for `.a`. */
export function missingPlace(kind: MissingKind): number {
  return LETTERS[kind].charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** What a set of value labels names a missing value by. */
export function missingLabelCode(kind: MissingKind): number {
  return LONG_MISSING + missingPlace(kind);
}
