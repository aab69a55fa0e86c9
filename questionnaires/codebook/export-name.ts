/** Longest name of a variable in Stata 18. */
export const STATA_NAME = 32;
/** Longest name of a variable in SPSS 30, in bytes; names here are ASCII. */
export const SPSS_NAME = 64;

/** Endings of repeated names and of rows that the files for statistical packages write shorter. */
const SHORTENINGS: readonly { ending: string; shorter: string }[] = [
  { ending: '_owner_in_household', shorter: '_owner' },
  { ending: '_federal_prosecutor', shorter: '_fed_prosecutor' },
  { ending: '_neighbourhood_police', shorter: '_neigh_police' },
];

/** Words that SPSS (in any case) or Stata keeps for itself, so that no variable may have them as its name. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'all and by eq ge gt le lt ne not or to with ' +
    '_all _b _coef _cons _n _pi _pred _rc _skip byte double float if in int long strl using'
  ).split(' '),
);

/** Stata's types of text, str1 to str2045. */
const STATA_TEXT = /^str\d+$/;

/**
 * Name of a variable in files for Stata and SPSS. It is the name in the questionnaire, but a long ending of a
 * repeated name or of a row is shortened, and a word that the packages keep for themselves gets the ending _v.
 *
 * @example exportName('vehicle_parts_theft_owner_in_household') // => 'vehicle_parts_theft_owner'
 */
export function exportName(name: string): string {
  const shortening = SHORTENINGS.find(({ ending }) => name.endsWith(ending));
  const short = shortening ? name.slice(0, -shortening.ending.length) + shortening.shorter : name;
  return RESERVED.has(short.toLowerCase()) || STATA_TEXT.test(short) ? `${short}_v` : short;
}
