import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../server/storage/migrate.ts';
import { postgresOfThisFile } from '../support/postgres.ts';

const PROCESSES = 4;
const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, step) => step + 1);
const folder = mkdtempSync(join(tmpdir(), 'cifra-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const postgres = postgresOfThisFile();

/** Opens a database in several processes at the same moment, and gives the epoch that each found. */
async function openTogether(database: string): Promise<string[]> {
  const program = join(import.meta.dirname, '..', 'support', 'open-when-told.ts');
  const processes = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [program], { env: { CIFRA_DB: database }, stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
  const said = processes.map(({ stdout }) => text(stdout));
  for (const { stdin } of processes) stdin.write('go\n');
  return Promise.all(said);
}

describe('servers that start together', () => {
  it('make one SQLite database, each step of it once', async () => {
    const file = join(folder, 'together.sqlite');
    const epochs = await openTogether(file);
    expect(new Set(epochs).size).toBe(1);
    expect(epochs[0]).toMatch(/^[0-9a-f-]{36}\n$/);
    const database = new Database(file);
    expect(database.prepare('select version from schema_version order by version').pluck().all()).toEqual(VERSIONS);
    database.close();
  });

  it('make one PostgreSQL database, each step of it once', async () => {
    const database = await postgres.newDatabase();
    const epochs = await openTogether(database);
    expect(new Set(epochs).size).toBe(1);
    expect(epochs[0]).toMatch(/^[0-9a-f-]{36}\n$/);
    const steps = await postgres.query(database, 'select version from cifra.schema_version order by version');
    expect(steps).toEqual(VERSIONS.map((version) => ({ version })));
  });
});
