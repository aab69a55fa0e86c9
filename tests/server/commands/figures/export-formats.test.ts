import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ICCS_TAG_NAMES } from '#questionnaires';
import { recordLayout } from '../../../../server/microdata/record-layout.ts';
import { cifra } from '../../../support/command-line.ts';
import { printedLacsi } from '../../../support/printed.ts';
import { writtenWords } from '../../../support/written-words.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

const RECORDS = ['csv', 'xlsx', 'json', 'parquet', 'dta', 'sav', 'ddi'];
const FIGURES = ['csv', 'xlsx', 'json', 'json-stat', 'sdmx-csv', 'sdmx-json'];

describe('cifra export in every format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-formats-'));
  const at = (...parts: string[]) => join(folder, ...parts);

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    expect(await cifra('microdata', '--out', at('made'))).toMatchObject({ code: 0 });
    for (const format of RECORDS)
      expect(await cifra('export', at('made'), '--format', format, '--out', at(format))).toMatchObject({ code: 0 });
  }, 120_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('has weights, strata, PSUs and, of incidents, ICCS with its tags in each kind of record', async () => {
    const sheets = read(readFileSync(at('xlsx', 'records.xlsx'))).Sheets;
    for (const unit of ['household', 'person', 'member', 'incident'] as const) {
      const wanted = ['stratum', 'psu', unit === 'member' ? 'weight_household' : `weight_${unit}`];
      if (unit === 'incident') wanted.push(...iccsColumns());
      const csv = readFileSync(at('csv', `${unit}.csv`), 'utf8')
        .split('\n')[0]!
        .split(',');
      const json = JSON.parse(readFileSync(at('json', `${unit}.json`), 'utf8')).variables;
      const header = utils.sheet_to_json<string[]>(sheets[unit]!, { header: 1, range: 2 })[0]!;
      const ddi = readFileSync(at('ddi', 'codebook.xml'), 'utf8');
      const parquet = await parquetReadObjects({ file: await asyncBufferFromFile(at('parquet', `${unit}.parquet`)) });
      for (const name of wanted) {
        expect(csv).toContain(name);
        expect(json.map((variable: { name: string }) => variable.name)).toContain(name);
        expect(header).toContain(name);
        expect(ddi).toContain(`name="${name}"`);
        expect(Object.keys(parquet[0]!)).toContain(name);
        for (const program of ['dta', 'sav'])
          expect(readFileSync(at(program, `${unit}.${program}`)).includes(name)).toBe(true);
      }
    }
  });

  it('has the tags of ICCS where a questionnaire has rules for them', () => {
    const { incident } = recordLayout([printedLacsi]);
    const names = incident.map(({ name }) => name);
    expect(ICCS_TAG_NAMES.filter((tag) => !names.includes(`iccs_${tag}`))).toEqual([]);
  });

  it('has nothing in any format that somebody wrote in words: names, places, narratives', async () => {
    const words = await writtenWords('first-edition');
    // A label may say what somebody is called too, such as "Person 1".
    const labels = readFileSync(at('made', 'microdata.json'), 'utf8');
    for (const word of words) if (labels.includes(word)) words.delete(word);
    expect(words.size).toBeGreaterThan(2);
    const texts = new Set<string>();
    for (const format of ['csv', 'json', 'ddi', 'dta', 'sav'])
      for (const name of readdirSync(at(format))) {
        const content = readFileSync(at(format, name));
        for (const word of words) if (content.includes(word)) texts.add(`${name}: ${word}`);
      }
    for (const { Sheets } of [read(readFileSync(at('xlsx', 'records.xlsx')))])
      for (const sheet of Object.values(Sheets))
        for (const cell of Object.values(sheet)) if (words.has(String(cell.v))) texts.add(`sheet: ${cell.v}`);
    for (const name of readdirSync(at('parquet')))
      for (const row of await parquetReadObjects({ file: await asyncBufferFromFile(at('parquet', name)) }))
        for (const value of Object.values(row)) if (words.has(String(value))) texts.add(`${name}: ${value}`);
    expect([...texts]).toEqual([]);
  });

  it.each(RECORDS)('writes the same .%s of the number of an analysis file as of its folder', async (format) => {
    const { code } = await cifra('export', '1', '--format', format, '--out', at(`of-number-${format}`));
    expect(code).toBe(0);
    expect(readdirSync(at(`of-number-${format}`))).toEqual(readdirSync(at(format)));
    for (const name of readdirSync(at(format)))
      expect(readFileSync(at(`of-number-${format}`, name)).equals(readFileSync(at(format, name)))).toBe(true);
  });

  it.each(FIGURES)('writes the estimates and a table of an edition as %s', async (format) => {
    const spec = {
      table: 'series',
      title: { es: 'Series' },
      figures: [{ indicator: 'sdg_series' }],
      by: [{ variable: 'sex' }],
    };
    writeFileSync(at('series.json'), JSON.stringify(spec));
    const un = format.startsWith('sdmx') ? ['--area', '484', '--period', '2026'] : [];
    const options = ['--survey', 'first-edition', '--format', format, ...un];
    const estimates = await cifra('export', ...options, '--estimates', '--out', at(`estimates-${format}`));
    const table = await cifra('export', ...options, '--table', at('series.json'), '--out', at(`table-${format}`));
    expect([estimates.code, table.code], estimates.err + table.err).toEqual([0, 0]);
    expect(readdirSync(at(`table-${format}`))).toHaveLength(1);
    for (const line of [estimates.out, table.out]) expect(line).toMatch(/: \d{3,} bytes, sha256 [0-9a-f]{64}\n/);
  });

  it('writes a table as cifra table does, byte for byte', async () => {
    expect(
      await cifra('table', '--survey', 'first-edition', '--spec', at('series.json'), '--out', at('as-table')),
    ).toMatchObject({ code: 0 });
    for (const format of ['csv', 'json'])
      expect(readFileSync(at(`table-${format}`, `series.${format}`), 'utf8')).toBe(
        readFileSync(at('as-table', `series.${format}`), 'utf8'),
      );
  });

  it.each([
    { words: ['--format', 'json-stat'], says: 'records take csv, xlsx, json, parquet, dta, sav, ddi' },
    {
      words: ['--format', 'dta', '--estimates'],
      says: 'estimates take csv, xlsx, json, json-stat, sdmx-csv, sdmx-json',
    },
    { words: ['--format', 'ddi', '--table', 'x.json'], says: 'tables take csv, xlsx' },
    { words: ['--format', 'csv', '--estimates'], says: 'a folder has records alone' },
    { words: ['--format', 'csv', '--survey', 'a'], says: 'name one source' },
    { words: ['--format', 'csv', '--study', 'a'], says: 'name --study and --data together' },
    { words: ['--format', 'pdf'], says: 'csv, xlsx, json, parquet, dta, sav, ddi, json-stat, sdmx-csv, sdmx-json' },
  ])('says what fits where $words does not', async ({ words, says }) => {
    const { code, err } = await cifra('export', at('made'), ...words, '--out', at('none'));
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('asks for country and year where SDMX needs them', async () => {
    const words = ['--survey', 'first-edition', '--estimates', '--format', 'sdmx-csv', '--out', at('none')];
    expect((await cifra('export', ...words)).err).toContain('--area 484');
    expect((await cifra('export', ...words, '--area', '32')).err).toContain('--period 2020');
  });

  /** ICCS, and the tags where the questionnaire has rules for them. */
  function iccsColumns(): string[] {
    const { files } = JSON.parse(readFileSync(at('made', 'microdata.json'), 'utf8'));
    const columns: { name: string }[] = files.find(({ unit }: { unit: string }) => unit === 'incident').columns;
    const names = columns.map(({ name }) => name).filter((name) => name.startsWith('iccs'));
    expect(names).toContain('iccs');
    return names;
  }

  /** What was typed in the interviews that count. */
});

it('has stratum and PSU of every incident of an existing survey too', async () => {
  const out = mkdtempSync(join(tmpdir(), 'cifra-study-'));
  const studies = join(import.meta.dirname, '../../../fixtures/studies/ncvs');
  const done = await cifra(
    'export',
    '--study',
    join(studies, 'study.json'),
    '--data',
    studies,
    '--format',
    'csv',
    '--out',
    out,
  );
  expect(done.code, done.err).toBe(0);
  for (const unit of ['person', 'incident'])
    expect(
      readFileSync(join(out, `${unit}.csv`), 'utf8')
        .split('\n')[0]!
        .split(','),
    ).toEqual(expect.arrayContaining(['stratum', 'psu', `weight_${unit}`]));
  rmSync(out, { recursive: true });
});
