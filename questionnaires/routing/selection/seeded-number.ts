/**
 * A number in [0, 1) from a text. FNV-1a spreads the characters over 32 bits, MurmurHash3's finalizer mixes
 * them, so that seeds that differ in one character give unrelated numbers. Never change it: it would redraw
 * every household.
 */
export function seededNumber(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/**
 * The numbers 1 to `count` in an order drawn from a seed, every order equally likely.
 *
 * @example seededOrder(3, 'case-17/robbery').length // => 3
 */
export function seededOrder(count: number, seed: string): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(seededNumber(`${seed}/${last}`) * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other]!, numbers[last]!];
  }
  return numbers;
}
