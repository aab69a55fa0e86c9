/** Rows of keyboards and the orders that everybody knows by heart. */
const LINES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
];

const FORWARD_AND_BACK = LINES.flatMap((line) => [line, [...line].reverse().join('')]);

/** Shorter ones stand in ordinary words. */
const SHORTEST_RUN = 3;

/** A text is a pattern when its pieces are so long on average. */
const LONG_PIECES = 4;

/**
 * Whether a text repeats a short piece or walks along the keyboard or the alphabet: `abc1abc1abc1`,
 * `qwerty123456`, `aaaabbbbcccc`.
 *
 * @param enough a piece of this length may be repeated
 */
export function isPattern(text: string, enough: number): boolean {
  const signs = [...text];
  return isRepetition(signs, enough) || pieces(signs) * LONG_PIECES <= signs.length;
}

function isRepetition(signs: readonly string[], enough: number): boolean {
  const longest = Math.min(enough - 1, Math.floor(signs.length / 2));
  for (let period = 1; period <= longest; period += 1)
    if (signs.every((sign, place) => sign === signs[place % period])) return true;
  return false;
}

/** How many runs a text is made of; what belongs to none counts sign by sign. */
function pieces(signs: readonly string[]): number {
  let count = 0;
  for (let place = 0; place < signs.length; count += 1) place += runFrom(signs, place);
  return count;
}

function runFrom(signs: readonly string[], start: number): number {
  let length = 1;
  while (start + length < signs.length && isRun(signs.slice(start, start + length + 1))) length += 1;
  return length >= SHORTEST_RUN ? length : 1;
}

function isRun(signs: readonly string[]): boolean {
  if (signs.every((sign) => sign === signs[0])) return true;
  const text = signs.join('');
  return FORWARD_AND_BACK.some((line) => line.includes(text));
}
