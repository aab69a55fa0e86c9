import { describe, expect, it } from 'vitest';
import { circlesOfValues } from './circles.ts';
import { forbiddenImports, impureFiles } from './doors.ts';
import { fixedValuesInSmallLetters } from './fixed-values.ts';
import { importsThatRunUp } from './floors.ts';
import { brokenHabits, namesExportedTwice } from './habits.ts';
import type { House } from './house.ts';
import { absentPackages, absentPaths } from './named-things.ts';
import { idlePackages } from './packages.ts';
import { readPage } from './page.ts';
import { crowdedFolders, roomsNotDrawn } from './rooms.ts';

const PAGE = `
### \`estimation/\`: how it is estimated

- \`linear/\`: algebra of small matrices
- \`design/\`, \`errors.ts\`: the sample design
- \`index.ts\`: the door

## The dependency rule

| folder | may import | npm packages |
| --- | --- | --- |
| \`estimation\` | nothing | \`zod\`, \`@stdlib/*\` |
| \`client\` | \`#contract\`, \`#estimation\` (types) | \`react\` |
`;

const FILES: Record<string, string> = {
  'package.json': '{ "dependencies": { "zod": "1", "@stdlib/sum": "1" }, "devDependencies": { "react": "1" } }',
  'estimation/index.ts': "export { solve } from './linear/solve.ts';\nexport * from './design/strata.ts';",
  'estimation/linear/solve.ts': "import { z } from 'zod';\nexport function solve() {}",
  'estimation/design/strata.ts': "import sum from '@stdlib/sum';\nimport { solve } from '../linear/solve.ts';",
  'estimation/errors.ts': 'export class EstimationError extends Error {}',
};

const houseWith = (files: Record<string, string> = {}): House => new Map(Object.entries({ ...FILES, ...files }));
const page = readPage(PAGE);

describe('a true page of a clean house', () => {
  it('passes every check', () => {
    const house = houseWith();
    for (const check of [absentPaths, absentPackages, roomsNotDrawn, importsThatRunUp, forbiddenImports])
      expect(check(house, page)).toEqual([]);
    for (const check of [circlesOfValues, impureFiles, idlePackages, crowdedFolders, brokenHabits, namesExportedTwice])
      expect(check(house)).toEqual([]);
    expect(fixedValuesInSmallLetters(house)).toEqual([]);
  });
});

describe('a wrong line on the page', () => {
  it('is seen when it names a room or a path that does not exist', () => {
    const wrong = readPage(`${PAGE}\n### \`estimation/\`\n\n- \`gold/\`: nothing\n\nSee \`estimation/gone.ts\`.\n`);
    expect(absentPaths(houseWith(), wrong)).toEqual([
      'docs/architecture.md names estimation/gold/, which does not exist; correct the page',
      'docs/architecture.md names estimation/gone.ts, which does not exist; correct the page',
    ]);
  });

  it('is seen when no file fits a path with a placeholder', () => {
    const wrong = readPage('A new one is `estimation/linear/<name>.ts`, not `estimation/<name>/solver.ts`.');
    expect(absentPaths(houseWith(), wrong)).toEqual([
      'docs/architecture.md names estimation/<name>/solver.ts, which does not exist; correct the page',
    ]);
  });

  it('is seen when it names a package that is not there', () => {
    const wrong = readPage(PAGE.replace('`react`', '`react`, `hash-wasm`'));
    expect(absentPackages(houseWith(), wrong)[0]).toMatch(/names the package hash-wasm, which package.json does not/);
  });
});

