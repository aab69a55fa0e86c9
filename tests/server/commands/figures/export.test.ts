import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readStataHeader } from '../../../../server/analysis/from-study/stata/stata-header.ts';
import { cifra } from '../../../support/command-line.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

describe('cifra export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-export-'));
  const at = (...parts: string[]) => join(folder, ...parts);

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    expect(await cifra('microdata', '--out', at('made'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it.each(['dta', 'sav'])(
    'writes every kind of record as .%s, twice the same bytes, for nobody else',
    async (format) => {
      const first = await cifra('export', at('made'), '--format', format, '--out', at(format));
      const second = await cifra('export', at('made'), '--format', format, '--out', at(`${format}-again`));
      expect([first.code, second.code]).toEqual([0, 0]);
      expect(second.out).toBe(first.out);
      const files = ['household', 'incident', 'member', 'person'].map((unit) => `${unit}.${format}`);
      const beside = ['codes.csv', 'variables.csv'];
      expect(readdirSync(at(format)).sort()).toEqual([...files, ...beside].sort());
      for (const file of [...files, ...beside]) {
        expect(readFileSync(at(`${format}-again`, file)).equals(readFileSync(at(format, file)))).toBe(true);
        expect(statSync(at(format, file)).mode & 0o077).toBe(0);
      }
    },
  );

  it('has each answer under the number of its code, and says why one is missing', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at('made', 'person.parquet')) });
    const bytes = readFileSync(at('dta', 'person.dta'));
    const header = readStataHeader({ size: bytes.length, read: (from, length) => bytes.subarray(from, from + length) });
    expect(header.rows).toBe(rows.length);
    const variable = header.variables.find(({ name }) => name === 'walk_alone_night')!;
    const found = rows.map((_row, place) => bytes.readInt8(header.dataAt + place * header.rowWidth + variable.offset));
    const codes = JSON.parse(readFileSync(at('made', 'microdata.json'), 'utf8'))
      .files.find(({ unit }: { unit: string }) => unit === 'person')
      .columns.find(({ name }: { name: string }) => name === 'walk_alone_night')
      .codes.map(({ code }: { code: string }) => code)
      .filter((code: string) => !['dk', 'refused', 'na'].includes(code));
    // From 101 on Stata has what is missing: 105 is .d, 119 is .r, 115 is .n.
    const number = (code: unknown) =>
      code === 'dk'
        ? 105
        : code === 'refused'
          ? 119
          : code === 'na'
            ? 115
            : code === null
              ? 101
              : codes.indexOf(code) + 1;
    expect(found).toEqual(rows.map(({ walk_alone_night: answer }) => number(answer)));
  });

  it('does not write from a folder that is not as it was made', async () => {
    cpSync(at('made'), at('changed'), { recursive: true });
    appendFileSync(at('changed', 'incident.parquet'), ' ');
    const { code, err } = await cifra('export', at('changed'), '--format', 'dta', '--out', at('none'));
    expect(code).toBe(1);
    expect(err).toContain('incident.parquet (changed)');
    expect(existsSync(at('none'))).toBe(false);
  });

  it('names the languages that labels have, and leaves what an earlier run wrote', async () => {
    const before = readFileSync(at('dta', 'person.dta'));
    const { code, err } = await cifra('export', at('made'), '--format', 'dta', '--language', 'qu', '--out', at('dta'));
    expect(code).toBe(2);
    expect(err).toContain('en, es');
    expect(readFileSync(at('dta', 'person.dta')).equals(before)).toBe(true);
  });
});
