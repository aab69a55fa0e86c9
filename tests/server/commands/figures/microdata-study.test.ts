import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { cifra } from '../../../support/command-line.ts';

const STUDIES = join(import.meta.dirname, '../../../fixtures/studies');

type Row = Record<string, string | number | null>;

const total = (values: Iterable<unknown>) => [...values].reduce((sum: number, value) => sum + Number(value), 0);

describe('cifra microdata --study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-microdata-study-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (...names: string[]) => join(folder, ...names);
  const from = (name: string) => ['--study', join(STUDIES, name, 'study.json'), '--data', join(STUDIES, name)];
  const rowsOf = async (name: string, unit: string) =>
    (await parquetReadObjects({ file: await asyncBufferFromFile(at(name, `${unit}.parquet`)) })) as Row[];

  it.each(['ncvs', 'enusc', 'caribbean'])('has the records, weights and crimes of the figures: %s', async (name) => {
    expect(await cifra('microdata', ...from(name), '--out', at(name))).toMatchObject({ code: 0 });
    const file = await analysisFileFromStudy(join(STUDIES, name, 'study.json'), join(STUDIES, name));
    const description = JSON.parse(readFileSync(at(name, 'microdata.json'), 'utf8'));
    const present = ['household', 'person', 'incident'].filter((unit) => !file.absent?.has(unit as 'household'));
    expect(readdirSync(at(name)).sort()).toEqual(
      [...present.map((unit) => `${unit}.parquet`), 'microdata.json'].sort(),
    );
    for (const unit of present) {
      expect(statSync(at(name, `${unit}.parquet`)).mode & 0o077).toBe(0);
      const rows = await rowsOf(name, unit);
      const records = { household: file.households, person: file.persons, incident: file.incidents }[unit]!;
      expect(rows).toHaveLength(records.rows);
      expect(total(rows.map((row) => row[`weight_${unit}`]))).toBe(total(records.weight));
      for (const [variable, { codes, names }] of records.domains)
        expect(rows.map((row) => row[variable])).toEqual(Array.from(codes, (code) => names[code] ?? null));
      const columns = description.files.find((one: { unit: string }) => one.unit === unit).columns;
      expect(Object.keys(rows[0]!)).toEqual(columns.map((column: { name: string }) => column.name));
    }
    if (present.includes('incident'))
      expect((await rowsOf(name, 'incident')).map(({ crime }) => crime)).toEqual(
        Array.from(file.incidents.crime, (crime) => file.crimes[crime]!.key),
      );
  });

  it('is verified from the same files, and names the file that is another one', async () => {
    expect(await cifra('microdata', 'verify', at('ncvs'), ...from('ncvs'))).toMatchObject({ code: 0 });
    cpSync(join(STUDIES, 'ncvs'), at('data'), { recursive: true });
    const persons = readFileSync(at('data', 'persons.csv'), 'utf8');
    writeFileSync(at('data', 'persons.csv'), persons.trimEnd());
    const verified = await cifra('microdata', 'verify', at('ncvs'), ...from('ncvs').slice(0, 2), '--data', at('data'));
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining('persons.csv: it is another file') });
    expect(await cifra('microdata', 'verify', at('ncvs'))).toMatchObject({ code: 2 });
    expect(await cifra('microdata', ...from('ncvs'), '--approved', '--out', at('no'))).toMatchObject({ code: 2 });
  });
});
