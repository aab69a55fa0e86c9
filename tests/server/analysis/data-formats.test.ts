import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataInMemory, dataOnDisk } from '../../../server/analysis/from-study/bytes/data-source.ts';
import { readRecords } from '../../../server/analysis/from-study/read-records.ts';
import type { Records } from '../../../server/analysis/from-study/records.ts';
import { StudyReport } from '../../../server/analysis/from-study/study-report.ts';
import type { StudyFile } from '../../../server/analysis/from-study/study-schema.ts';
import { folderWith } from './small-survey.ts';

// The files were written by R's haven and by DuckDB: tests/fixtures/formats/.
const fixtures = resolve(import.meta.dirname, '../../fixtures/formats');
const LONG = '0123456789'.repeat(60);
const STATA = [
  'people-113.dta',
  'people-114.dta',
  'people-115.dta',
  'people-117.dta',
  'people-118.dta',
  'people-119.dta',
];
const SPSS = ['people-bytes.sav', 'people-plain.sav', 'people-packed.zsav'];
const COLUMNS: StudyFile['columns'] = {
  ID: 'text',
  SEX: 'text',
  AGE: 'number',
  WT: 'number',
  AREA: 'text',
  REGION: 'number',
  STORY: 'text',
};

/** What a file gives, or the lines that say what is wrong with it. */
async function read(path: string, of: Partial<StudyFile> = {}): Promise<Records | string[]> {
  const report = new StudyReport();
  const name = path.split('/').at(-1)!;
  const records = await readRecords(dataOnDisk(path), { path: name, columns: COLUMNS, ...of }, report);
  try {
    report.throwIfAny();
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return records!;
}

async function columns(path: string, of?: Partial<StudyFile>): Promise<Record<string, (string | number)[]>> {
  const records = await read(path, of);
  if (Array.isArray(records)) throw new Error(records.join('\n'));
  return Object.fromEntries(
    Array.from(records.columns, ([name, column]) => [
      name,
      column.type === 'text' ? Array.from(column.codes, (code) => column.values[code]!) : [...column.values],
    ]),
  );
}

/** Bytes under the name of a fixture. */
async function readBytes(name: string, bytes: Uint8Array) {
  return read(join(folderWith({ [name]: bytes }), name));
}

const NUMBERS = {
  AGE: [18, 97.5, Number.NaN, -3, 250],
  WT: [1.25, 1e6, 0.1, 3, 123456789],
  AREA: ['U', 'R', 'U', '', 'R'],
};

describe('files of Stata', () => {
  it.each(STATA)('%s gives what R wrote: numbers, texts, and the letters of missing values', async (name) => {
    const isOld = Number(/\d+/.exec(name)![0]) < 117;
    const width = isOld ? 200 : 600;
    expect(await columns(join(fixtures, name))).toEqual({
      ...NUMBERS,
      ID: ['a1', 'b2', /11[89]/.test(name) ? 'ñandú' : 'nandu', 'd4', 'e5'],
      SEX: ['1', '2', '.z', '2', ''],
      REGION: [1, 2, 3, 98, 99],
      STORY: [LONG.slice(0, width), '', 'short', LONG.slice(0, Math.min(300, width)), 'x'],
    });
    expect(await columns(join(fixtures, name), { columns: { SEX: 'label', REGION: 'label' } })).toEqual({
      SEX: ['male', 'female', 'refused', 'female', ''],
      REGION: ['north', '2', '3', '98', '99'],
    });
  });
});

describe('files of SPSS', () => {
  it.each(SPSS)('%s gives what R wrote: long texts, labels, and values that are declared missing', async (name) => {
    expect(await columns(join(fixtures, name))).toEqual({
      ...NUMBERS,
      ID: ['a1', 'b2', 'ñandú', 'd4', 'e5'],
      SEX: ['1', '2', '9', '2', ''],
      REGION: [1, 2, 3, Number.NaN, Number.NaN],
      STORY: [LONG, '', 'short', LONG.slice(0, 300), 'x'],
    });
    const others = { SEX: 'label', AREA: 'label', REGION: 'text', LONG_NAME_OF_A_VARIABLE: 'number' } as const;
    expect(await columns(join(fixtures, name), { columns: others })).toEqual({
      SEX: ['male', 'female', 'unknown', 'female', ''],
      AREA: ['urban', 'rural', 'urban', '', 'rural'],
      REGION: ['1', '2', '3', '98', '99'],
      LONG_NAME_OF_A_VARIABLE: [1, 2, 3, 4, 5],
    });
  });
});

describe('files of Parquet', () => {
  it.each(['people-snappy.parquet', 'people-zstd.parquet'])('%s gives what DuckDB wrote', async (name) => {
    const { SEX, ...found } = await columns(join(fixtures, name));
    expect(found).toEqual({
      ...NUMBERS,
      ID: ['a1', 'b2', 'ñandú', 'd4', 'e5'],
      REGION: [1, 2, 3, 98, 99],
      STORY: [LONG, '', 'short', LONG.slice(0, 300), 'x'],
    });
    expect(SEX).toEqual(['1', '2', '9', '2', '']);
    expect(await read(join(fixtures, name), { columns: { ID: 'text', LIST: 'text' } })).toEqual([
      `${name}, column LIST: the column holds lists or groups of values; export one value a row, or take the column out of the study file`,
    ]);
  });
});

describe('a file that is broken', () => {
  const all = [...STATA, ...SPSS, 'people-snappy.parquet'];
  it.each(all)('%s, cut or with other bytes, is read or refused in a line, and nothing else', async (name) => {
    const whole = readFileSync(join(fixtures, name));
    let seed = 12_345;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const versions: Buffer[] = [];
    for (let cut = 0; cut < 25; cut++) versions.push(whole.subarray(0, next(whole.length)));
    for (let change = 0; change < 60; change++) {
      const other = Buffer.from(whole);
      const at = next(whole.length - 8);
      // Lengths and places are numbers of four or eight bytes: as large as can be, negative, pointing back.
      other.fill([0xff, 0x7f, 0, 0x80][change % 4]!, at, at + 1 + next(8));
      versions.push(other);
    }
    for (const bytes of versions) {
      const found = await readBytes(name, bytes);
      if (Array.isArray(found)) for (const line of found) expect(line).toMatch(/^people-[^:]+: .+; .+$/);
      else expect(found.rows).toBeGreaterThan(0);
    }
  });

  it('says how many rows are absent, which version is not read, and which encoding', async () => {
    const stata = readFileSync(join(fixtures, 'people-115.dta'));
    const many = Buffer.from(stata);
    many.writeUInt32LE(4_000_000_000, 6);
    expect(await readBytes('a.dta', many)).toEqual([
      'a.dta: the file announces 4,000,000,000 rows and has room for 5; export or copy the file again',
    ]);
    const early = Buffer.from(stata);
    early[0] = 110;
    expect(await readBytes('a.dta', early)).toEqual([
      'a.dta: it is a Stata file of format 110, which is not read; save it in a format from 113 to 119 (Stata 8 or later), or export it as CSV',
    ]);
    const spss = readFileSync(join(fixtures, 'people-plain.sav'));
    const dos = Buffer.from(spss);
    dos.writeInt32LE(437, dos.indexOf(Buffer.from(Int32Array.of(65_001).buffer)));
    expect(await readBytes('a.sav', dos)).toEqual([
      'a.sav: it says that its texts are in windows-437, which is not read; add "encoding" to the file in the study, or save it in UTF-8',
    ]);
    expect(await readBytes('a.sav', spss.subarray(0, spss.length - 10))).toEqual([
      'a.sav: the file announces 5 rows and has room for 4; export or copy the file again',
    ]);
  });

  it('everything that is wrong with its columns is said at once, by the name of the row where there is one', async () => {
    const path = join(fixtures, 'people-118.dta');
    const wrong = { id: 'text', AREA: 'label', STORY: 'number', WT: 'number' } as const;
    expect(await read(path, { columns: wrong, separator: ';' })).toEqual([
      'people-118.dta: the study states separator, which only files of text have; take separator out of the study file',
      'people-118.dta, column id: there is no column id, but one that is called "ID"; export that column or take it out of the study file',
      'people-118.dta, column AREA: the column is declared as label, but its values have no labels in the file; declare it as text or as number',
      'people-118.dta, row 3, column STORY: "short" is not a number; correct the value or leave it blank',
      'people-118.dta, row 5, column STORY: "x" is not a number; correct the value or leave it blank',
    ]);
  });
});

describe('CSV as it is written elsewhere', () => {
  const TABLE = 'ID;AGE;WT\nñ1;18;1,25\n"b;2";;3\n';
  const of = { columns: { ID: 'text', AGE: 'number', WT: 'number' } } as const;
  const semicolons = { ...of, separator: ';', decimal: ',' } as const;
  const found = { ID: ['ñ1', 'b;2'], AGE: [18, Number.NaN], WT: [1.25, 3] };
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(`\ufeff${TABLE}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(TABLE), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TABLE}`), undefined],
    ['latin1', Buffer.from(TABLE, 'latin1'), 'latin1'],
    ['windows-1252', Buffer.from(TABLE, 'latin1'), 'windows-1252'],
    ['UTF-16', utf16, 'utf-16'],
    ['UTF-16 of the other order', swapped(utf16), 'utf-16'],
    ['UTF-16 without a mark', Buffer.from(TABLE, 'utf16le'), 'utf-16'],
  ] as const)('%s, semicolons and decimal commas', async (_what, bytes, encoding) => {
    const path = join(folderWith({ 'a.csv': bytes }), 'a.csv');
    expect(await columns(path, { ...semicolons, ...(encoding && { encoding }) })).toEqual(found);
  });

  it('tabs and bars separate too, and what is stated wrongly is named', async () => {
    const folder = folderWith({
      'tabs.csv': 'ID\tAGE\tWT\na\t1\t2.5\n',
      'bars.csv': 'ID|AGE|WT\na|1|2.5\n',
      'point.csv': 'ID;AGE;WT\na;1;2.5\n',
      'utf8.csv': TABLE,
    });
    const row = { ID: ['a'], AGE: [1], WT: [2.5] };
    expect(await columns(join(folder, 'tabs.csv'), { ...of, separator: '\t' })).toEqual(row);
    expect(await columns(join(folder, 'bars.csv'), { ...of, separator: '|' })).toEqual(row);
    expect(await read(join(folder, 'point.csv'), semicolons)).toEqual([
      'point.csv, line 2, column WT: "2.5" is not a number; write a decimal comma, and nothing between thousands; or take "decimal" out of the study file',
    ]);
    expect(await read(join(folder, 'tabs.csv'), semicolons)).toEqual([
      'tabs.csv, line 1: its values are separated by tabs; add "separator": "\\t" to the file in the study, or export it with commas',
    ]);
    expect(await read(join(folder, 'utf8.csv'), { ...semicolons, encoding: 'utf-16' })).toEqual([
      'utf8.csv: the study says that it is in utf-16, but it is not; take "encoding" out of the study file',
    ]);
  });

  it('a file goes by its name: a copy of a Stata file under another name is said to be one', async () => {
    const folder = folderWith({});
    copyFileSync(join(fixtures, 'people-118.dta'), join(folder, 'a.csv'));
    expect(await read(join(folder, 'a.csv'))).toEqual([
      'a.csv: it is a Stata file (.dta), not CSV; let its name end in .dta, without .gz, here and in the study file',
    ]);
  });
});

describe('a data file in memory', () => {
  it('gives what it gives from the disk, in every format', async () => {
    const files = [...STATA, ...SPSS].map((name) => resolve(fixtures, name));
    for (const path of files) {
      const name = path.split('/').at(-1)!;
      const report = new StudyReport();
      const records = await readRecords(dataInMemory(readFileSync(path)), { path: name, columns: COLUMNS }, report);
      expect([name, records]).toEqual([name, await read(path)]);
    }
  });

  it('is not unpacked without end', async () => {
    const report = new StudyReport();
    const packed = dataInMemory(gzipSync(Buffer.from('ID\n'.repeat(1000))), 2000);
    await readRecords(packed, { path: 'a.csv.gz', columns: { ID: 'text' } }, report);
    expect(() => report.throwIfAny()).toThrow('a.csv.gz: it unpacks to more than 0 MB');
  });
});
