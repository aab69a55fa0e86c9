import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { fillingConformance } from './filling-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

describe('a SQLite database that is filled with the demonstration', () =>
  fillingConformance({
    make: async () => join(folder, `demo-${++files}.sqlite`),
    hasDraft: async (database) => existsSync(`${database}.filling`),
  }));
