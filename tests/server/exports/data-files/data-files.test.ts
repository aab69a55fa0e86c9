import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { DataFilePlan } from '../../../../server/exports/data-files/file-column.ts';
import { withinBytes } from '../../../../server/exports/data-files/fitting-text.ts';
import { programNames } from '../../../../server/exports/data-files/program-names.ts';
import { spssFile } from '../../../../server/exports/data-files/spss/write-spss.ts';
import { stataFile } from '../../../../server/exports/data-files/stata/write-stata.ts';
import { EXAMPLE_VALUES, examplePlan } from '../../../support/data-file-example.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-data-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MAKERS = [
  { format: 'dta', make: stataFile },
  { format: 'sav', make: spssFile },
];

let made = 0;

function written(make: typeof stataFile, plan: Partial<DataFilePlan>, groups: readonly number[]) {
  made += 1;
  const path = join(folder, `${made}`);
  const file = make({ ...examplePlan(path), ...plan });
  try {
    let from = 0;
    for (const size of groups) {
      file.add(EXAMPLE_VALUES.map((values) => values.slice(from, from + size)));
      from += size;
    }
    return { ...file.finish(), content: readFileSync(path) };
  } finally {
    file.close();
  }
}

it.each(MAKERS)('a .$format has the same bytes however its rows come', ({ make }) => {
  const once = written(make, {}, [1000]);
  const often = written(make, {}, [1, 2, 7, 490, 500]);
  expect(often.sha256).toBe(once.sha256);
  expect(once.content).toHaveLength(once.bytes);
});

it.each(MAKERS)('a .$format with other rows than it says does not end', ({ make }) => {
  expect(() => written(make, {}, [999])).toThrow('was to have 1000 rows and has 999');
});

it.each(MAKERS)('a .$format does not take the place of a file', ({ make, format }) => {
  const path = join(folder, `there.${format}`);
  make(examplePlan(path)).close();
  expect(() => make(examplePlan(path))).toThrow('EEXIST');
});

it.each(MAKERS)('a .$format whose columns cannot be leaves no file', ({ make, format }) => {
  const path = join(folder, `too-long.${format}`);
  const columns = [{ name: 'story', kind: 'text', label: '', width: 40_000 } as const];
  expect(() => make({ path, title: '', rows: 0, columns })).toThrow('story has texts of 40000 bytes');
  expect(existsSync(path)).toBe(false);
});

it('the codes behind numbers are notes of a variable of Stata and an attribute of one of SPSS', () => {
  const stata = written(stataFile, {}, [1000]).content.toString('latin1');
  expect(stata).toMatch(
    /<ch>.{4}sex\0+note0\0+1\0<\/ch><ch>.{4}sex\0+note1\0+cifra_codes: 1 = male; 2 = fe'male\0<\/ch>/s,
  );
  const spss = written(spssFile, {}, [1000]).content.toString('latin1');
  expect(spss).toContain("sex:cifra_codes('1 = male'\n'2 = fe'male'\n)");
  for (const text of [stata, spss]) expect(text).not.toContain('= 300');
});

it('more codes than a note of Stata holds are in several', () => {
  const values = Array.from({ length: 5000 }, (_, place) => ({
    value: place + 1,
    label: 'x',
    code: `code-of-${place}`,
  }));
  const path = join(folder, 'many.dta');
  stataFile({ path, title: '', rows: 0, columns: [{ name: 'c', kind: 'whole', label: '', values }] }).finish();
  const text = readFileSync(path, 'latin1');
  const notes = [...text.matchAll(/note[1-9]\0+(cifra_codes: [^\0]*)\0/g)].map(([, note]) => note!);
  expect(notes).toHaveLength(2);
  expect(text).toMatch(/note0\0+2\0/);
  for (const note of notes) expect(note.length).toBeLessThanOrEqual(60_000);
  const told = notes.flatMap((note) => note.slice('cifra_codes: '.length).split('; '));
  expect(told).toEqual(values.map(({ value, code }) => `${value} = ${code}`));
});

it('a number that is a missing value to Stata is refused with its variable and its row', () => {
  const columns = [{ name: 'loss_amount', kind: 'number', label: '' } as const];
  const largest = 8.988465674311579e307;
  const fileWith = (name: string, values: readonly number[]) => {
    const file = stataFile({ path: join(folder, name), title: '', rows: 1 + values.length, columns });
    try {
      file.add([[0]]);
      file.add([values]);
      return file.finish();
    } finally {
      file.close();
    }
  };
  expect(fileWith('largest.dta', [largest, -1.7e308]).bytes).toBeGreaterThan(0);
  for (const beyond of [1e308, 2 ** 1023, Number.MAX_VALUE])
    expect(() => fileWith(`${beyond}.dta`, [1, beyond])).toThrow(`loss_amount has ${beyond} in row 3`);
});

it('a code that means a missing answer is refused for SPSS', () => {
  const values = [{ value: -1, label: 'x' }];
  const columns = [{ name: 'c', kind: 'whole', label: '', values, missing: { dk: 'NS' } } as const];
  expect(() => spssFile({ path: join(folder, 'code'), title: '', rows: 0, columns })).toThrow('c has the code -1');
});

it('names that have to be others are the same whatever stands beside them', () => {
  const rules = { mostBytes: 12, reserved: new Set(['if']) };
  const [own, long, kept] = programNames(['if', 'much_too_long_a_name', 'fine'], rules);
  expect([own, long, kept]).toEqual(['if_935f68', expect.stringMatching(/^much__[0-9a-f]{6}$/), 'fine']);
  expect(programNames(['much_too_long_a_name'], rules)).toEqual([long]);
  expect(new Set(programNames(['Fine', 'fine', 'FINE'], rules).map((name) => name.toLowerCase())).size).toBe(3);
});

it('a text is cut between letters', () => {
  expect(withinBytes('ñandú', 6)).toBe('ñand');
  expect(withinBytes('🎲🎲', 7)).toBe('🎲');
});
