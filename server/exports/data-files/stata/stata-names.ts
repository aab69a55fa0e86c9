import { programNames } from '../program-names.ts';

/** Bytes of a name: 32 letters. */
export const MOST_NAME = 32;

/** @see Stata's manual, [U] 11.3 Naming conventions */
const RESERVED = new Set([
  ...['_all', '_b', '_coef', '_cons', '_n', '_pi', '_pred', '_rc', '_skip'],
  ...['byte', 'double', 'float', 'if', 'in', 'int', 'long', 'strl', 'using', 'with'],
  ...Array.from({ length: 2045 }, (_value, place) => `str${place + 1}`),
]);

/** Names of variables that Stata takes. */
export function stataNames(names: readonly string[]): string[] {
  return programNames(names, { mostBytes: MOST_NAME, reserved: RESERVED });
}
