import { eliminated, type SetAside } from './sparse-elimination.ts';

/**
 * An equation between unknowns: the factor of each. What they add up to does not matter for which are
 * determined.
 */
export interface Equation {
  readonly factors: ReadonlyMap<number, bigint>;
}

/** Primes of some 61 bits; one that divides a pivot is not used. */
const PRIMES: readonly bigint[] = [2_305_843_009_213_693_951n, 2_305_843_009_213_693_921n, 2_305_843_009_213_693_907n];

/**
 * The unknowns that have one value in all solutions of some equations. Elimination over the whole numbers
 * leaves the equations in an order in which each gives one unknown by those after it; with numbers at
 * random for those that stay free, an unknown that is not 0 in the equations without their sums is proven
 * free. One that is 0 is determined, but for a chance of 1 in 2^61: whoever errs here errs to the side of
 * hiding more.
 */
export function exactUnknowns(equations: readonly Equation[]): Set<number> {
  const rows = eliminated(equations.map(({ factors }) => new Map(factors)));
  const prime = PRIMES.find((one) => rows.every(({ factors, pivot }) => factors.get(pivot)! % one !== 0n));
  if (prime === undefined) throw new RangeError('each of the primes divides a pivot: add a further prime to the list');
  const values = new Map<number, bigint>();
  const random = numbersBelow(prime);
  const numberOf = (unknown: number): bigint => {
    const value = values.get(unknown) ?? random();
    values.set(unknown, value);
    return value;
  };
  for (const { pivot, factors } of rows.toReversed()) values.set(pivot, solvedFor(pivot, factors, { prime, numberOf }));
  return new Set([...values].flatMap(([unknown, value]) => (value === 0n ? [unknown] : [])));
}

function solvedFor(
  pivot: number,
  factors: SetAside['factors'],
  { prime, numberOf }: { prime: bigint; numberOf: (unknown: number) => bigint },
): bigint {
  let sum = 0n;
  for (const [unknown, factor] of factors) if (unknown !== pivot) sum += factor * numberOf(unknown);
  if (sum === 0n) return 0n;
  const own = factors.get(pivot)!;
  const value = own === 1n ? -sum : own === -1n ? sum : -sum * inverse(own, prime);
  return ((value % prime) + prime) % prime;
}

/** By Euclid. */
function inverse(value: bigint, prime: bigint): bigint {
  let [rest, next] = [prime, ((value % prime) + prime) % prime];
  let [before, now] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [before, now] = [now, before - times * now];
  }
  return before;
}

/** From a seed (a linear congruence): the same release is attacked alike. Never 0. */
function numbersBelow(prime: bigint): () => bigint {
  let state = 20_201_127n;
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n);
    return ((state >> 3n) % (prime - 1n)) + 1n;
  };
}
