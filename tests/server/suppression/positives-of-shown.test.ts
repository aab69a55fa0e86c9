import { describe, expect, it } from 'vitest';
import { toCases } from '../../../server/suppression/rounded/steps.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { released } from './released.ts';

/** 300 adults, every second one a woman, of 18 to 77, all of one weight. */
const PERSONS = Array.from(
  { length: 300 },
  (_, i) => `p${i},${1 + (i % 2)},${18 + (i % 60)},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},10,10,1,${1 + (i % 3)}`,
);

/** Of robbery so many of each sex in each ten years of age, and others of burglary and threats. */
function robbed(numbers: readonly (readonly [number, number])[]) {
  const people = numbers.flatMap((ofAge, decade) =>
    ofAge.flatMap((count, sex) =>
      Array.from({ length: count }, (_, k) => 10 * decade + 60 * Math.floor(k / 5) + 2 * (k % 5) + sex),
    ),
  );
  const others = Array.from({ length: 60 }, (_, i) => ({ person: 3 * i, crime: i % 3 === 0 ? 'B' : 'T' }));
  return [...people.map((person) => ({ person, crime: 'R' })), { person: people[0]!, crime: 'R' }, ...others].map(
    ({ person, crime }, i) => `i${i},p${person},${crime},10,2,2,${1 + (i % 2)},,03,${i % 5 === 0 ? '' : 100 * i},,,`,
  );
}

function inDecades() {
  const small = smallStudy();
  const decades = Array.from({ length: 6 }, (_, k) => 18 + 10 * k);
  const categories = Object.fromEntries(
    decades.map((from) => [`${from}`, `{AGE} >= ${from} and {AGE} < ${from + 10}`]),
  );
  return { ...small, persons: { ...small.persons, domains: { ...small.persons.domains, decade: { categories } } } };
}

const NUMBERS = [
  [16, 19],
  [7, 4],
  [8, 2],
  [10, 5],
  [5, 7],
  [2, 20],
] as const;
const BY = [{ variable: 'decade' }, { variable: 'sex' }];

describe('shown cells of a release', () => {
  const figures = [{ indicator: 'victims_person', crimes: ['robbery'] }];

  it('all tell how many have the characteristic, though cells of few are hidden beside them', async () => {
    const { made, cells } = await released(await fileOf(PERSONS, robbed(NUMBERS), inDecades()), [{ figures, by: BY }]);
    const shown = cells.flatMap((cell, place) => (cell.suppressed === '' ? [{ cell, made: made[place]! }] : []));
    expect(shown.length).toBeLessThan(cells.length);
    // The office's own table leaves it out in some that the release shows.
    expect(shown.some((one) => one.made.n_positive === null)).toBe(true);
    for (const { cell } of shown) {
      expect(cell.n_positive).toBeGreaterThanOrEqual(5);
      expect(cell.n_positive! % 5).toBe(0);
      // One weight for all: the estimate is that of the told cases, but for its step.
      expect(Math.abs(cell.estimate! - 10 * cell.n_positive!)).toBeLessThanOrEqual(10);
    }
  });

  it('tell the number of the office where it tells one, of every figure, and none of figures that have none', async () => {
    const indicators = ['prevalence_person', 'incidence_person', 'top_tenth_person', 'repeat_share_person'];
    const crimes = ['robbery', 'threats', 'any_person'];
    const all = [
      ...indicators.map((indicator) => ({ indicator, crimes })),
      { indicator: 'prevalence_household', crimes: ['burglary'] },
      { indicator: 'prevalence_adult_any', crimes: ['any'] },
      { indicator: 'victim_composition', crimes: ['robbery'] },
      { indicator: 'dark_figure_unreported', crimes: ['any_person'] },
      { indicator: 'adults' },
      { indicator: 'crimes', crimes },
    ];
    const file = await fileOf(PERSONS, robbed(NUMBERS), inDecades());
    const specs = all.map((figure) => ({
      figures: [figure],
      by: figure.indicator.includes('household') ? [] : BY.slice(1),
    }));
    const { made, cells } = await released(file, specs);
    const untold = new Set(['adults', 'crimes', 'dark_figure_unreported']);
    const told = new Set<string>();
    for (const [place, cell] of cells.entries()) {
      const own = made[place]!;
      if (cell.suppressed !== '') continue;
      if (untold.has(cell.indicator)) expect(cell.n_positive, cell.indicator).toBeNull();
      else expect(cell.n_positive, cell.indicator).not.toBeNull();
      if (own.n_positive === null) continue;
      expect(cell.n_positive, cell.indicator).toBe(toCases(own.n_positive));
      told.add(cell.indicator);
    }
    expect(told.size).toBeGreaterThanOrEqual(6);
  });
});
