import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import { readConfig } from '../../../server/config.ts';
import { describedRecords } from '../../../server/microdata/export/described-columns.ts';
import { analysisFileOfRecords } from '../../../server/microdata/read/analysis-file-of-records.ts';
import { openServerStore } from '../../../server/start/open-server-store.ts';
import { sampleFromInterviews } from '../../../server/weighting/sample-from-interviews.ts';
import stages from '../../fixtures/reference/stages.json' with { type: 'json' };
import { cifra } from '../../support/command-line.ts';
import { opened } from '../packages/repacked.ts';
import { smallRun, smallWeighting } from './small-sample.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/ledger-2.sqlite.gz');
/** Of estimates and of standard errors. */
const RELATIVE = 1e-10;

const WEIGHTING = {
  weighting: 'edition',
  sample: 'interviews',
  design: {
    fpc: { by: ['stratum'], totals: { path: 'psus.csv' } },
    laterStages: [{ cluster: 'dwelling', fpc: { by: ['psu'], totals: { path: 'dwellings.csv' } } }],
  },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", eligible: "{disposition} <> 'NE'" }],
    person: [{ step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' }],
  },
};
const PSUS = { 1: 5, 2: 4, 3: 6, 4: 3, north: 9 };
const DWELLINGS = [
  ...['1003,6', '1051,9', '2006,12', '2010,5', '3011,14', '3032,8', '4016,7', '4031,20', 'n-1,3', 'n-2,4'],
];

const OF_PERSONS = {
  table: 'persons',
  figures: [
    { indicator: 'adults' },
    { indicator: 'prevalence_person' },
    { indicator: 'crimes', crimes: ['any', 'robbery'] },
  ],
  by: [{ variable: 'sex' }],
};
const OF_HOUSEHOLDS = {
  table: 'households',
  figures: [{ indicator: 'households' }, { indicator: 'prevalence_household' }],
};

interface Cell {
  readonly indicator: string;
  readonly crime?: string;
  readonly domain: { readonly sex?: string };
  readonly estimate: number;
  readonly se: number;
}

/** Relative; of none from none it is 0. */
const distance = (found: number, expected: number) => (found === expected ? 0 : Math.abs(found / expected - 1));

describe('corrections and later stages in a specification of weights', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-stages-'));
  const at = (...names: string[]) => join(folder, ...names);
  const put = (name: string, content: unknown) => writeFileSync(at(name), JSON.stringify(content));
  const made = async (command: string[], weighting: object = WEIGHTING) => {
    put('w.json', weighting);
    return cifra(...command, '--weighting', at('w.json'));
  };
  const ofEdition = ['--survey', 'first-edition'];
  const tables = (out: string) => [
    'table',
    '--spec',
    at('p.json'),
    '--spec',
    at('h.json'),
    ...ofEdition,
    '--out',
    at(out),
  ];
  const cellsIn = (out: string): Cell[] =>
    ['persons', 'households'].flatMap((name) => JSON.parse(readFileSync(at(out, `${name}.json`), 'utf8')).cells);
  const cellOf = (cells: Cell[], { indicator, crime, sex }: Omit<(typeof stages)[number], 'estimate' | 'se'>) =>
    cells.find(
      (one) => one.indicator === indicator && (crime === '' || one.crime === crime) && (one.domain.sex ?? '') === sex,
    )!;

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    put('p.json', OF_PERSONS);
    put('h.json', OF_HOUSEHOLDS);
    const lines = Object.entries(PSUS).map((entry) => entry.join(','));
    writeFileSync(at('psus.csv'), ['stratum,total', ...lines, ''].join('\n'));
    writeFileSync(at('dwellings.csv'), ['psu,total', ...DWELLINGS, ''].join('\n'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('are in every figure: standard errors are those of R survey', async () => {
    expect(await made(tables('two'))).toMatchObject({ code: 0, err: '' });
    const cells = cellsIn('two');
    for (const { estimate, se, ...of } of stages) {
      const cell = cellOf(cells, of);
      expect(distance(cell.estimate, estimate), JSON.stringify(of)).toBeLessThan(RELATIVE);
      expect(distance(cell.se, se), JSON.stringify(of)).toBeLessThan(RELATIVE);
    }
  });

  it('are in a package that anybody can verify, without the files that name strata and PSUs', async () => {
    const zip = at('stages.zip');
    expect(await made(['microdata', ...ofEdition, '--out', at('packed')])).toMatchObject({ code: 0 });
    const packed = await made(['package', '--file', '1', '--table', at('p.json'), '--with-file', '--out', zip]);
    expect(packed).toMatchObject({ code: 0 });
    vi.stubEnv('CIFRA_DB', at('nowhere.sqlite'));
    const verified = await cifra('verify', zip);
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    expect(verified, verified.out).toMatchObject({ code: 0 });
    expect(verified.out).toMatch(/Weights: (\d+) of \1 are the same/);
    const { members } = await opened(readFileSync(zip));
    expect([...members.keys()].filter((name) => name.startsWith('weighting/')).sort()).toEqual([
      'weighting/sample.csv',
      'weighting/weighting.json',
    ]);
  });

  it('go with a numbered file, whose records give the same figures, and scripts for R', async () => {
    expect(await made(['microdata', '--out', at('records')])).toMatchObject({ code: 0 });
    expect(await made([...tables('numbered'), '--file', '1'])).toMatchObject({ code: 0, err: '' });
    expect(cellsIn('numbered')).toEqual(cellsIn('two'));
    const described = describedRecords(JSON.parse(readFileSync(at('records', 'microdata.json'), 'utf8')))!;
    const file = await analysisFileOfRecords(at('records'), described, described.analysis!);
    const plans = planTables(readTables([at('p.json'), at('h.json')]), file);
    const cells = plans.flatMap((plan) => tabulateTable(plan, file)) as unknown as Cell[];
    for (const { estimate, se, ...of } of stages) {
      const cell = cellOf(cells, of);
      expect(Math.max(distance(cell.estimate, estimate), distance(cell.se, se))).toBeLessThan(RELATIVE);
    }
    const script = ['script', '--spec', at('p.json'), '--file', at('records'), '--for', 'r', '--out', at('r')];
    expect(await cifra(...script)).toMatchObject({ code: 0 });
    expect(readFileSync(at('r', 'persons.R'), 'utf8')).toContain('fpc = ~fpc + fpc_2');
    const { store } = await openServerStore(readConfig());
    const { columns } = await sampleFromInterviews(store, 'first-edition');
    await store.close();
    const dwellings = columns.get('dwelling') as { values: readonly string[] };
    const written = new Set(file.persons.laterStages!.flatMap(({ cluster }) => cluster));
    expect(written.size).toBeGreaterThan(20);
    expect(dwellings.values.filter((name) => written.has(name))).toEqual([]);
  });

  it('are columns of weights.csv where the sample is a file', async () => {
    const spec = smallWeighting();
    const design = { fpc: '10', laterStages: [{ stratum: 'area', cluster: 'unit', fpc: '40' }] };
    const { run, out } = smallRun({ ...spec, design });
    expect(await run()).toMatchObject({ code: 0, err: '' });
    const [header, first] = readFileSync(join(out, 'weights.csv'), 'utf8').split(/\r?\n/);
    expect(header).toMatch(/^case,weight_dwelling,.*,weight_person,stratum,psu,fpc,stratum_2,cluster_2,fpc_2$/);
    expect(first).toMatch(/,s1,p1,10,urban,a,40$/);
  });

  it.each([
    [{ fpc: '0' }, /w\.json, line 1, column \d+: the finite population correction cannot be what it is in 38 rows/],
    [{ fpc: '{probability}' }, /differs from that of others of the same stratum/],
    [{ fpc: '1.5', fpcType: 'population' }, /more units than the population/],
    [{ laterStages: [{ cluster: 'dwelling', fpc: '20' }] }, /later stages stand without the correction of the first/],
    [{ fpc: '10', laterStages: [{ cluster: 'house', fpc: '{q}' }] }, /there is no column house/],
    [{ fpc: { by: ['area'], totals: { path: 'psus.csv' } } }, /psus\.csv.*area/],
    [
      { fpc: { by: ['psu'], totals: { path: 'few.csv' } } },
      /few\.csv: there is no total of psu=1051, in which 5 units/,
    ],
  ])('cannot be %j', async (design, says) => {
    writeFileSync(at('few.csv'), 'psu,total\n1003,10\n');
    const { code, err } = await made(tables('wrong'), { ...WEIGHTING, design });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(says) });
  });
});
