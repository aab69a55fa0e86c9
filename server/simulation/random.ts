/** A seeded source of random numbers: the same seed gives the same sequence on every machine. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One item, each with the same probability. */
  pick<T>(items: readonly T[]): T;
  /** One item, item i with probability proportional to `weights[i]`. */
  weighted<T>(items: readonly T[], weights: readonly number[]): T;
  /** `count` different items, simple random sampling without replacement, in the order of `items`. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** sfc32 seeded by a hash of the text; passes PractRand, period about 2^128. */
export function seededRandom(seed: string): SeededRandom {
  const [h1, h2, h3, h4] = cyrb128(seed);
  const state = new Uint32Array([h1, h2, h3, h4]);
  const next = (): number => {
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const t = (a + b + d) >>> 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return t / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();

  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const random: SeededRandom = {
    next,
    integer,
    chance: (p) => next() < p,
    pick: (items) => items[integer(0, items.length - 1)]!,
    weighted(items, weights) {
      let remaining = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        remaining -= weight;
        return remaining < 0;
      });
      return items[index < 0 ? items.length - 1 : index]!;
    },
    sample(items, count) {
      // Selection sampling (Knuth, Algorithm S): keeps the order, one pass.
      const chosen = [];
      for (const [seen, item] of items.entries()) {
        if (next() * (items.length - seen) < count - chosen.length) chosen.push(item);
      }
      return chosen;
    },
  };
  return random;
}

function cyrb128(text: string): [number, number, number, number] {
  const multipliers = [597399067, 2869860233, 951274213, 2716044179] as const;
  const h: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const character of text) {
    const k = character.codePointAt(0)!;
    h[0] = h[1] ^ Math.imul(h[0] ^ k, multipliers[0]);
    h[1] = h[2] ^ Math.imul(h[1] ^ k, multipliers[1]);
    h[2] = h[3] ^ Math.imul(h[2] ^ k, multipliers[2]);
    h[3] = h[0] ^ Math.imul(h[3] ^ k, multipliers[3]);
  }
  return h;
}
