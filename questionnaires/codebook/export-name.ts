/** Longest name of a variable in Stata 18. */
export const STATA_NAME = 32;
/** Longest name of a variable in SPSS 30, in bytes; names here are ASCII. */
export const SPSS_NAME = 64;

/** Endings of stamped names that the files for statistical packages write shorter. */
const SHORTER: readonly (readonly [ending: string, shorter: string])[] = [['_owner_in_household', '_owner']];

/** Words that no variable may be called: SPSS's, whatever their capitals, and Stata's. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'],
  ...[
    '_all',
    '_b',
    '_coef',
    '_cons',
    '_n',
    '_pi',
    '_pred',
    '_rc',
    '_skip',
    'byte',
    'double',
    'float',
    'if',
    'in',
    'int',
  ],
  ...['long', 'strl', 'using'],
]);

/** Stata's types of text, str1 to str2045. */
const STATA_TEXT = /^str\d+$/;

/**
 * Name of a variable in files for Stata and SPSS: its own, with long endings of stamped names in short form, and the ending _v for a word
 * that the packages keep for themselves.
 *
 * @example exportName('vehicle_parts_theft_owner_in_household') // => 'vehicle_parts_theft_owner'
 */
export function exportName(name: string): string {
  const found = SHORTER.find(([ending]) => name.endsWith(ending));
  const short = found ? `${name.slice(0, -found[0].length)}${found[1]}` : name;
  return RESERVED.has(short.toLowerCase()) || STATA_TEXT.test(short) ? `${short}_v` : short;
}
