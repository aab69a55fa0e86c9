import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type DataValue, MISSING_KINDS } from '../../server/exports/data-files/file-column.ts';
import { onOneLine, withinBytes } from '../../server/exports/data-files/fitting-text.ts';
import { spssFile } from '../../server/exports/data-files/spss/write-spss.ts';
import { stataFile } from '../../server/exports/data-files/stata/write-stata.ts';
import { EXAMPLE_COLUMNS, EXAMPLE_ROWS, EXAMPLE_VALUES, examplePlan } from '../support/data-file-example.ts';

const PACKAGES = 'invisible(c(packageVersion("haven"), packageVersion("jsonlite")))';
const hasR = spawnSync('Rscript', ['-e', PACKAGES], { stdio: 'ignore' }).status === 0;
if (!hasR) console.info('R with haven and jsonlite is not on this machine: written data files were not read by it.');

const folder = mkdtempSync(join(tmpdir(), 'cifra-data-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface ReadFile {
  title: string;
  names: string[];
  columns: { label: string; labels: Record<string, string>; missing: string[]; data: (string | null)[] }[];
}

function throughR(): { dta: ReadFile; sav: ReadFile } {
  const paths = [
    { make: stataFile, path: join(folder, 'example.dta') },
    { make: spssFile, path: join(folder, 'example.sav') },
  ];
  for (const { make, path } of paths) {
    const file = make(examplePlan(path));
    file.add(EXAMPLE_VALUES.map((values) => values.slice(0, 400)));
    file.add(EXAMPLE_VALUES.map((values) => values.slice(400)));
    file.finish();
  }
  const script = join(import.meta.dirname, 'r', 'read-data-files.R');
  const args = [script, ...paths.map(({ path }) => path)];
  const { status, stdout, stderr } = spawnSync('Rscript', args, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** As each program has a cell. */
const STATA = { dk: '.d', refused: '.r', na: '.n' } as const;
const SPSS = { dk: '-1', refused: '-2', na: '-3' } as const;

function told(value: DataValue, kind: string, codes: typeof STATA | typeof SPSS): string | number | null {
  if (value === null) return kind === 'text' ? '' : null;
  if (typeof value !== 'object') return value;
  return codes === SPSS && kind === 'number' ? null : codes[value.missing];
}

describe.skipIf(!hasR)('data files read by R', () => {
  const read = hasR ? throughR() : undefined!;

  it.each([
    { format: 'dta', codes: STATA },
    { format: 'sav', codes: SPSS },
  ] as const)('a .$format has every value, and says why one is missing', ({ format, codes }) => {
    for (const [place, { kind }] of EXAMPLE_COLUMNS.entries()) {
      const expected = EXAMPLE_VALUES[place]!.map((value) => told(value, kind, codes));
      const found = read[format].columns[place]!.data.map((text, row) =>
        typeof expected[row] === 'number' && text !== null ? Number(text) : text,
      );
      expect(found).toEqual(expected);
    }
    expect(read[format].columns[0]!.data).toHaveLength(EXAMPLE_ROWS);
    expect(read[format].title).toBe('Prueba ñ');
  });

  it('every label is there, as long as the program takes it', () => {
    for (const [place, column] of EXAMPLE_COLUMNS.entries()) {
      const label = onOneLine(column.label);
      expect(read.dta.columns[place]!.label).toBe([...label].slice(0, 80).join(''));
      expect(read.sav.columns[place]!.label).toBe(withinBytes(label, 256));
      const own = Object.fromEntries((column.values ?? []).map(({ value, label: word }) => [word, String(value)]));
      const missing = MISSING_KINDS.filter((kind) => column.missing?.[kind] !== undefined);
      const words = (codes: Record<string, string>) =>
        Object.fromEntries(missing.map((kind) => [column.missing![kind]!, codes[kind]!]));
      expect(read.dta.columns[place]!.labels).toEqual({ ...own, ...words(STATA) });
      const isCode = column.kind === 'whole';
      expect(read.sav.columns[place]!.labels).toEqual({ ...own, ...(isCode ? words(SPSS) : {}) });
      expect(read.sav.columns[place]!.missing).toEqual(isCode ? missing.map((kind) => SPSS[kind]) : []);
    }
  });

  it('a name that a program does not take is another one, and the others stay', () => {
    const names = EXAMPLE_COLUMNS.map(({ name }) => name);
    const changed = (format: 'dta' | 'sav') => names.filter((name, place) => read[format].names[place] !== name);
    expect(changed('dta')).toEqual(['int', names[5], names[6], '9 ñandú']);
    expect(changed('sav')).toEqual(['all', '9 ñandú']);
    expect(new Set(read.dta.names).size).toBe(names.length);
  });
});
