/** Who was drawn. */
export interface Selection {
  /** Line of the roster. */
  line: number;
  /** Probability of being drawn, 1 / number of adults. */
  probability: number;
  method: 'seeded_random';
}

/**
 * One adult of the household, drawn with equal probability from a seed: the same seed and the same lines always give the same person.
 *
 * @param lines roster lines of the adults, ascending
 * @param seed text, assigned with the case
 * @returns undefined when there is no adult
 * @example drawSelection([1, 2, 4], 'case-17')?.probability // => 1 / 3
 */
export function drawSelection(lines: readonly number[], seed: string): Selection | undefined {
  const line = lines[Math.floor(uniform(seed) * lines.length)];
  return line === undefined ? undefined : { line, probability: 1 / lines.length, method: 'seeded_random' };
}

/**
 * The numbers 1 to `count` in an order drawn from a seed, every order equally likely.
 *
 * @example seededOrder(3, 'case-17/robbery').length // => 3
 */
export function seededOrder(count: number, seed: string): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform(`${seed}/${last}`) * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other] as number, numbers[last] as number];
  }
  return numbers;
}

/**
 * A number in [0, 1) from a text. FNV-1a spreads the characters over 32 bits, MurmurHash3's finalizer mixes them,
 * so that seeds that differ in one character give unrelated numbers. Never change it: it would redraw every household.
 */
function uniform(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
