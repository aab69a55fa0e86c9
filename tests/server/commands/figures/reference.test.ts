import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-reference-'));
afterAll(() => rmSync(folder, { recursive: true }));
const CSV = 'h,p,w,y,g,"the ""size"""\n1,1,2,3,01,5\n1,2,2,5,1,\n2,1,4,,01,7\n2,2,4,9,,8\n';
writeFileSync(join(folder, 'rows.csv'), CSV);
writeFileSync(join(folder, 'rows.csv.gz'), gzipSync(CSV));
writeFileSync(join(folder, 'broken.csv'), CSV.replace('1,2,2,5', '1,2,2,five'));

const number = (name: string) => ({ name, type: 'number' });
const columns = [
  ...['h', 'p', 'w', 'y', 'the "size"'].map(number),
  { name: 'g', type: 'category', levels: ['1', '01', '001'] },
];
const design = { type: 'taylor', weights: 'w', strata: ['h'], clusters: ['p'], fpc: [], nest: true, lonelyPsu: 'fail' };
const tolerance = { rel: 1e-10, abs: 1e-12 };

async function run(cases: object[], ...more: string[]) {
  const file = join(folder, 'cases.json');
  const datasets = Object.fromEntries(
    ['rows.csv', 'rows.csv.gz', 'broken.csv', 'absent.csv'].map((name) => [name, { file: name, columns }]),
  );
  const complete = cases.map((each, index) => ({
    id: `case-${index}`,
    dataset: 'rows.csv',
    design,
    tolerance,
    ...each,
  }));
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, datasets, cases: complete }));
  return call(file, ...more);
}

async function call(...args: string[]) {
  const { code, out, err } = await cifra('reference', ...args);
  const lines = out.trimEnd().split('\n');
  const errors: string[] = [];
  const table = lines.indexOf('Largest relative error:');
  if (table >= 0) errors.push(...lines.splice(table, lines.length - 1 - table).slice(1));
  return { code, err, lines, errors };
}

const total = (expected: object[], more: object = {}) => ({
  statistic: { kind: 'total', variables: ['y'], ...more },
  expected,
});

