import { beforeAll, describe, expect, it } from 'vitest';
import { type CuriousGuesses, chanceOf, guessAll } from '../support/curious/guess-all.ts';

/** `npm run soak` has 2,000. */
const CASES = 800;

describe('a supervisor who asks everything', () => {
  let found: CuriousGuesses;

  beforeAll(async () => {
    found = await guessAll(CASES);
  }, 900_000);

  it('is curious about whatever the questionnaire seals', () => {
    const { guesses, instrument } = found;
    const sealed = instrument.crimes.filter(({ inUse, sensitive }) => inUse && sensitive?.sealed);
    expect(sealed.length).toBeGreaterThan(5);
    for (const { key } of sealed) expect([...guesses.keys()]).toContain(`crime: ${key}`);
    for (const name of ['partner: assault', 'screeners_members', 'pack_firearm', 'pack_sexual'])
      expect([...guesses.keys()]).toContain(name);
  });

  it('guesses nothing that was told in confidence better than a coin', () => {
    const { low, high } = chanceOf(CASES);
    const better = Array.from(found.guesses, ([name, { best, model, observation }]) => ({
      name,
      best,
      model,
      observation,
    }));
    const isChance = (area: number) => area >= low && area <= high;
    expect(better.filter(({ best, model }) => !isChance(best) || !isChance(model))).toEqual([]);
  });
});
