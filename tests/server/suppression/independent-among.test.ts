import { expect, it } from 'vitest';
import { exactUnknowns } from '../../../server/suppression/attack/exact.ts';
import { independentAmong } from '../../../server/suppression/attack/independent-among.ts';
import type { Relation } from '../../../server/suppression/system/release-system.ts';
import { randomFrom } from './random-systems.ts';

const QUANTITIES = 24;

/** Sums that cut through each other: a quantity is two others together. */
function sumsOfTwo(seed: number): Relation[] {
  const random = randomFrom(seed);
  return Array.from({ length: QUANTITIES }, (): Relation => {
    const chosen = new Set<number>();
    while (chosen.size < 3) chosen.add(random(QUANTITIES));
    const terms = Array.from(chosen, (quantity, place) => ({ quantity, factor: place === 0 ? 1 : -1 }));
    return { kind: 'equal', why: 'parts', terms };
  });
}

const SEEDS = [1, 2, 3, 4, 5];

it.each(SEEDS)(
  'of sums that cut through each other the factors stay small, as those of a small survey (%i)',
  (seed) => {
    // Every factor is a determinant of some of the rows, which are at most the root of 3 long (Hadamard).
    const most = BigInt(3 ** (QUANTITIES / 2));
    for (const row of independentAmong(sumsOfTwo(seed)).values())
      for (const factor of row.values()) expect(factor < 0n ? -factor : factor).toBeLessThanOrEqual(most);
  },
);

it.each(SEEDS)('the sums that are kept tell a reader as much as all of them (%i)', (seed) => {
  const all = sumsOfTwo(seed);
  const kept = [...independentAmong(all).keys()];
  const told = (relations: readonly Relation[], known: number) =>
    exactUnknowns(
      relations.map(({ terms }) => ({
        factors: new Map(
          terms.filter(({ quantity }) => quantity >= known).map((term) => [term.quantity, BigInt(term.factor)]),
        ),
      })),
    );
  for (let known = 0; known < QUANTITIES; known++) expect(told(kept, known)).toEqual(told(all, known));
});
