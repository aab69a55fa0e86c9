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

describe('amounts that are told in other words', () => {
  const some = (crime: string, loss: number, from: number, count = 12) =>
    Array.from({ length: count }, (_, i) => ({ person: from + i, crime, loss: loss + i }));
  // One robbery is nearly all that robberies took.
  const incidentsWith = (assault: number) => [
    ...some('T', 2000, 0),
    ...some('A', assault, 40),
    ...some('X', 3000, 80),
    ...some('R', 10, 120),
    { person: 150, crime: 'R', loss: 9000 },
  ];
  const robbery = 10 * (9000 + 12 * 10 + 66);
  const violent = robbery + 10 * (12 * 40 + 66);
  const fileWithMoney = (assault: number, more: readonly Incident[] = []) => {
    const small = smallStudy();
    const crime = (key: string, code: string) => ({ key, level: 'person', when: `{CRIME} = '${code}'` });
    const sets = {
      any_person: ['robbery', 'threats', 'assault', 'bribery'],
      violent: ['robbery', 'assault'],
      property: ['threats', 'bribery'],
    };
    const crimes = [...small.incidents.crimes, crime('assault', 'A'), crime('bribery', 'X')];
    const amounts = { loss_amount: { value: '{LOSS}' } };
    const made = { ...small.incidents, crimes, sets: { ...small.incidents.sets, ...sets }, amounts };
    return fileOf(PERSONS, lines([...incidentsWith(assault), ...more]), { ...small, incidents: made } as never);
  };
  const money = (indicator: string, crimes: readonly string[]) => ({ indicator, crimes, categories: ['unknown_as_0'] });
  const taken = (indicator: string, crime: string, times = 1): Taken => ({
    of: { indicator, crime, category: 'unknown_as_0' },
    column: 'estimate',
    times,
  });
  const told = async (tables: readonly object[], all: readonly Taken[], left: number, assault = 140) => {
    const release = await released(await fileWithMoney(assault), tables);
    expect(subtracted(release.made, all)).toBeCloseTo(left, 4);
    expect(subtracted(release.cells, all)).toBeUndefined();
    expect(release.recovered).toBe(0);
  };

  it('do not follow from a set and another set in it', async () => {
    await told(
      [{ figures: [money('loss_total', ['any_person', 'violent', 'property'])] }],
      [taken('loss_total', 'any_person'), taken('loss_total', 'property', -1)],
      violent,
      40,
    );
  });

  it('do not follow from a total, and means of the crimes in another table', async () => {
    const means = money('loss_mean', ['robbery', 'assault']);
    await told(
      [{ figures: [money('loss_total', ['violent'])] }, { figures: [means] }],
      [taken('loss_total', 'violent'), taken('loss_mean', 'assault', -120)],
      robbery,
    );
  });

  it('do not follow from amounts per victim, of another unit', async () => {
    const perVictim = money('loss_per_victim_person', ['assault']);
    await told(
      [{ figures: [money('loss_total', ['violent', 'robbery'])] }, { figures: [perVictim] }],
      [taken('loss_total', 'violent'), taken('loss_per_victim_person', 'assault', -120)],
      robbery,
    );
  });

  it('do not follow from amounts in the prices of another time', async () => {
    const old = { money: { prices: { factor: 0.5, of: '2018' } }, figures: [money('loss_total', ['assault'])] };
    await told(
      [{ figures: [money('loss_total', ['violent', 'robbery'])] }, old],
      [taken('loss_total', 'violent'), taken('loss_total', 'assault', -2)],
      robbery,
    );
  });

  it('are not told with what is left of a set, where both are nearly one person’s', async () => {
    await told(
      [{ figures: [money('loss_total', ['any_person', 'robbery', 'threats', 'bribery'])] }],
      [taken('loss_total', 'any_person'), taken('loss_total', 'threats', -1), taken('loss_total', 'bribery', -1)],
      violent,
      40,
    );
  });

  it('are not told by a total and a mean of winsorised amounts', async () => {
    const mean = { indicator: 'loss_mean', crimes: ['any_person'], categories: ['winsorised'] };
    const many = some('T', 2000, 0, 150);
    const file = await fileWithMoney(140, [...many, ...many]);
    const release = await released(file, [{ figures: [money('loss_total', ['any_person'])] }, { figures: [mean] }]);
    const ofMean = { indicator: 'loss_mean', crime: 'any_person', category: 'winsorised' };
    const all = [taken('loss_total', 'any_person'), { of: ofMean, column: 'estimate' as const, times: -3490 }];
    expect(subtracted(release.made, all)).toBeGreaterThan(0);
    expect(subtracted(release.cells, all)).toBeUndefined();
    expect(release.recovered).toBe(0);
  });
});

