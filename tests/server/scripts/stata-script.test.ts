import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printScript } from '../../../server/scripts/print-script.ts';
import { triedTables } from './tried-tables.ts';

// There is no Stata to run the scripts: what they are made of was read in its manuals, [D] Data Management,
// [FN] Functions, [P] Programming, [R] Base Reference, [SVY] Survey Data, all of release 16.
const MANUAL: Readonly<Record<string, string>> = {
  append: '[D] append: append using filename',
  cell: 'the program that the script defines',
  clear: '[D] clear: clear all',
  collapse: '[D] collapse: collapse (sum) | (min) newvar = varname, by(varlist)',
  count: '[D] count: count if exp, stored in r(N)',
  drop: '[D] drop: drop varlist; drop if exp',
  egen: '[D] egen: egen newvar = tag(varlist) if exp',
  else: '[P] if',
  end: '[P] program',
  foreach: '[P] foreach: foreach lname in list',
  forvalues: '[P] forvalues: forvalues lname = #/#',
  frame: '[D] frame prefix; [D] frame create, change, copy',
  frget: '[D] frget: frget newvar = varname, from(linkname)',
  frlink: '[D] frlink: frlink m:1 varlist1, frame(frame2 varlist2) generate(linkvar)',
  generate: '[D] generate: generate type newvar = exp',
  global: '[P] macro',
  if: '[P] if',
  keep: '[D] drop: keep varlist; keep if exp',
  list: '[D] list: list, noobs sepby(varlist)',
  local: '[P] macro; [P] macro, word # of string',
  matrix: '[P] matrix define: matrix A = e(b)',
  post: '[P] postfile: post postname (exp) (exp)',
  postclose: '[P] postfile',
  postfile: '[P] postfile: postfile postname newvarlist using filename',
  program: '[P] program: program define',
  rename: '[D] rename group: rename (old1 old2) (new1 new2)',
  replace: '[D] generate: replace oldvar = exp if exp',
  save: '[D] save: save filename, replace',
  sort: '[D] sort: sort varlist, stable',
  svy: '[SVY] svy: svy, subpop(varname): mean | total | ratio',
  svyset:
    '[SVY] svyset: svyset psu [weight], strata() fpc() || ssu, fpc() singleunit() vce(); jkrweight(varlist, multiplier())',
  syntax: '[P] syntax',
  tempfile: '[P] macro',
  tempvar: '[P] macro',
  use: '[D] use: use varlist using filename',
  version: '[P] version',
};

/** Functions and options that stand before a bracket: [FN], and the commands above. */
const BEFORE_BRACKETS = new Set([
  ...['asin', 'cond', 'e', 'inlist', 'invibeta', 'invlogit', 'invttail', 'logit', 'max', 'min', 'missing', 'r', 'sin'],
  ...['sqrt', 'tag', 'asis', 'integer', 'real', 'string', 'varname', 'double', 'bounds', 'by', 'category', 'crime'],
  ...[
    'denominator',
    'dof',
    'fpc',
    'frame',
    'generate',
    'indicator',
    'jkrweight',
    'multiplier',
    'outcome',
    'per',
    'place',
  ],
  ...['sepby', 'singleunit', 'statistic', 'strata', 'subpop', 'vce', 'where', 'v1', 'v2', 'v3', 'from', 'str64'],
]);

const into = mkdtempSync(join(tmpdir(), 'cifra-stata-'));
afterAll(() => rmSync(into, { recursive: true }));

it('scripts of Stata have only commands and functions that its manual has', async () => {
  const used = new Set<string>();
  for (const { table, plan } of await triedTables(into)) {
    const script = printScript(plan, 'stata', 'en');
    const lines = script
      .replace(/\/\/\/\n\s*/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('*') && !/^[})]/.test(line));
    for (const line of lines) {
      const commands = line.replace(/^frame \w+: |^else (?!if)/, '').split(/[ ,{]/, 1);
      const [command = ''] = commands;
      expect(MANUAL, `${table}: ${line}`).toHaveProperty([command]);
      used.add(command);
      for (const [, name] of line.replace(/`"[^"]*"'/g, '').matchAll(/(?<![\w.:)])([a-z]\w*)\(/gi))
        expect(BEFORE_BRACKETS, `${table}: ${line}`).toContain(name!.toLowerCase());
    }
    // What opens is closed.
    expect(script.split('{').length, table).toBe(script.split('}').length);
    const open = [...script].reduce((sum, sign) => sum + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);
    expect(open, table).toBe(0);
  }
  expect(Object.keys(MANUAL).filter((command) => !used.has(command))).toEqual([]);
}, 90_000);

it('the script of Stata of a crossed table is the text that was read beside the manual', async () => {
  const tables = await triedTables(mkdtempSync(join(into, 'golden-')), ['small']);
  const { plan } = tables.find(({ table }) => table === 'crossed-2')!;
  const script = printScript(plan, 'stata', 'en')
    .replace(/sha256 [0-9a-f]{64}/, 'sha256 HASH')
    .replace(/Cifra [0-9.]+/, 'Cifra');
  const path = join(import.meta.dirname, '../../fixtures/scripts/crossed-2.do');
  if (process.env.CIFRA_WRITE_GOLDEN) writeFileSync(path, script);
  expect(script).toBe(readFileSync(path, 'utf8'));
});
