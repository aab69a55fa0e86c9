import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { RecordFormatName } from '#contract';
import type { RecordSource } from '../../../server/microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../../../server/microdata/export/record-writers.ts';
import { HOSTILE_LABELS, HOSTILE_RECORDS, hostileValues, LONGEST } from '../../support/hostile-records.ts';
import { againstDdi, HAS_SCHEMAS } from '../../support/published-schemas.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COLUMNS = HOSTILE_RECORDS.described.files[0]!.columns;

let made = 0;

async function exported(format: RecordFormatName, source = HOSTILE_RECORDS) {
  made += 1;
  const at = (name: string) => join(folder, `${made}-${name}`);
  const place = made;
  const files = await RECORD_WRITERS[format].write({ source, language: 'es', placeOf: (name) => ({ path: at(name) }) });
  expect(files.map(({ name }) => name)).toEqual(RECORD_WRITERS[format].filesOf(source.described));
  return {
    files,
    path: (name: string) => join(folder, `${place}-${name}`),
    text: (name: string) => readFileSync(at(name), 'utf8'),
  };
}

/** What a spreadsheet does not run as a formula. */
const unquoted = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

describe('records that are exported', () => {
  it('are the same in CSV, number by number and text by text', async () => {
    const { text } = await exported('csv');
    const rows: Record<string, string>[] = parse(text('person.csv'), { columns: true });
    for (const { name, kind } of COLUMNS)
      expect(
        rows.map((row) => (row[name] === '' ? null : kind === 'code' ? unquoted(row[name]!) : Number(row[name]))),
      ).toEqual(hostileValues(name).map((value) => (Object.is(value, -0) ? 0 : value)));
    expect(text('incident.csv')).toBe('weight_incident\n');
  });

  it('have no cell in CSV that a spreadsheet would run', async () => {
    const { files, text } = await exported('csv');
    for (const { name } of files) {
      const cells = (parse(text(name)) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    }
  });

  it('have their labels beside a CSV, however long', async () => {
    const { text } = await exported('csv');
    const variables: Record<string, string>[] = parse(text('variables.csv'), { columns: true });
    const ofPersons = variables.filter(({ records }) => records === 'person');
    expect(ofPersons.map(({ label }) => unquoted(label!))).toEqual(HOSTILE_LABELS);
    const codes: Record<string, string>[] = parse(text('codes.csv'), { columns: true });
    expect(codes.filter(({ missing }) => missing === '1').map(({ code, label }) => [code, label])).toEqual(
      Array.from({ length: 3 }, () => [
        ['dk', 'No sabe'],
        ['refused', 'No responde'],
        ['na', 'No aplica'],
      ]).flat(),
    );
  });

  it.each(['dta', 'sav'] as const)('have the codes behind the numbers of a .%s beside it', async (format) => {
    const { files, text } = await exported(format);
    expect(files.map(({ name }) => name)).toContain('codes.csv');
    const codes: Record<string, string>[] = parse(text('codes.csv'), { columns: true });
    const own = codes.filter(({ variable }) => variable === 'a_name_of_more_than_thirty_two_letters_1');
    expect(own.map(({ code, number }) => [unquoted(code!), number])).toEqual(
      ['=cmd()', '+5', '1499-12-31', 'a,"b"', 'x\ny', '🎲', 'dk', 'refused', 'na'].map((code, place) => [
        code,
        place < 6 ? String(place + 1) : '',
      ]),
    );
    expect(text(`person.${format}`)).toContain('1 = =cmd()');
    expect(text(`person.${format}`)).toContain('3 = 1499-12-31');
  });

  it('are the same in a workbook, with texts that are no formulas and no dates', async () => {
    const { path } = await exported('xlsx');
    const { SheetNames, Sheets } = read(readFileSync(path('records.xlsx')), { cellFormula: true });
    expect(SheetNames).toEqual(['person', 'incident', 'variables', 'codes']);
    const rows = utils.sheet_to_json<(string | number | null)[]>(Sheets.person!, { header: 1, defval: null, range: 2 });
    expect(rows[0]).toEqual(COLUMNS.map(({ name }) => name));
    for (const [place, { name }] of COLUMNS.entries())
      expect(rows.slice(1).map((row) => row[place])).toEqual(
        hostileValues(name).map((value) => (Object.is(value, -0) ? 0 : value)),
      );
    expect(Object.values(Sheets.person!).filter((cell) => cell.f !== undefined || cell.t === 'd')).toEqual([]);
    const labels = utils.sheet_to_json<string[]>(Sheets.variables!, { header: 1 }).slice(1);
    expect(labels.filter(([unit]) => unit === 'person').map((row) => row[3])).toEqual(HOSTILE_LABELS);
  });

  it('are the same in JSON, with the labels before them', async () => {
    const { text } = await exported('json');
    const { variables, rows } = JSON.parse(text('person.json'));
    expect(variables.map(({ label }: { label: string }) => label)).toEqual(HOSTILE_LABELS);
    for (const { name } of COLUMNS)
      expect(rows.map((row: Record<string, unknown>) => row[name] ?? null)).toEqual(
        hostileValues(name).map((value) => (Object.is(value, -0) ? 0 : value)),
      );
    expect(JSON.parse(text('incident.json')).rows).toEqual([]);
  });

  it('are the same in Parquet, with the labels in its notes', async () => {
    const { path } = await exported('parquet');
    const file = await asyncBufferFromFile(path('person.parquet'));
    const rows = await parquetReadObjects({ file });
    for (const { name } of COLUMNS) expect(rows.map((row) => row[name] ?? null)).toEqual(hostileValues(name));
    const { key_value_metadata: notes } = await parquetMetadataAsync(file);
    const { variables } = JSON.parse(notes!.find(({ key }) => key === 'cifra')!.value!);
    expect(variables.map(({ label }: { label: string }) => label)).toEqual(HOSTILE_LABELS);
  });

  it.runIf(HAS_SCHEMAS)('are described in DDI-Codebook 2.5 as its schema wants', async () => {
    const { text } = await exported('ddi');
    expect(await againstDdi(text('codebook.xml'))).toEqual([]);
    expect(text('codebook.xml')).toContain(
      '<catgry missing="Y"><catValu>refused</catValu><labl xml:lang="es">No responde',
    );
    expect(text('codebook.xml')).toContain(LONGEST);
    expect(text('codebook.xml')).toContain('name="weight_person" files="F1" intrvl="contin" wgt="wgt"');
  });

  it.each(Object.keys(RECORD_WRITERS) as RecordFormatName[])('have the same bytes twice in %s', async (format) => {
    const first = await exported(format);
    const second = await exported(format);
    expect(second.files).toEqual(first.files);
  });

  it('end between two groups where nobody waits for them any more', async () => {
    const stopped = new AbortController();
    const source: RecordSource = {
      ...HOSTILE_RECORDS,
      async *groups(unit, names) {
        yield* HOSTILE_RECORDS.groups(unit, names);
        throw new Error('it went on');
      },
    };
    const writing = RECORD_WRITERS.csv.write({
      source,
      language: 'es',
      placeOf: (name) => ({ path: join(folder, `stopped-${name}`) }),
      report: () => stopped.abort(),
      signal: stopped.signal,
    });
    await expect(writing).rejects.toThrow('This operation was aborted');
  });

  it('that are more than a sheet takes are refused, with the formats that take them', async () => {
    const [file] = HOSTILE_RECORDS.described.files;
    const described = { ...HOSTILE_RECORDS.described, files: [{ ...file!, rows: 2_000_000 }] };
    await expect(exported('xlsx', { ...HOSTILE_RECORDS, described })).rejects.toThrow(
      'person has 2000000 rows and 8 columns, and a sheet takes 1048573 and 16384; take --format csv',
    );
  });
});