describe('cifra reference', () => {
  it('passes a case whose numbers it finds, from plain and gzipped files', async () => {
    const rows = [{ group: { variable: 'y' }, estimate: 52, n: 3, df: 2 }];
    const { code, lines, errors } = await run([total(rows), { ...total(rows), dataset: 'rows.csv.gz' }]);
    expect(lines).toEqual(['2 passed, 0 failed']);
    expect(errors).toEqual(['  total  0.0e+0']);
    expect(code).toBe(0);
  });

  it('says in one line what a failing case expected, what it got, and how far apart they are', async () => {
    const { code, lines } = await run([total([{ group: { variable: 'y' }, estimate: 50, n: 3 }])]);
    expect(lines).toEqual([
      'FAIL case-0: {"variable":"y"} estimate: expected 50, got 52, relative error 4.0e-2',
      '0 passed, 1 failed',
    ]);
    expect(code).toBe(1);
  });

  it('counts what it does not know as failed, and says what it is', async () => {
    const { code, lines } = await run([
      { statistic: { kind: 'survival', variables: ['y'] }, expected: [] },
      { ...total([]), design: { ...design, type: 'two-phase' } },
      { ...total([]), design: { ...design, calibration: [{ type: 'entropy' }] } },
      { ...total([]), design: { ...design, pps: 'murthy' } },
      { ...total([]), design: { ...design, lonelyPsu: 'scaled' } },
      { ...total([], { trend: true }), optional: true },
      { ...total([]), domain: [{ variable: 'y', op: 'like', value: 3 }] },
    ]);
    expect(lines.slice(0, -1).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'FAIL case-0: not built: the statistic survival',
      "FAIL case-1: not built: the design's type",
      "FAIL case-2: not built: the calibration's 0.type",
      "FAIL case-3: not built: the design's pps",
      "FAIL case-4: not built: the design's lonelyPsu",
      'FAIL case-5',
      'FAIL case-6: not built: the condition like',
    ]);
    expect(lines.at(-1)).toBe('0 passed, 7 failed');
    expect(code).toBe(1);
  });

  it('shows five differences of a case and counts the rest', async () => {
    const expected = [{ group: { variable: 'y' }, estimate: 1, se: 1, cv: 1, lower: 1, upper: 1, df: 1, n: 1 }];
    const { lines } = await run([total(expected)]);
    expect(lines).toHaveLength(7);
    expect(lines.at(-2)).toBe('FAIL case-0: and 2 more');
  });

  it('goes on when one case cannot be run', async () => {
    const rows = [{ group: { variable: 'y' }, estimate: 52 }];
    const { lines } = await run([
      { ...total(rows), dataset: 'absent.csv' },
      { ...total(rows), dataset: 'broken.csv' },
      { ...total(rows), dataset: 'nowhere' },
      total(rows, { variables: ['z'] }),
      total(rows, { variables: ['g'] }),
      total(rows),
    ]);
    expect(lines[1]).toBe(
      'FAIL case-1: broken.csv, line 3, column y: five is not a number; correct the value or leave it blank',
    );
    expect(lines[3]).toBe('FAIL case-3: rows.csv has no column z; correct the case or the file');
    expect(lines.at(-1)).toBe('1 passed, 5 failed');
  });

  it('finds the error that a case expects', async () => {
    const lonely = { ...total([]), expected: undefined, design: { ...design, strata: ['w'], clusters: ['h'] } };
    const { lines } = await run([
      { ...lonely, expectedError: 'single-psu-stratum' },
      { ...lonely, expectedError: 'clusters-not-nested' },
      { ...total([]), expected: undefined, expectedError: 'single-psu-stratum' },
    ]);
    expect(lines[0]).toContain('FAIL case-1: expected the error clusters-not-nested');
    expect(lines[1]).toContain('FAIL case-2: expected the error single-psu-stratum, got estimates');
    expect(lines.at(-1)).toBe('1 passed, 2 failed');
  });

  it('refuses rows that are missing and rows that are too many', async () => {
    const row = (g: string) => ({ group: { variable: 'y', g } });
    const { lines } = await run([total([row('1'), row('001')], { by: ['g'] })]);
    expect(lines.slice(0, 2)).toEqual([
      'FAIL case-0: {"g":"001","variable":"y"}: no such row',
      'FAIL case-0: {"g":"01","variable":"y"}: this row is not expected',
    ]);
  });

  it('keeps the codes 1 and 01 apart, and leaves rows without a code in no group', async () => {
    const { lines } = await run([
      total(
        [
          { group: { variable: 'y', g: '1' }, estimate: 10, n: 1 },
          { group: { variable: 'y', g: '01' }, estimate: 6, n: 1 },
        ],
        {
          by: ['g'],
        },
      ),
      {
        statistic: { kind: 'proportion', variable: 'g' },
        expected: [
          { group: { g: '1' }, estimate: 0.25, n: 1, base: 3 },
          { group: { g: '01' }, estimate: 0.75, n: 2, base: 3 },
          { group: { g: '001' }, estimate: 0, cv: null, n: 0, base: 3 },
        ],
      },
    ]);
    expect(lines).toEqual(['2 passed, 0 failed']);
  });

  it('applies every condition of a domain, and none holds for a missing value', async () => {
    const count = (domain: object[], n: number) => ({
      ...total([{ group: { variable: 'w' }, n }], { variables: ['w'] }),
      domain,
    });
    const where = (variable: string, op: string, value?: unknown) => ({ variable, op, value });
    const { lines } = await run([
      count([where('y', '!=', 3)], 2),
      count([where('y', '>', 3)], 2),
      count([where('y', '>=', 3), where('g', '==', '01')], 1),
      count([where('y', '<', 9)], 2),
      count([where('y', '<=', 9)], 3),
      count([where('g', 'in', ['1', '01'])], 3),
      count([where('y', 'in', [5, 9])], 2),
      count([where('g', '==', 1)], 1),
      count([where('the "size"', 'notMissing')], 3),
    ]);
    expect(lines).toEqual(['9 passed, 0 failed']);
  });

  it('turns a variable into an event, and multiplies a ratio', async () => {
    const { lines } = await run([
      total([{ group: { variable: 'g' }, estimate: 6, n: 3 }], { variables: ['g'], event: '01' }),
      {
        statistic: { kind: 'ratio', numerator: 'y', denominator: 'w', multiplier: 100 },
        expected: [{ group: {}, estimate: 216.66666666666666, n: 3 }],
      },
    ]);
    expect(lines).toEqual(['2 passed, 0 failed']);
  });

  it('calls a design effect infinite when only the comparison has no variance, and not defined when neither has', async () => {
    const rows = (deff: unknown) => [{ group: { variable: 'p' }, deff }];
    const ones = [{ variable: 'p', op: '==', value: 1 }];
    const { lines } = await run([
      { ...total(rows('Infinity'), { variables: ['p'], deff: 'replace' }), domain: ones },
      {
        statistic: { kind: 'mean', variables: ['p'], deff: 'replace' },
        expected: rows(null),
        domain: ones,
      },
    ]);
    expect(lines).toEqual(['2 passed, 0 failed']);
  });

  it('writes what it computed for another program to judge', async () => {
    const path = join(folder, 'results.json');
    await run(
      [
        total([], { df: 'infinite' }),
        { ...total([]), design: { ...design, nest: false } },
        { statistic: { kind: 'glm' } },
      ],
      '--out',
      path,
    );
    const results = JSON.parse(readFileSync(path, 'utf8'));
    expect(results['case-0'][0]).toMatchObject({ group: { variable: 'y' }, estimate: 52, df: 'Infinity' });
    expect(results['case-1']).toEqual({ error: 'clusters-not-nested' });
    expect(results['case-2']).toEqual({ error: 'not-built' });
  });
});

