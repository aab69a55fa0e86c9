/** Longest name of a variable in Stata 18. */
export const STATA_NAME = 32;
/** Longest name of a variable in SPSS 30, in bytes; names here are ASCII. */
export const SPSS_NAME = 64;

/** Endings of stamped names that the files for statistical packages write shorter. */
const SHORTER: readonly (readonly [ending: string, shorter: string])[] = [['_owner_in_household', '_owner']];

/**
 * Name of a variable in files for Stata and SPSS: its own, with long endings of stamped names in short form.
 *
 * @example exportName('vehicle_parts_theft_owner_in_household') // => 'vehicle_parts_theft_owner'
 */
export function exportName(name: string): string {
  const found = SHORTER.find(([ending]) => name.endsWith(ending));
  return found ? `${name.slice(0, -found[0].length)}${found[1]}` : name;
}
