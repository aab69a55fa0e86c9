/** How a variable stands in a row: a number, a text of fixed width, or a reference to a text of any length. */
export interface StataCell {
  readonly kind: 'byte' | 'int' | 'long' | 'float' | 'double' | 'fixed' | 'reference';
  readonly width: number;
}

const NUMBERS: readonly StataCell[] = [
  { kind: 'byte', width: 1 },
  { kind: 'int', width: 2 },
  { kind: 'long', width: 4 },
  { kind: 'float', width: 4 },
  { kind: 'double', width: 8 },
];

/** The cell of a type; undefined for a number that is no type. */
export function stataCellOf(type: number, isOld: boolean): StataCell | undefined {
  if (isOld) return type > 0 && type <= 244 ? { kind: 'fixed', width: type } : NUMBERS[type - 251];
  if (type > 0 && type <= 2045) return { kind: 'fixed', width: type };
  return type === 32_768 ? { kind: 'reference', width: 8 } : NUMBERS[65_530 - type];
}

/** A number, or one of the 27 signs for a missing one: 0 for `.`, 1 to 26 for `.a` to `.z`. */
export type StataNumber = { readonly value: number } | { readonly missing: number };

/** Whole numbers of a type from here on are missing ones. */
const FIRST_MISSING = { byte: 101, int: 32_741, long: 2_147_483_621 };
const FIRST_MISSING_FLOAT = 0x7f000000;
const FIRST_MISSING_DOUBLE = 0x7fe00000;

/** The number of a cell. */
export function stataNumber(row: DataView, offset: number, { kind }: StataCell, isLittle: boolean): StataNumber {
  switch (kind) {
    case 'byte':
      return whole(row.getInt8(offset), FIRST_MISSING.byte);
    case 'int':
      return whole(row.getInt16(offset, isLittle), FIRST_MISSING.int);
    case 'long':
      return whole(row.getInt32(offset, isLittle), FIRST_MISSING.long);
    case 'float': {
      const bits = row.getUint32(offset, isLittle);
      const isMissing = bits >= FIRST_MISSING_FLOAT && bits < 0x80000000;
      return isMissing ? missing((bits - FIRST_MISSING_FLOAT) >> 11) : { value: row.getFloat32(offset, isLittle) };
    }
    default: {
      const bits = row.getUint32(isLittle ? offset + 4 : offset, isLittle);
      const isMissing = bits >= FIRST_MISSING_DOUBLE && bits < 0x80000000;
      return isMissing ? missing((bits - FIRST_MISSING_DOUBLE) >> 8) : { value: row.getFloat64(offset, isLittle) };
    }
  }
}

/** As Stata writes a sign for a missing number; blank for the one that has no letter. */
export function missingSign(sign: number): string {
  return sign === 0 ? '' : `.${String.fromCharCode(96 + sign)}`;
}

function whole(value: number, firstMissing: number): StataNumber {
  return value >= firstMissing ? missing(value - firstMissing) : { value };
}

function missing(sign: number): StataNumber {
  return { missing: Math.min(sign, 26) };
}
