import { describe, expect, it } from 'vitest';
import { type Adult, drawSelection, type SelectionMethod } from '#questionnaires';
import { bySize } from '../../../support/size.ts';

const DRAWS = bySize({ small: 10_000, full: 100_000 });
const DATE = '2026-05-17';
const options = (method: SelectionMethod, seed: string) => ({ method, seed, date: DATE });
const people = (count: number): Adult[] => Array.from({ length: count }, (_, index) => ({ line: index + 1 }));

/** Points of the chi-square distribution that are exceeded once in a thousand times, by degrees of freedom. */
const rarely = [0, 10.83, 13.82, 16.27, 18.47, 20.52, 22.46];

function expectShares(counts: readonly number[], shares: readonly number[]): void {
  const chiSquare = counts.reduce((sum, count, k) => {
    const expected = shares[k]! * DRAWS;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  expect(chiSquare).toBeLessThan(rarely[shares.length - 1]!);
}

/** How often each of `count` adults is drawn in `DRAWS` households. */
function tally(method: SelectionMethod, count: number, household: (n: number) => Adult[]): number[] {
  const counts = new Array<number>(count).fill(0);
  for (let n = 0; n < DRAWS; n++) {
    const selection = drawSelection(household(n), options(method, `lacsi-2026-${n}`));
    counts[(selection?.line ?? 0) - 1] = (counts[(selection?.line ?? 0) - 1] ?? 0) + 1;
  }
  return counts;
}

/** Birthdays spread over the year by a generator that has nothing to do with the seeds. */
function bornSomeDay(count: number): (n: number) => Adult[] {
  let state = 20260517;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () =>
    people(count).map((adult) => {
      const birthday = new Date(Date.UTC(2024, 0, 1 + next(366)));
      return { ...adult, birthMonth: birthday.getUTCMonth() + 1, birthDay: birthday.getUTCDate() };
    });
}

describe('drawing one adult', () => {
  it('the same seed and the same adults give the same person', () => {
    const draw = () => drawSelection([{ line: 1 }, { line: 2 }, { line: 4 }], options('seeded_random', 'case-17'));
    expect(draw()).toEqual(draw());
    expect(draw()).toMatchObject({ probability: 1 / 3, method: 'seeded_random' });
  });

  it('a household without adults has nobody to draw', () => {
    expect(drawSelection([], options('kish_grid', 'case-17'))).toBeUndefined();
  });

  it.each<SelectionMethod>(['seeded_random', 'next_birthday', 'last_birthday', 'kish_grid'])(
    'the only adult is drawn with certainty by %s',
    (method) => {
      expect(drawSelection([{ line: 3, birthMonth: 5, birthDay: 17 }], options(method, 'any'))).toEqual({
        line: 3,
        probability: 1,
        method,
      });
    },
  );

  it.each([2, 3, 4, 7])('of %i adults each is drawn equally often from seeds that follow each other', (adults) => {
    expectShares(
      tally('seeded_random', adults, () => people(adults)),
      new Array<number>(adults).fill(1 / adults),
    );
  });

  it('the draw never changes between releases', () => {
    const lines = ['a', 'b', 'case-1', 'case-2', 'ñandú'].map(
      (seed) => drawSelection(people(5), options('seeded_random', seed))?.line,
    );
    expect(lines).toEqual([1, 3, 4, 2, 2]);
  });
});

describe('drawing by birthday', () => {
  const household: Adult[] = [
    { line: 1, birthMonth: 5, birthDay: 16 },
    { line: 2, birthMonth: 5, birthDay: 17 },
    { line: 3, birthMonth: 6, birthDay: 1 },
  ];

  it('takes who has the next birthday after the day of the interview, or had the last one up to it', () => {
    expect(drawSelection(household, options('next_birthday', 'x'))).toEqual({
      line: 3,
      probability: 1 / 3,
      method: 'next_birthday',
    });
    expect(drawSelection(household, options('last_birthday', 'x'))?.line).toBe(2);
  });

  it('goes on from December to January', () => {
    const winter: Adult[] = [
      { line: 1, birthMonth: 1, birthDay: 3 },
      { line: 2, birthMonth: 11, birthDay: 30 },
    ];
    const december = (method: SelectionMethod) =>
      drawSelection(winter, { method, seed: 'x', date: '2026-12-29' })?.line;
    expect([december('next_birthday'), december('last_birthday')]).toEqual([1, 2]);
  });

  it('lets the seed decide between twins, and says so', () => {
    const twins = people(2).map((adult) => ({ ...adult, birthMonth: 8, birthDay: 2 }));
    const lines = Array.from({ length: 50 }, (_, n) => {
      const selection = drawSelection(twins, options('next_birthday', `case-${n}`));
      expect(selection?.decidedBySeed).toBe('tie');
      return selection?.line;
    });
    expect(new Set(lines)).toEqual(new Set([1, 2]));
  });

  it('draws a birthday that nobody knows within the year, or within its month, and says so', () => {
    const unknown = drawSelection([...household, { line: 4 }], options('next_birthday', 'x'));
    expect(unknown).toMatchObject({ decidedBySeed: 'unknown_birthday', probability: 1 / 4 });
    const month: Adult[] = [
      { line: 1, birthMonth: 6 },
      { line: 2, birthMonth: 7, birthDay: 1 },
    ];
    expect(drawSelection(month, options('next_birthday', 'x'))?.line).toBe(1);
  });

  it.each<SelectionMethod>(['next_birthday', 'last_birthday'])(
    'gives each of three adults the same chance by %s, also the one whose birthday is not known',
    (method) => {
      const born = bornSomeDay(2);
      const withUnknown = (n: number): Adult[] => [...born(n), { line: 3 }];
      expectShares(tally(method, 3, bornSomeDay(3)), [1 / 3, 1 / 3, 1 / 3]);
      expectShares(tally(method, 3, withUnknown), [1 / 3, 1 / 3, 1 / 3]);
    },
  );
});

describe("drawing by Kish's grid", () => {
  it('lists men before women and each from the oldest', () => {
    const household: Adult[] = [
      { line: 1, sex: 'woman', age: 70 },
      { line: 2, sex: 'man', age: 30 },
      { line: 3, sex: 'man', age: 50 },
    ];
    const lineOf = (shareOfFirst: (lines: (number | undefined)[]) => number) =>
      shareOfFirst(
        Array.from({ length: 600 }, (_, n) => drawSelection(household, options('kish_grid', `case-${n}`))?.line),
      );
    // Of three adults each has a third; the first of the list is the one that the first tables name.
    const first = drawSelection(household, { ...options('kish_grid', firstTableSeed()), date: DATE });
    expect(first?.line).toBe(3);
    expect(lineOf((lines) => lines.filter((line) => line === 1).length / 600)).toBeCloseTo(1 / 3, 1);
  });

  it.each([
    [2, [1 / 2, 1 / 2]],
    [3, [1 / 3, 1 / 3, 1 / 3]],
    [4, [1 / 4, 1 / 4, 1 / 4, 1 / 4]],
    [5, [1 / 6, 1 / 6, 1 / 4, 1 / 6, 1 / 4]],
    [6, [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6]],
  ])('draws each of %i adults as often as its tables say, and states that probability', (adults, shares) => {
    expectShares(
      tally('kish_grid', adults, () => people(adults)),
      shares,
    );
    for (let n = 0; n < 60; n++) {
      const selection = drawSelection(people(adults), options('kish_grid', `case-${n}`));
      expect(selection?.probability).toBeCloseTo(shares[(selection?.line ?? 0) - 1]!, 12);
    }
  });

  it('draws from more than six adults with equal probability, so that nobody is left out', () => {
    expectShares(
      tally('kish_grid', 7, () => people(7)),
      new Array<number>(7).fill(1 / 7),
    );
    expect(drawSelection(people(7), options('kish_grid', 'x'))).toMatchObject({ decidedBySeed: 'beyond_table' });
  });
});

/** A seed under which even the sixth of six adults is the first of the list: table A. */
function firstTableSeed(): string {
  for (let n = 0; ; n++) {
    const seed = `table-${n}`;
    if (drawSelection(people(6), options('kish_grid', seed))?.line === 1) return seed;
  }
}
