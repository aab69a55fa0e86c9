import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { differenced, foundBy } from '../../../support/differencing.ts';
import { Intruder } from '../../../support/intruder.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../../support/public-study.ts';

const REGIONS = PUBLIC_SPEC.columns.state.merge;
const regionOf = (state: string) => Object.entries(REGIONS).find(([, states]) => states.includes(state))![0];

/** By what tables are crossed besides the state, as keys of the file. */
const CROSSED = [[], ['sex'], ['age_group']] as const;

describe('a public-use file beside tables that are finer than its areas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-beside-tables-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const persons = madePersons(900);
  let intruder: Intruder;

  beforeAll(async () => {
    writePublicStudy(at('data'), persons);
    // The areas of the file as a variable of its own, for tables.
    const study = JSON.parse(readFileSync(at('data', 'study.json'), 'utf8'));
    const whenOf = (states: readonly string[]) => states.map((state) => `{STATE} = '${state}'`).join(' or ');
    const categories = Object.entries(REGIONS).map(([region, states]) => [region, whenOf(states)]);
    study.persons.domains.region = { categories: Object.fromEntries(categories) };
    writeFileSync(at('data', 'study.json'), JSON.stringify(study));
    writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
    writeFileSync(at('rules.json'), JSON.stringify({ minimumCases: PUBLIC_SPEC.k }));
    writeFileSync(at('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
    const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at('made')];
    expect(await cifra('public-file', ...ofStudy(), ...to)).toMatchObject({ code: 0 });
    intruder = await Intruder.reads(at('made', 'public'), ['state'], ['sex', 'age_group']);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const ofStudy = () => ['--study', at('data', 'study.json'), '--data', at('data')];

  /** Makes a release by areas, each crossed with nothing and with every key, and attacks it with the file. */
  async function attacked(name: string, areas: readonly string[]) {
    const tables = areas.flatMap((area) => CROSSED.map((keys) => ({ name: [area, ...keys].join('-'), area, keys })));
    for (const table of tables) {
      const by = [table.area, ...table.keys].map((variable) => ({ variable }));
      const figures = [{ indicator: 'victims_person', crimes: 'all' }];
      writeFileSync(at(`${table.name}.json`), JSON.stringify({ table: table.name, figures, by }));
    }
    const specs = tables.flatMap((table) => ['--spec', at(`${table.name}.json`)]);
    const out = ['--rules', at('rules.json'), '--out', at(name)];
    expect(await cifra('release', ...specs, ...out, ...ofStudy())).toMatchObject({ code: 0 });
    return tables.flatMap((table) => {
      const { cells } = JSON.parse(readFileSync(at(name, `${table.name}.json`), 'utf8'));
      return table.area === 'state'
        ? differenced(intruder, cells, { area: 'state', keys: table.keys, k: PUBLIC_SPEC.k, regionOf })
        : [];
    });
  }

  /** Victims of a crime in some states, with a value of a key. */
  const victims = (states: readonly string[], crime: string, [value]: readonly string[]) =>
    persons.filter(
      ({ state, sex, age, crimes }) =>
        states.includes(state) &&
        crimes.some((one) => one.crime === crime) &&
        [undefined, sex === '1' ? 'male' : 'female', age < 30 ? '18-29' : age < 60 ? '30-59' : '60+'].includes(value),
    ).length;

  it('says of what a table hides no number: a region of the file less the states of the table, whose cases are rounded', async () => {
    const found = await attacked('alone', ['state']);
    for (const { hidden, crime, keys, least, most } of found) {
      const truth = victims(hidden, crime, keys);
      expect([least <= truth, truth <= most]).toEqual([true, true]);
    }
    expect(found.length).toBeGreaterThan(10);
    expect(foundBy(found, PUBLIC_SPEC.k)).toEqual([]);
  }, 60_000);

  it('tells nothing of it where the release has the same figures by the areas of the file', async () => {
    const found = await attacked('with-regions', ['state', 'region']);
    expect(found.length).toBeGreaterThan(10);
    expect(foundBy(found, PUBLIC_SPEC.k)).toEqual([]);
  }, 60_000);

  it('finds no record: who is known to be among the hidden ones fits k people of the file', () => {
    for (const { state, sex, age, crimes } of persons)
      for (const { crime } of crimes) {
        const age_group = age < 30 ? '18-29' : age < 60 ? '30-59' : '60+';
        const known = { area: regionOf(state), keys: { sex: sex === '1' ? 'male' : 'female', age_group }, crime };
        for (const count of intruder.candidates(known)) expect(count === 0 || count >= PUBLIC_SPEC.k).toBe(true);
      }
  });
});
