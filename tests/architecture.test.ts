import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './support/imports-of.ts';

const root = join(import.meta.dirname, '..');

/** The dependency rule of docs/architecture.md: what each part may import from other parts and from npm. */
const rules: Record<string, { doors: string[]; packages: (string | RegExp)[] }> = {
  estimation: { doors: [], packages: ['simple-statistics', /^@stdlib\//] },
  questionnaires: { doors: [], packages: ['survey-core', 'zod'] },
  'server/contract': { doors: ['#questionnaires', '#estimation'], packages: ['zod'] },
  server: {
    doors: ['#contract', '#questionnaires', '#estimation'],
    packages: [
      /^node:/,
      'express',
      'compression',
      'helmet',
      'express-rate-limit',
      'better-sqlite3',
      'kysely',
      'simple-statistics',
      'zod',
      'playwright-core',
      /^csv-/,
    ],
  },
  client: {
    doors: ['#contract', '#questionnaires'],
    packages: [
      ...['react', 'react-dom', 'survey-react-ui', 'survey-core', 'zod', 'idb', 'lucide-react', 'd3-scale'],
      /^@fontsource-variable\//,
    ],
  },
};

/** Type-only imports that the contract may take from the other parts. */
const typeOnlyDoors: Record<string, string[]> = { 'server/contract': ['#questionnaires', '#estimation'] };

/** Files that run in the build or before it, not in the part whose folder they stand in. */
const outsideTheRule = ['client/vite.config.ts'];

const sources = Object.keys(rules)
  .filter((folder) => !folder.includes('/'))
  .flatMap((folder) => filesIn(join(root, folder)))
  .filter((file) => !outsideTheRule.includes(file));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const partOf = (file: string): string =>
  file.startsWith('server/contract/') ? 'server/contract' : file.split('/')[0]!;

describe('the dependency rule', () => {
  it('holds for every import of every source file', () => {
    const broken = sources.flatMap((file) => brokenImports(file));
    expect(broken).toEqual([]);
  });

  it('sees a forbidden import when there is one', () => {
    expect(
      importsOf("import { a } from '#estimation';\nexport * from './b.ts';\nconst c = await import('express');"),
    ).toEqual([
      { from: '#estimation', typeOnly: false },
      { from: './b.ts', typeOnly: false },
      { from: 'express', typeOnly: false },
    ]);
    expect(importsOf("import type { A } from 'zod';")).toEqual([{ from: 'zod', typeOnly: true }]);
  });

  it('keeps clocks, files, environments and random sources out of estimation and questionnaires', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.|\bperformance\.|\bfetch\(/;
    const broken = sources
      .filter((file) => /^(estimation|questionnaires)\//.test(file))
      .filter((file) => impure.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
    expect(broken).toEqual([]);
  });
});

function brokenImports(file: string): string[] {
  const part = partOf(file);
  const rule = rules[part]!;
  return importsOf(readFileSync(join(root, file), 'utf8'))
    .filter(({ from, typeOnly }) => !allowed(file, part, rule, from, typeOnly))
    .map(({ from }) => `${file} imports ${from}`);
}

function allowed(
  file: string,
  part: string,
  rule: { doors: string[]; packages: (string | RegExp)[] },
  from: string,
  typeOnly: boolean,
) {
  if (from.startsWith('.')) {
    const target = join(file, '..', from.split('?')[0]!).split(sep).join('/');
    return partOf(target) === part;
  }
  if (from.startsWith('#')) {
    if (!rule.doors.includes(from)) return false;
    return typeOnly || !typeOnlyDoors[part]?.includes(from);
  }
  const name = from.startsWith('node:')
    ? from
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
  return rule.packages.some((pattern) => (typeof pattern === 'string' ? pattern === name : pattern.test(from)));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
