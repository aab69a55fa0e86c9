import { describe, expect, it } from 'vitest';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { costFile } from '../analysis/tables/small-costs.ts';
import { impactFile } from '../analysis/tables/small-impact.ts';
import { less, type Released, released, subtracted, type Taken } from './released.ts';

/** 120 persons; of those from 60 on eight are in the third age group, and two more tell no age. */
const PERSONS = Array.from({ length: 120 }, (_, i) => {
  const age = i >= 118 ? 98 : i >= 110 ? 70 : i % 2 === 0 ? 25 : 45;
  return `p${i},${1 + (Math.floor(i / 3) % 2)},${age},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},${10 + (i % 5)},${20 + (i % 7)},1,2`;
});

/** Incident: crime, self, other, file, reason, completed (1) or attempted (2). */
const line = (
  id: string,
  person: number,
  crime: string,
  cells: readonly [self: string, reason: string, times: string],
) => `${id},p${person},${crime},${20 + (person % 7)},${cells[0]},2,1,,${cells[1]},,${cells[2]},,`;

const INCIDENTS = [
  // Two burglaries.
  ...[3, 50].map((p) => line(`b${p}`, p, 'B', ['1', '', '1'])),
  // 40 robberies, 18 of them reported; of two that is not known; three were attempts, of two that is not known.
  ...Array.from({ length: 40 }, (_, p) => {
    const self = p < 18 ? '1' : p < 38 ? '2' : '9';
    const reason = p < 18 || p >= 38 ? '' : p < 27 ? '03' : p < 36 ? '06' : '99';
    return line(`r${p}`, p, 'R', [self, reason, p % 20 === 7 ? '2' : p % 20 === 8 ? '' : '1']);
  }),
  // 30 threats, 12 of them reported; of three more that is not known. Five of the eight oldest are among the victims.
  ...Array.from({ length: 30 }, (_, i) => {
    const person = i < 5 ? 110 + i : 60 + i;
    return line(`t${i}`, person, 'T', [i < 12 ? '1' : i < 27 ? '2' : '9', i < 12 || i > 26 ? '' : '03', '1']);
  }),
];

function study() {
  const small = smallStudy();
  const age3 = { categories: { a: '{AGE} < 30', b: '{AGE} >= 30 and {AGE} < 60', c: '{AGE} >= 60 and {AGE} < 98' } };
  const completed = { completed: "{TIMES} = '1'", attempted: "{TIMES} = '2'" };
  small.files.incidents.columns.TIMES = 'text';
  Object.assign(small.persons.domains, { age3 });
  Object.assign(small.incidents.answers, { ev_attempt_completed: completed });
  return small;
}

/** Weights of incidents of the persons from one to another one. */
function weights(from: number, to: number): number {
  let sum = 0;
  for (let person = from; person <= to; person++) sum += 20 + (person % 7);
  return sum;
}

const crimes = (crime: string, more: object = {}): Taken => ({ of: { indicator: 'crimes', crime, ...more } });

/** That a reader of everything has a number of few cases by it, and a reader of the release has none. */
async function notSubtracted(
  specs: readonly object[],
  taken: readonly Taken[],
  { left, file }: { left: number; file?: AnalysisFile },
): Promise<Released> {
  const release = await released(file ?? (await fileOf(PERSONS, INCIDENTS, study())), specs);
  expect(subtracted(release.made, taken)).toBeCloseTo(left, 6);
  expect(subtracted(release.cells, taken)).toBeUndefined();
  expect(release.recovered).toBe(0);
  return release;
}

