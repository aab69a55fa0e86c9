import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../server/analysis/from-study/analysis-file-from-study.ts';
import { readPublicFolder } from '../../server/public-file/again/read-public-folder.ts';
import { cifra } from '../support/command-line.ts';
import { differenced, foundBy } from '../support/differencing.ts';
import { Intruder } from '../support/intruder.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
const study = join(root, 'questionnaires/studies/envipe-2021.json');
const spec = join(root, 'questionnaires/studies/public/envipe-2021-public.json');
const present = existsSync(join(data, 'envipe2021_persons.csv.gz'));
if (!present) process.stdout.write('ENVIPE 2021 not found: set CIFRA_REFERENCE to the folder that holds data/\n');

describe.runIf(present)('the public-use file of ENVIPE 2021', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-public-envipe-'));
  const { columns, k } = JSON.parse(readFileSync(spec, 'utf8')) as {
    k: number;
    columns: { state: { merge: Record<string, string[]> } };
  };
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    writeFileSync(join(folder, 'secret'), 'cc0a8c71d6dfe20b6c0b2d5f8f1a4e7795d3b2a16f0e4c8d');
    const to = ['--secret', join(folder, 'secret'), '--out', folder, '--register', join(folder, 'register.json')];
    expect(await cifra('public-file', '--study', study, '--data', data, '--spec', spec, ...to)).toMatchObject({
      code: 0,
    });
  }, 300_000);

  it('singles out none of the victims by area, sex, age and crime', async () => {
    const { persons, incidents, crimes } = await analysisFileFromStudy(study, data);
    const intruder = await Intruder.reads(join(folder, 'public'), ['state', 'area'], ['sex', 'age_group']);
    const categoryOf = (name: string, row: number) => {
      const { codes, names } = persons.domains.get(name)!;
      return names[codes[row]!] ?? null;
    };
    const regionOf = new Map(
      Object.entries(columns.state.merge).flatMap(([region, states]) =>
        states.map((state) => [state, region] as const),
      ),
    );
    const known = new Map<string, Parameters<Intruder['candidates']>[0]>();
    for (const [row, person] of incidents.person.entries()) {
      const area = `${regionOf.get(categoryOf('state', person)!)} ${categoryOf('area', person)}`;
      const keys = { sex: categoryOf('sex', person), age_group: categoryOf('age_group', person) };
      const crime = crimes[incidents.crime[row]!]!.key;
      known.set(JSON.stringify([area, keys, crime]), { area, keys, crime });
    }
    expect(incidents.rows).toBe(37_156);
    expect(known.size).toBeGreaterThan(1000);
    const alone = [...known.values()].filter((one) => intruder.candidates(one).some((count) => count > 0 && count < k));
    expect(alone).toEqual([]);
  }, 120_000);

  it('recovers no hidden cell of tables by state, which are finer than its regions', async () => {
    const figures = [{ indicator: 'victims_person', crimes: 'all' }];
    const crossed = [[], ['sex'], ['age_group']];
    const specs = crossed.flatMap((keys) => {
      const table = ['state', ...keys].join('-');
      const by = ['state', ...keys].map((variable) => ({ variable }));
      writeFileSync(join(folder, `${table}.json`), JSON.stringify({ table, figures, by }));
      return ['--spec', join(folder, `${table}.json`)];
    });
    writeFileSync(join(folder, 'rules.json'), JSON.stringify({ minimumCases: k }));
    const of = ['--study', study, '--data', data, '--rules', join(folder, 'rules.json')];
    expect(await cifra('release', ...specs, ...of, '--out', join(folder, 'tables'))).toMatchObject({ code: 0 });
    const { persons, incidents, crimes } = await analysisFileFromStudy(study, data);
    const nameOf = (variable: string, row: number) => {
      const { codes, names } = persons.domains.get(variable)!;
      return names[codes[row]!];
    };
    const victimsOf = (keys: readonly string[]) =>
      Map.groupBy(
        new Set(Array.from(incidents.person, (row, at) => `${row} ${crimes[incidents.crime[at]!]!.key}`)),
        (one) => {
          const [row, crime] = one.split(' ') as [string, string];
          return [crime, ...['state', ...keys].map((variable) => nameOf(variable, Number(row)))].join('|');
        },
      );
    const intruder = await Intruder.reads(join(folder, 'public'), ['state', 'area'], ['sex', 'age_group']);
    const regionOf = (code: string) =>
      Object.entries(columns.state.merge).find(([, states]) => states.includes(code))![0];
    let tried = 0;
    for (const keys of crossed) {
      const { cells } = JSON.parse(
        readFileSync(join(folder, 'tables', `${['state', ...keys].join('-')}.json`), 'utf8'),
      );
      const found = differenced(intruder, cells, { area: 'state', keys, k, regionOf });
      const victims = victimsOf(keys);
      for (const { hidden, crime, keys: values, least, most } of found) {
        const counts = hidden.map((state) => victims.get([crime, state, ...values].join('|'))?.length ?? 0);
        const truth = counts.reduce((sum, count) => sum + count, 0);
        expect([least <= truth, truth <= most]).toEqual([true, true]);
      }
      tried += found.length;
      expect(foundBy(found, k)).toEqual([]);
    }
    expect(tried).toBeGreaterThan(100);
  }, 240_000);

  it('has nobody alone when it is measured again from itself', async () => {
    const found = await readPublicFolder(join(folder, 'public'));
    if ('findings' in found) throw new Error(found.findings.join('\n'));
    expect(found.measured.rows).toMatchObject({ household: 92_051, person: 92_051 });
    expect(found.measured.groups.victims).toBeGreaterThan(1000);
  });

  it('tells what it costs: national figures stay within half a standard error, sums of weights as they were', () => {
    const { figures, attacks, risk } = JSON.parse(readFileSync(join(folder, 'office/risk-report.json'), 'utf8'));
    const national = figures.filter(({ domain }: { domain: object }) => Object.keys(domain).length === 0);
    for (const { indicator, category, inStandardErrors } of national)
      if (category === '' && inStandardErrors !== null)
        expect([indicator, Math.abs(inStandardErrors) < 0.5]).toEqual([indicator, true]);
    const adults = national.find(({ indicator }: { indicator: string }) => indicator === 'adults');
    expect(Math.abs(adults.after.estimate / 90_320_909 - 1)).toBeLessThan(1e-9);
    expect(attacks).toMatchObject({ rareWeights: 0, weightsOfOneStratum: 0, smallPsus: 0 });
    expect(risk.coarse.victims.atRisk).toBeGreaterThan(0);
    expect([risk.released.people.atRisk, risk.released.victims.atRisk]).toEqual([0, 0]);
  });
});
