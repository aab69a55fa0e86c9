import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { Intruder } from '../../../support/intruder.ts';
import { type MadePerson, madePersons, PUBLIC_SPEC, writePublicStudy } from '../../../support/public-study.ts';

const SECRET = '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900';

const NORTH = ['01', '02', '03'];

describe('cifra public-file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-public-file-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const persons = madePersons(3000);
  const study = ['--study', at('data', 'study.json'), '--data', at('data')];

  /** Makes a file by a specification of its own name. */
  async function make(name: string, spec: object = PUBLIC_SPEC, ...more: string[]) {
    writeFileSync(at(`${name}.json`), JSON.stringify(spec));
    const register = ['--register', at(`${name}-register.json`)];
    const to = ['--spec', at(`${name}.json`), '--secret', at('secret'), '--out', at(name)];
    return cifra('public-file', ...study, ...to, ...register, '--language', 'en', ...more);
  }

  const reportOf = (name: string) => JSON.parse(readFileSync(at(name, 'office', 'risk-report.json'), 'utf8'));
  const bytesOf = (name: string) =>
    ['household', 'person', 'incident'].map((unit) => readFileSync(at(name, 'public', `${unit}.parquet`)));
  const reads = (name: string) => Intruder.reads(at(name, 'public'), ['state'], ['sex', 'age_group']);

  beforeAll(async () => {
    writePublicStudy(at('data'), persons);
    writeFileSync(at('secret'), `${SECRET}\n`);
    expect(await make('first')).toMatchObject({ code: 0, err: '' });
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('has the columns that its specification names, and nothing that leads back', async () => {
    const { persons: rows, incidents } = await reads('first');
    expect(Object.keys(rows[0]!)).toEqual([
      'person',
      'household',
      'stratum',
      'psu',
      'weight_person',
      'state',
      'sex',
      'age_group',
    ]);
    expect(Object.keys(incidents[0]!)).toEqual([
      'incident',
      'person',
      'household',
      'stratum',
      'psu',
      'weight_incident',
      'crime',
      'rep_formal_self',
      'loss_amount',
    ]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['north', 'south']));
    expect(readdirSync(at('first', 'public')).sort()).toEqual([
      'household.parquet',
      'incident.parquet',
      'microdata.json',
      'person.parquet',
    ]);
    for (const file of readdirSync(at('first'), { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.includes('.'),
    )) {
      const text = readFileSync(at('first', file), 'latin1');
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/H0\d{4}/);
    }
  });

  it('singles nobody out: what is known of any victim fits k people or nobody', async () => {
    const intruder = await reads('first');
    let victims = 0;
    for (const person of persons)
      for (const { crime } of person.crimes) {
        victims += 1;
        for (const count of intruder.candidates({ ...knowledgeOf(person), crime }))
          expect(count === 0 || count >= PUBLIC_SPEC.k).toBe(true);
      }
    expect(victims).toBeGreaterThan(900);
    // Without protection some would be: the test is able to see it.
    expect(reportOf('first').risk.coarse.victims.atRisk).toBeGreaterThan(0);
    expect(reportOf('first').risk.released).toMatchObject({ people: { atRisk: 0 }, victims: { atRisk: 0 } });
  });

  it('singles nobody out beside the tables of a release either', async () => {
    const table = (name: string, by: string[]) => {
      writeFileSync(
        at(`${name}.json`),
        JSON.stringify({
          table: name,
          figures: ['victims_person', 'crimes', 'reporting_rate'].map((indicator) => ({ indicator, crimes: 'all' })),
          by: by.map((variable) => ({ variable })),
        }),
      );
      return ['--spec', at(`${name}.json`)];
    };
    writeFileSync(at('rules.json'), '{ "minimumCases": 5 }');
    const specs = [...table('by-state', ['state', 'sex']), ...table('by-age', ['age_group'])];
    const made = await cifra('release', ...specs, '--rules', at('rules.json'), ...study, '--out', at('tables'));
    expect(made).toMatchObject({ code: 0 });
    const cells: { domain: Record<string, string>; crime: string; n_positive: number | null }[] = JSON.parse(
      readFileSync(at('tables', 'by-state.json'), 'utf8'),
    ).cells;
    const intruder = await reads('first');
    let told = 0;
    for (const person of persons)
      for (const { crime } of person.crimes) {
        // The finer place of the tables: they tell of k people of it, or nothing.
        for (const { n_positive: count } of cells.filter(
          ({ domain, crime: of }) => domain.state === person.state && of === crime,
        ))
          if (count !== null && count > 0) {
            told += 1;
            expect(count).toBeGreaterThanOrEqual(5);
          }
        // What a table tells less what the file shows leaves whole groups of those whose keys are blank.
        const counts = intruder.candidates({ ...knowledgeOf(person), crime });
        expect(counts.every((count) => count === 0 || count >= PUBLIC_SPEC.k)).toBe(true);
      }
    expect(told).toBeGreaterThan(100);
    // Nothing in the file is as fine as a state, and no answer stands beside a withheld key.
    const withheld = new Set(
      intruder.persons.filter(({ sex, age_group: age }) => sex === null || age === null).map(({ person }) => person),
    );
    expect(withheld.size).toBeGreaterThan(0);
    for (const { person, rep_formal_self: answer } of intruder.incidents)
      if (withheld.has(person!)) expect(answer).toBe(null);
  });

  it('has another order and other numbers than the records, and weights that many have', async () => {
    const { persons: rows } = await reads('first');
    expect(rows.map(({ person }) => person)).toEqual(rows.map((_, place) => place + 1));
    // The rank correlation of the new order with the regions of the records, which stood one after the other.
    const sexes = rows.map(({ sex }) => sex);
    const agree = persons.filter(({ sex }, row) => (sex === '1' ? 'male' : 'female') === sexes[row]).length;
    expect(Math.abs(agree / rows.length - 0.5)).toBeLessThan(0.05);
    for (const of of Map.groupBy(rows, ({ weight_person: weight }) => weight).values()) {
      expect(of.length).toBeGreaterThanOrEqual(PUBLIC_SPEC.k);
      expect(new Set(of.map(({ stratum }) => stratum)).size).toBeGreaterThan(1);
    }
    for (const of of Map.groupBy(rows, ({ psu }) => psu).values())
      expect(of.length).toBeGreaterThanOrEqual(PUBLIC_SPEC.k);
    expect(reportOf('first').attacks).toMatchObject({ rareWeights: 0, weightsOfOneStratum: 0, smallPsus: 0 });
    const total = (of: number[]) => of.reduce((sum, one) => sum + one, 0);
    const weights = total(rows.map(({ weight_person: weight }) => Number(weight)));
    expect(Math.abs(weights / total(persons.map(({ weight }) => weight)) - 1)).toBeLessThan(1e-12);
  });

  it('compares the same figures from both files, and most are as they were', async () => {
    const { figures } = reportOf('first');
    expect(figures).toHaveLength(50);
    const differences = figures.flatMap(({ inStandardErrors: one }: { inStandardErrors: number | null }) =>
      one === null ? [] : [Math.abs(one)],
    );
    expect(differences.length).toBeGreaterThan(40);
    expect(differences.sort((a: number, b: number) => a - b)[Math.floor(differences.length / 2)]).toBeLessThan(0.5);
    const page = readFileSync(at('first', 'office', 'risk-report.html'), 'utf8');
    expect(page).toContain('Expected re-identifications');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is the same file again, and another one with another secret', async () => {
    expect(await make('again')).toMatchObject({ code: 0 });
    writeFileSync(at('secret'), [...SECRET].reverse().join(''));
    expect(await make('other')).toMatchObject({ code: 0 });
    writeFileSync(at('secret'), SECRET);
    for (const [place, bytes] of bytesOf('first').entries()) {
      expect(bytesOf('again')[place]!.equals(bytes)).toBe(true);
      expect(bytesOf('other')[place]!.equals(bytes)).toBe(false);
    }
  });

  it('is exported for other programs, and figures are made of it', async () => {
    const made = await cifra(
      'export',
      at('first', 'public'),
      '--format',
      'csv',
      '--out',
      at('csv'),
      '--language',
      'en',
    );
    expect(made).toMatchObject({ code: 0 });
    expect(readFileSync(at('csv', 'person.csv'), 'utf8').split('\n')[0]).toContain('weight_person');
  });

  it('is not made without a secret, or with one that can be guessed', async () => {
    vi.stubEnv('CIFRA_PUBLIC_SECRET', '');
    const to = ['--spec', at('first.json'), '--out', at('none')];
    expect(await cifra('public-file', ...study, ...to)).toMatchObject({
      code: 1,
      err: expect.stringContaining('CIFRA_PUBLIC_SECRET'),
    });
    vi.stubEnv('CIFRA_PUBLIC_SECRET', 'abcabcabcabcabcabcabcabcabcabcabcabcabc');
    const { code, err } = await cifra('public-file', ...study, ...to);
    expect(code).toBe(1);
    expect(err).toContain('can be guessed');
    expect(err).not.toContain('abcabc');
    expect(existsSync(at('none'))).toBe(false);
    vi.unstubAllEnvs();
  });

  it('gives the report alone where it is asked for it', async () => {
    expect(await make('report', PUBLIC_SPEC, '--report-only')).toMatchObject({ code: 0 });
    expect(readdirSync(at('report'))).toEqual(['office']);
    expect(existsSync(at('report-register.json'))).toBe(false);
  });

  it('says everything that is wrong with a specification at once, with its line', async () => {
    const { code, err } = await make('wrong', {
      ...PUBLIC_SPEC,
      columns: {
        ...PUBLIC_SPEC.columns,
        interviewer: {},
        psu: {},
        weight_person: {},
        loss_amount: { round: 10 },
        sex: { role: 'key', merge: { all: ['male', 'unheard-of'] } },
      },
      crimes: { merge: { both: ['burglary', 'robbery'] }, sealed: { theft_of_time: 'keep' } },
    });
    expect(code).toBe(1);
    for (const said of [
      'columns.interviewer: it can never be published',
      'columns.psu: it can never be published',
      'columns.weight_person: it can never be published',
      'columns.loss_amount: an amount needs top or classes',
      'columns.sex: merge names unheard-of',
      'crimes.merge.both: crimes of persons and of households',
      'crimes.sealed.theft_of_time: the records have no such crime',
      'what becomes of sexual_offence',
      'what becomes of kidnapping',
    ])
      expect(err).toContain(said);
    expect(err).toMatch(/^wrong\.json, line \d+, column \d+: /m);
    expect(existsSync(at('wrong'))).toBe(false);
    expect(await make('shape', { ...PUBLIC_SPEC, k: 2, columns: { sex: { rolle: 'key' } } })).toMatchObject({
      code: 1,
    });
  });

  it('refuses areas that are too small, and a key that another column or the PSU tells', async () => {
    const { state: _, ...columns } = PUBLIC_SPEC.columns;
    const place = await make('place', { ...PUBLIC_SPEC, columns: { ...columns, state: { role: 'key' } } });
    expect(place).toMatchObject({ code: 1, err: expect.stringContaining('everybody of a PSU has the same value') });
    const few = persons.filter(({ state }, row) => state !== '06' || row < 10);
    writePublicStudy(at('few'), few);
    writeFileSync(
      at('few.json'),
      JSON.stringify({ ...PUBLIC_SPEC, columns: { ...PUBLIC_SPEC.columns, state: { role: 'area' } } }),
    );
    const small = await cifra(
      'public-file',
      ...['--study', at('few', 'study.json'), '--data', at('few'), '--spec', at('few.json'), '--secret', at('secret')],
      ...['--out', at('few-out')],
    );
    expect(small).toMatchObject({ code: 1, err: expect.stringContaining('an area has fewer than 5 people') });
    expect(existsSync(at('few-out'))).toBe(false);
  });

  it('does not give a second file beside an earlier one, unless the office has read what both tell', async () => {
    const spec = { ...PUBLIC_SPEC, columns: { ...PUBLIC_SPEC.columns, age_group: { role: 'key', importance: 50 } } };
    writeFileSync(at('second.json'), JSON.stringify(spec));
    const register = ['--register', at('first-register.json')];
    const to = ['--spec', at('second.json'), '--secret', at('secret'), '--out', at('second'), '--language', 'fr'];
    expect((await cifra('public-file', ...study, ...to, '--report-only')).err).toMatch(/No public-use file stands in/);
    const refused = await cifra('public-file', ...study, ...to, ...register);
    expect(refused.err).not.toMatch(/No public-use file stands/);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('earlier public-use file') });
    expect(readdirSync(at('second'))).toEqual(['office']);
    const [{ together }] = reportOf('second').earlier;
    expect(together.people + together.victims).toBeGreaterThan(0);
    expect(await cifra('public-file', ...study, ...to, ...register, '--beside-earlier')).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(at('first-register.json'), 'utf8')).files).toHaveLength(2);
    // The same file again is no second one.
    expect(await make('first')).toMatchObject({ code: 1 });
  });

  function knowledgeOf({ sex, age, state }: MadePerson) {
    return {
      area: NORTH.includes(state) ? 'north' : 'south',
      keys: {
        sex: sex === '1' ? 'male' : 'female',
        age_group: age < 30 ? '18-29' : age < 60 ? '30-59' : '60+',
      },
    };
  }
});
