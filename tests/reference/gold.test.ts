import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../server/reference/read-cases.ts';
import { runReference } from '../../server/reference/run-reference.ts';

// The reference cases are not part of the repository: they hold other people's data.
const root = resolve(import.meta.dirname, '../..');
const file = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'gold/cases.json');
const present = existsSync(file);
if (!present)
  process.stdout.write(`reference cases not found: set CIFRA_REFERENCE to the folder that holds gold/cases.json\n`);

describe.runIf(present)('the reference cases', async () => {
  if (!present) return;
  const reports = await runReference(file);

  it.each(reports)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

// A file of tests needs one test, also where the reference cases are absent.
it('the sample reference cases of the repository can be read', async () => {
  const sample = resolve(root, 'tests/fixtures/reference/cases.json');
  expect((await readCases(sample)).cases.length).toBeGreaterThan(20);
});