describe('what is left without the figures of a release does not follow from them', () => {
  it('a crime that is left out of its set', async () => {
    const spec = { figures: [{ indicator: 'crimes', crimes: ['any', 'robbery', 'threats'] }] };
    const left = [crimes('any'), less(crimes('robbery')), less(crimes('threats'))];
    await notSubtracted([spec], left, { left: 2 });
    const bySex = [{ ...spec, by: [{ variable: 'sex', total: 'none' }] }];
    const { cells } = await released(await fileOf(PERSONS, INCIDENTS, study()), bySex);
    for (const sex of ['male', 'female']) {
      const of = left.map((one) => ({ ...one, of: { ...one.of, domain: { sex } } }));
      expect(subtracted(cells, of)).toBeUndefined();
    }
  });

  it('a crime that is left out, whichever figures and tables tell of the others', async () => {
    const specs = [
      { figures: [{ indicator: 'crimes', crimes: ['any'] }] },
      { figures: [{ indicator: 'crimes', crimes: ['any_person'] }] },
    ];
    await notSubtracted(specs, [crimes('any'), less(crimes('any_person'))], { left: 2 });
  });

  it('the incidents of whom nobody knows whether they were reported', async () => {
    const of = (indicator: string): Taken => ({ of: { indicator, crime: 'robbery' }, column: 'estimate' });
    const indicators = ['crimes', 'crimes_reported', 'crimes_not_reported'];
    const specs = [{ figures: indicators.map((indicator) => ({ indicator, crimes: ['robbery'] })) }];
    const left = [of('crimes'), less(of('crimes_reported')), less(of('crimes_not_reported'))];
    await notSubtracted(specs, left, { left: weights(38, 39) });
  });

  it('the same by the bases of two figures', async () => {
    const specs = [
      { figures: ['crimes', 'reporting_rate'].map((indicator) => ({ indicator, crimes: ['robbery'] })) },
      { figures: [{ indicator: 'dark_figure_unreported', crimes: ['robbery'] }] },
    ];
    const of: Taken = { of: { indicator: 'dark_figure_unreported', crime: 'robbery' } };
    await notSubtracted(specs, [crimes('robbery'), less(of)], { left: 2 });
  });

  it('an answer that is left out of its question', async () => {
    const specs = [
      { figures: [{ indicator: 'nonreporting_reason', crimes: ['robbery'], categories: ['minor', 'distrust'] }] },
    ];
    const of = (category: string): Taken => ({
      of: { indicator: 'nonreporting_reason', crime: 'robbery', category },
      column: 'estimate',
    });
    const shares = [of('minor'), of('distrust')];
    await notSubtracted(specs, shares, { left: 1 - weights(36, 37) / weights(18, 37) });
  });

  it('attempts, where completed incidents and all of them are shown', async () => {
    const specs = ['completed', 'both'].map((outcome) => ({
      figures: [{ indicator: 'crimes', crimes: ['robbery'], outcome }],
    }));
    await notSubtracted(specs, [crimes('robbery'), less(crimes('robbery', { outcome: 'completed' }))], { left: 4 });
  });

  it('a rest of rests: the unknown of a crime that is left out', async () => {
    const indicators = ['crimes', 'crimes_reported', 'crimes_not_reported'];
    const specs = [{ figures: indicators.map((indicator) => ({ indicator, crimes: ['any_person', 'robbery'] })) }];
    const more = [...INCIDENTS, ...Array.from({ length: 5 }, (_, i) => line(`u${i}`, 95 + i, 'R', ['9', '', '1']))];
    const of = (indicator: string, crime: string): Taken => ({ of: { indicator, crime }, column: 'estimate' });
    const unknown = (crime: string) => [
      of('crimes', crime),
      less(of('crimes_reported', crime)),
      less(of('crimes_not_reported', crime)),
    ];
    const left = [...unknown('any_person'), ...unknown('robbery').map(less)];
    await notSubtracted(specs, left, { left: weights(87, 89), file: await fileOf(PERSONS, more, study()) });
  });

  it('the incidents of persons of a crime that is left out', async () => {
    const persons = [...INCIDENTS, line('again', 5, 'R', ['1', '', '1']), line('more', 5, 'R', ['1', '', '1'])];
    // Of threats there are three.
    const few = persons.filter((one) => !/^t(?!20|21|22)/.test(one));
    const spec = { figures: [{ indicator: 'incidence_person', crimes: ['any_person', 'robbery'] }] };
    const of = (crime: string): Taken => ({ of: { indicator: 'incidence_person', crime }, column: 'estimate' });
    const file = await fileOf(PERSONS, few, study());
    const { made, cells, recovered } = await released(file, [spec]);
    expect(subtracted(made, [of('any_person'), less(of('robbery'))])).toBeGreaterThan(0);
    expect(subtracted(cells, [of('any_person'), less(of('robbery'))])).toBeUndefined();
    expect(recovered).toBe(0);
  });

  it.each([
    ['robbery', 'are left out'],
    ['threats', 'are hidden'],
  ])('a crime less, where persons tell of the incidents of a set and incidents of %s', async (crime) => {
    const few = INCIDENTS.filter((one) => !/^t(?!20|21|22)/.test(one));
    const specs = [
      { figures: [{ indicator: 'incidence_person', crimes: ['any_person'] }, { indicator: 'adults' }] },
      { figures: [{ indicator: 'crimes', crimes: ['robbery', crime].slice(crime === 'robbery' ? 1 : 0) }] },
    ];
    const file = await fileOf(PERSONS, [...few, line('again', 5, 'R', ['1', '', '1'])], study());
    const { made, cells, recovered } = await released(file, specs);
    const of = (indicator: string, one: string, column: 'estimate' | 'n' = 'estimate'): Taken => ({
      of: { indicator, crime: one },
      column,
    });
    const threats = (some: readonly (TableCell | PublishedCell)[]) => {
      const rate = subtracted(some, [of('incidence_person', 'any_person')]);
      const adults = subtracted(some, [of('adults', 'any')]);
      const robberies = subtracted(some, [of('crimes', 'robbery')]);
      const isOpen = rate !== undefined && adults !== undefined && robberies !== undefined;
      return isOpen ? (rate / 100_000) * adults - robberies : undefined;
    };
    expect(threats(made)).toBeGreaterThan(0);
    expect(threats(cells)).toBeUndefined();
    expect(recovered).toBe(0);
  });
});