describe('a wrong line in the house', () => {
  it('is seen when a room is not drawn', () => {
    expect(roomsNotDrawn(houseWith({ 'estimation/cellar/a.ts': '' }), page)).toEqual([
      'estimation/cellar/ is not drawn in docs/architecture.md; add a line to the rooms of its part',
    ]);
  });

  it('is seen when an import runs up, also of a type', () => {
    const house = houseWith({ 'estimation/linear/up.ts': "import type { Strata } from '../design/strata.ts';" });
    expect(importsThatRunUp(house, page)).toEqual([
      'estimation/linear/up.ts imports estimation/design/strata.ts, which stands on a higher floor (lines 4 and 5 of ' +
        'docs/architecture.md); move what both need to the lower room',
    ]);
    const lazy = { 'estimation/linear/up.ts': "const later = () => import('../design/strata.ts');" };
    expect(importsThatRunUp(houseWith(lazy), page)).toEqual([]);
  });

  it('is seen when values import each other in a circle, and types may', () => {
    const b = "import { a } from './a.ts';";
    const circle = { 'estimation/linear/a.ts': "import { b } from './b.ts';", 'estimation/linear/b.ts': b };
    expect(circlesOfValues(houseWith(circle))[0]).toMatch(
      /^estimation\/linear\/a.ts -> estimation\/linear\/b.ts -> estimation\/linear\/a.ts: a circle/,
    );
    const types = { ...circle, 'estimation/linear/b.ts': b.replace('import', 'import type') };
    expect(circlesOfValues(houseWith(types))).toEqual([]);
  });

  it('is seen when a part imports what its row does not have', () => {
    const wrong = { 'client/a.ts': "import { estimate } from '#estimation';\nimport '../estimation/index.ts';" };
    expect(forbiddenImports(houseWith(wrong), page)).toHaveLength(2);
    const right = { 'client/a.ts': "import type { Estimate } from '#estimation';\nawait import('react/dom');" };
    expect(forbiddenImports(houseWith(right), page)).toEqual([]);
    expect(forbiddenImports(houseWith({ 'estimation/a.ts': "import 'node:fs';" }), page)[0]).toBe(
      'estimation/a.ts imports node:fs; estimation may not (table of docs/architecture.md)',
    );
  });

  it('is seen when a pure part reads the clock, and not when a comment speaks of it', () => {
    expect(impureFiles(houseWith({ 'estimation/a.ts': 'const now = Date.now();' }))).toHaveLength(1);
    expect(impureFiles(houseWith({ 'estimation/a.ts': '// never Date.now()' }))).toEqual([]);
  });

  it('is seen when a package is imported nowhere', () => {
    expect(idlePackages(houseWith({ 'package.json': '{ "dependencies": { "idle": "1" } }' }))).toEqual([
      'package.json has idle, which nothing imports; use it or remove it',
    ]);
  });

  it('is seen when a folder has more than 25 loose files', () => {
    const many = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`estimation/linear/f${n}.ts`, '']));
    expect(crowdedFolders(houseWith(many))[0]).toMatch(/^estimation\/linear\/ has 27 loose files, at most 25/);
  });

  it.each([
    ['class A {\n  private x = 1;\n}', /a.ts:2 has a private or protected member; write #name/],
    ['const a = { ...' + '{ b } };', /a.ts:1 spreads a literal/],
    ['const [a, b] ' + '= [1, 2];', /a.ts:1 declares several things as a tuple/],
    [`// ${'x'.repeat(120)}`, /a.ts:1 has a comment of 123 characters/],
  ])('is seen in %j', (line, sentence) => {
    expect(brokenHabits(houseWith({ 'estimation/a.ts': line }))).toEqual([expect.stringMatching(sentence)]);
  });

  it('is seen when a French sign may begin a line', () => {
    const wrong = ["a: 'Prêt ?',", "a: '« prêt »',", "a: 'prêt ; parti',"].join('\n');
    expect(brokenHabits(houseWith({ 'client/text/a/fr.ts': wrong }))).toHaveLength(3);
    expect(brokenHabits(houseWith({ 'client/text/a/fr.ts': "a: 'Prêt\u202f?'," }))).toEqual([]);
  });

  it('is seen when a test says test', () => {
    expect(brokenHabits(houseWith({ 'tests/a.test.ts': "  test('a', () => {});" }))).toHaveLength(1);
  });

  it.each([
    'const limit = 25;',
    "export const unit = 'person';",
    'const pattern = /a/g;',
    "const roles: readonly string[] = [\n  'a]',\n] as const;",
    'const seen = new Set([1]);',
  ])('is seen in the fixed value %j', (line) => {
    expect(fixedValuesInSmallLetters(houseWith({ 'estimation/a.ts': `\n${line}` }))[0]).toMatch(/^estimation\/a.ts:2 /);
  });

  it.each([
    'const LIMIT = 25;',
    'const names = [1].map(String);',
    'const add = (a: number) => a;',
    'const t = { a: 1 };',
    'const seen = new Map<string, number>();',
  ])('is not seen in %j', (line) => {
    expect(fixedValuesInSmallLetters(houseWith({ 'estimation/a.ts': line }))).toEqual([]);
  });

  it('is seen when two files export one name', () => {
    const files = { 'estimation/a.ts': 'export const a = b();', 'estimation/b.ts': 'export function a() {}' };
    expect(namesExportedTwice(houseWith(files))[0]).toMatch(/^a is exported by estimation\/a.ts and estimation\/b.ts/);
  });
});