describe('cifra reference, used wrongly', () => {
  it.each([
    [[], 'FILE is missing'],
    [['a.json', 'b.json'], 'takes FILE and nothing more'],
    [['a.json', '--speed'], "Unknown option '--speed'"],
    [[join(folder, 'nothing.json')], 'cannot be read (ENOENT)'],
    [[join(folder, 'rows.csv')], 'is not JSON'],
  ])('%j ends with 2 and one sentence', async (args, message) => {
    const { code, err, lines } = await call(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(lines).toEqual(['']);
  });

  it('a file of cases that says something twice, or is not UTF-8, is named with the place', async () => {
    const file = join(folder, 'twice.json');
    writeFileSync(file, '\ufeff{"datasets": {},\n "cases": [],\n "cases": []}');
    expect((await call(file)).err).toBe(`${file}, line 3, column 2: cases stands twice; keep one of them\n`);
    writeFileSync(file, Buffer.from('{"datasets": {},\n "título": 1, "cases": []}', 'latin1'));
    expect((await call(file)).err).toBe(
      `${file}, line 2, column 4: it is not text in UTF-8; it looks like Latin 1 (Windows-1252); save it as UTF-8\n`,
    );
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['two columns of one name', CSV.replace('h,p', 'h,h'), /absent\.csv has two columns h; keep one/],
    [
      'another encoding',
      Buffer.from(CSV.replace('01', 'ñ'), 'latin1'),
      /absent\.csv, line 2, column 9: it is not text in UTF-8/,
    ],
    ['another format', '$FL2@(#) SPSS DATA FILE', /absent\.csv is an SPSS file \(\.sav\); export it as CSV/],
    ['gzip under another name', gzipSync(CSV), /absent\.csv is a file compressed with gzip/],
  ])('a data file with %s fails its cases, and says why', async (_what, content, says) => {
    writeFileSync(join(folder, 'absent.csv'), content);
    const { code, lines } = await run([{ ...total([]), dataset: 'absent.csv' }]);
    rmSync(join(folder, 'absent.csv'));
    expect({ code, first: lines[0] }).toEqual({ code: 1, first: expect.stringMatching(says) });
  });

  it('a file of another kind, and a folder that does not exist, are named', async () => {
    writeFileSync(join(folder, 'other.json'), '{"cases": 3}');
    expect((await call(join(folder, 'other.json'))).err).toContain('other.json is not a reference file: ');
    const out = join(folder, 'no', 'results.json');
    const { code, err, lines } = await run([], '--out', out);
    // Before any case is run, and so before the report of the errors.
    expect({ code, lines }).toEqual({ code: 2, lines: [''] });
    expect(err).toBe(`${out} cannot be written: it does not exist and cannot be made; give another path with --out\n`);
  });

  it('--help shows the usage', async () => {
    const { code, lines } = await call('--help');
    expect(code).toBe(0);
    expect(lines[0]).toBe('cifra reference FILE [--out RESULTS.json]');
  });
});