describe('what is left of a domain', () => {
  const of = (indicator: string, more: object = {}, column: 'n' | 'n_positive' = 'n'): Taken => ({
    of: { indicator, crime: 'any_person', ...more },
    column,
  });
  const figures = [{ indicator: 'victims_person', crimes: ['any_person'] }, { indicator: 'adults' }];

  it('has its few others too: who is no victim among the values that are left out', async () => {
    const persons = PERSONS.slice(0, 118);
    const left = (column: 'n' | 'n_positive') => [
      of('victims_person', {}, column),
      less(of('victims_person', { domain: { age3: 'a' } }, column)),
      less(of('victims_person', { domain: { age3: 'b' } }, column)),
    ];
    const others = [...left('n'), ...left('n_positive').map(less)];
    const specs = [{ figures, by: [{ variable: 'age3', values: ['a', 'b'] }] }];
    await notSubtracted(specs, others, { left: 3, file: await fileOf(persons, INCIDENTS, study()) });
  });

  it('has them in a coarser value beyond the finer ones of another table, such as a region beyond its states', async () => {
    const coarse = study();
    const ages = { categories: { younger: '{AGE} < 30', older: '{AGE} >= 30 and {AGE} < 98' } };
    Object.assign(coarse.persons.domains, { ages });
    const older = (column: 'n' | 'n_positive') => [
      of('victims_person', { domain: { ages: 'older' } }, column),
      less(of('victims_person', { domain: { age3: 'b' } }, column)),
    ];
    const by = { ages: [{ variable: 'ages' }], age3: [{ variable: 'age3', values: ['b'], total: 'none' }] };
    const specs = [
      { figures, by: by.ages },
      { figures, by: by.age3 },
    ];
    await notSubtracted(specs, [...older('n'), ...older('n_positive').map(less)], {
      left: 3,
      file: await fileOf(PERSONS, INCIDENTS, coarse),
    });
  });

  it('crossed with what is left of another one is counted of its records', async () => {
    const by = [
      { variable: 'age3', values: ['a', 'b'] },
      { variable: 'sex', values: ['male'] },
    ];
    const at = (domain: object): Taken => of('adults', { crime: 'any', domain });
    const old = (domain: object) => [
      at(domain),
      less(at({ age3: 'a', ...domain })),
      less(at({ age3: 'b', ...domain })),
    ];
    // Of the eight oldest two are women.
    const persons = PERSONS.slice(0, 118).map((one, i) =>
      i < 110 ? one : one.replace(/,[12],/, i < 116 ? ',1,' : ',2,'),
    );
    await notSubtracted([{ figures, by }], [...old({}), ...old({ sex: 'male' }).map(less)], {
      left: 2,
      file: await fileOf(persons, INCIDENTS, study()),
    });
  });
});

describe('money', () => {
  it('the amounts that nobody knows, by two bases of one mean', async () => {
    const file = await costFile();
    const spec = { figures: [{ indicator: 'loss_mean', crimes: ['robbery'] }] };
    const { made, cells, recovered } = await released(file, [spec], { minimumCases: 12 });
    const of = (category: string): Taken => ({ of: { indicator: 'loss_mean', crime: 'robbery', category } });
    const left = [of('unknown_as_0'), less(of('known'))];
    expect(subtracted(made, left)).toBeGreaterThan(0);
    expect(subtracted(made, left)).toBeLessThan(12);
    expect(subtracted(cells, left)).toBeUndefined();
    expect(recovered).toBe(0);
  });
});

it('answers of which a record may give several are no division: nothing is said to be left of them', async () => {
  const file = await impactFile();
  const all = await released(file, [{ figures: [{ indicator: 'offender_relation', crimes: ['any'] }] }]);
  const categories = [...new Set(all.made.map(({ category }) => category))];
  expect(categories.length).toBeGreaterThan(2);
  for (const left of categories) {
    const shown = categories.filter((one) => one !== left);
    const spec = { figures: [{ indicator: 'offender_relation', crimes: ['any'], categories: shown }] };
    expect((await released(file, [spec])).rests.filter((name) => name.includes('other answers'))).toEqual([]);
  }
});

it('where few others are allowed, what a base has beyond its cases is no rest', async () => {
  const file = await fileOf(PERSONS, INCIDENTS, study());
  const spec = { figures: [{ indicator: 'reporting_rate', crimes: ['robbery'] }] };
  const { cells } = await released(file, [spec], { complement: false, minimumCases: 30 });
  expect(cells.every(({ suppressed }) => suppressed === 'confidential')).toBe(true);
  const lenient = await released(file, [spec], { complement: false, minimumCases: 18 });
  expect(lenient.cells.every(({ suppressed }) => suppressed === '')).toBe(true);
});
