import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Databases } from './copy-conformance.ts';
import { rowsOfFile, writeFixture } from './databases.ts';

/** SQLite files, each in a folder of its own, for the tests of a file. */
export function sqliteFiles(): Databases & { newFile(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-copy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  const newFile = () => {
    const file = join(folder, `copy-${++files}`, 'cifra.sqlite');
    mkdirSync(dirname(file));
    return file;
  };
  return {
    newFile,
    make: async () => newFile(),
    async makeFixture() {
      const file = newFile();
      await writeFixture(file);
      return file;
    },
    rowsOf: async (file) => rowsOfFile(file),
    tracesBeside: async (file) => readdirSync(dirname(file)).filter((name) => name !== basename(file)),
  };
}
