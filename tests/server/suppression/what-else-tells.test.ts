import { describe, expect, it } from 'vitest';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { less, released, subtracted, type Taken } from './released.ts';

/** 160 adults of 18 to 77, all of one weight, so that a reader has totals from numbers. */
const AGES = Array.from({ length: 160 }, (_, i) => 18 + (i % 60));
const PERSONS = AGES.map(
  (age, i) => `p${i},${1 + (i % 2)},${age},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},10,10,1,2`,
);

interface Incident {
  readonly person: number;
  readonly crime: string;
  readonly loss?: number;
}

const lines = (incidents: readonly Incident[]) =>
  incidents.map(({ person, crime, loss }, i) => `i${i},p${person},${crime},10,2,2,2,,03,${loss ?? ''},,,`);

function study() {
  const small = smallStudy();
  const between = (from: number, to: number) => `{AGE} >= ${from} and {AGE} < ${to}`;
  Object.assign(small.persons.domains, {
    age_a: { categories: { '18-29': between(18, 30), '30-59': between(30, 60), '60+': between(60, 99) } },
    age_b: { categories: { '18-24': between(18, 25), '25-44': between(25, 45), '45+': between(45, 99) } },
  });
  const losses = { id: 'losses', title: 'Losses', unit: 'incident', statistic: 'total', currency: 'MXN' };
  return { ...small, indicators: [{ ...losses, numerator: 'iif({LOSS} empty, 0, {LOSS})' }] };
}

const fileWith = (incidents: readonly Incident[]) => fileOf(PERSONS, lines(incidents), study());

async function notTold(
  incidents: readonly Incident[],
  specs: readonly object[],
  taken: readonly Taken[],
  left: number,
) {
  const release = await released(await fileWith(incidents), specs);
  expect(subtracted(release.made, taken)).toBeCloseTo(left, 6);
  expect(subtracted(release.cells, taken)).toBeUndefined();
  expect(release.recovered).toBe(0);
}

const of = (indicator: string, crime: string, domain: Record<string, string> = {}): Taken => ({
  of: { indicator, crime, domain },
});

describe('the victims of a crime', () => {
  const threats = Array.from({ length: 7 }, (_, i) => ({ person: 20 + i, crime: 'T' }));
  const crimes = ['any_person', 'robbery', 'threats'];
  const victims: Taken = { of: { indicator: 'prevalence_person', crime: 'threats' }, column: 'n_positive' };

  it('do not tell of the incidents that are hidden with another crime: they are at least as many', async () => {
    const figures = [
      { indicator: 'crimes', crimes },
      { indicator: 'prevalence_person', crimes: ['threats'] },
    ];
    await notTold(
      [{ person: 3, crime: 'R' }, ...threats],
      [{ figures }],
      [of('crimes', 'any_person'), less(victims)],
      1,
    );
  });
});

describe('two groupings of one variable', () => {
  it('do not tell of the few who lie between their limits', async () => {
    const at = (age: number) => AGES.indexOf(age);
    const young = Array.from({ length: 6 }, (_, i) => ({ person: at(19 + i), crime: 'T' }));
    const old = Array.from({ length: 8 }, (_, i) => ({ person: at(61 + i), crime: 'T' }));
    const between = [{ person: at(50), crime: 'T' }];
    const middle = Array.from({ length: 9 }, (_, i) => ({ person: at(31 + i), crime: 'T' }));
    const figures = [{ indicator: 'crimes', crimes: ['threats'] }];
    const specs = [
      { figures, by: [{ variable: 'age_a' }] },
      { figures, by: [{ variable: 'age_b' }] },
    ];
    const taken = [of('crimes', 'threats', { age_b: '45+' }), less(of('crimes', 'threats', { age_a: '60+' }))];
    await notTold([...young, ...old, ...between, ...middle], specs, taken, 1);
  });
});

describe('amounts that are hidden for each other', () => {
  it('are not told together where they are of one person', async () => {
    const some = (crime: string, loss: number, from: number) =>
      Array.from({ length: 12 }, (_, i) => ({ person: from + i, crime, loss }));
    const incidents = [
      ...some('R', 20_000, 0),
      ...some('B', 20, 40),
      ...some('T', 20, 80),
      { person: 100, crime: 'B', loss: 30_000 },
      { person: 100, crime: 'T', loss: 30_000 },
    ];
    const specs = [{ figures: [{ indicator: 'losses', crimes: ['any', 'burglary', 'robbery', 'threats'] }] }];
    const estimate = (crime: string): Taken => ({ of: { indicator: 'losses', crime }, column: 'estimate' });
    const taken = [estimate('any'), less(estimate('robbery'))];
    await notTold(incidents, specs, taken, 10 * (2 * 30_000 + 24 * 20));
  });
});
