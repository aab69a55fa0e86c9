import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../estimation/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && file !== 'index.ts',
);

it('no two exported things of the estimation engine share a name', () => {
  const places = new Map<string, string[]>();
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, name] of source.matchAll(/^export (?:function\*?|const|class|interface|type) (\w+)/gm))
      places.set(name!, [...(places.get(name!) ?? []), file]);
  }
  expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
  expect(places.size).toBeGreaterThan(100);
});