describe('people who are told in other words', () => {
  const statedShares = () => {
    const made = study();
    const share = (id: string, numerator: string) => ({ id, title: id, unit: 'person', statistic: 'share', numerator });
    const ages = [
      ['young', '{AGE} < 30'],
      ['middle', '{AGE} >= 30 and {AGE} < 50'],
      ['older', '{AGE} >= 50 and {AGE} < 76'],
      ['oldest', '{AGE} >= 76'],
    ] as const;
    return { ...made, indicators: ages.map(([id, numerator]) => share(id, numerator)) };
  };
  const cases = (indicator: string, more: object = {}): Taken => ({
    of: { indicator, crime: 'any', ...more },
    column: 'n_positive',
  });

  it('four shares that a study states leave none over', async () => {
    const file = await fileOf(PERSONS, lines([{ person: 1, crime: 'R' }]), statedShares());
    const { made, cells, recovered } = await released(file, [
      { figures: ['young', 'middle', 'older', 'oldest'].map((indicator) => ({ indicator })) },
    ]);
    const taken = [
      { ...cases('young'), column: 'n' as const },
      ...['young', 'middle', 'older'].map((one) => less(cases(one))),
    ];
    expect(subtracted(made, taken)).toBe(4);
    expect(subtracted(cells, taken)).toBeUndefined();
    expect(recovered).toBe(0);
  });

  it('a category of a profile is a domain of another figure', async () => {
    const robbed = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ person: from + 2 * i, crime: 'R' }));
    const file = await fileWith([...robbed(0, 12), ...robbed(1, 3)]);
    const { made, cells, recovered } = await released(file, [
      {
        figures: [{ indicator: 'victims_person', crimes: ['robbery'] }],
        by: [{ variable: 'sex', values: ['female'] }],
      },
      { figures: [{ indicator: 'victim_risk', crimes: ['robbery'], categories: ['sex=male'] }] },
    ]);
    const all = cases('victims_person', { crime: 'robbery' });
    const men = cases('victim_risk', { crime: 'robbery', category: 'sex=male' });
    expect(subtracted(made, [all, less(men)])).toBe(3);
    expect(subtracted(cells, [all, less(men)])).toBeUndefined();
    expect(recovered).toBe(0);
  });

  it('a household of one adult is its adult', async () => {
    const burgled = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ person: from + 2 * i, crime: 'B' }));
    const made = smallStudy();
    Object.assign(made.households, { domains: { half: made.persons.domains.sex } });
    Object.assign(made.persons.domains, { other: made.persons.domains.sex });
    const file = await fileOf(PERSONS, lines([...burgled(0, 12), ...burgled(1, 3)]), made);
    const {
      made: all,
      cells,
      recovered,
    } = await released(file, [
      {
        figures: [{ indicator: 'victims_household', crimes: ['burglary'] }],
        by: [{ variable: 'half', values: ['female'] }],
      },
      {
        figures: [{ indicator: 'prevalence_adult_any', crimes: ['any'] }],
        by: [{ variable: 'other', values: ['male'], total: 'none' }],
      },
    ]);
    const taken = [
      cases('victims_household', { crime: 'burglary' }),
      less(cases('prevalence_adult_any', { crime: 'any', domain: { other: 'male' } })),
    ];
    expect(subtracted(all, taken)).toBe(3);
    expect(subtracted(cells, taken)).toBeUndefined();
    expect(recovered).toBe(0);
  });
});
