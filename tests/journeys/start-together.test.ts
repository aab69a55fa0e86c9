import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresOfThisFile } from '../support/postgres.ts';

const PROCESSES = 4;
/** One step a file, named by its number; those of questionnaires in a folder of their own. */
const MIGRATIONS = join(import.meta.dirname, '../../server/storage/migrations');
const VERSIONS = readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => Number(basename(name).slice(0, 3)))
  .sort((a, b) => a - b);
const folder = mkdtempSync(join(tmpdir(), 'cifra-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const postgres = postgresOfThisFile();

/** Opens a database in several processes at the same moment, and gives the epoch that each found. */
async function openTogether(database: string): Promise<string[]> {
  const program = join(import.meta.dirname, '..', 'support', 'open-when-told.ts');
  const processes = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [program], {
      env: { CIFRA_DB: database, CIFRA_KEYS: `${folder}/together.keys` },
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
  const said = processes.map(({ stdout }) => text(stdout));
  for (const { stdin } of processes) stdin.write('go\n');
  return Promise.all(said);
}

describe('servers that start together', () => {
  it('make one SQLite database, each step of it once', async () => {
    const place = mkdtempSync(join(folder, 'sqlite-'));
    const file = join(place, 'together.sqlite');
    const epochs = await openTogether(file);
    expect(new Set(epochs).size).toBe(1);
    expect(epochs[0]).toMatch(/^[0-9a-f-]{36}\n$/);
    const database = new Database(file);
    expect(database.prepare('select version from schema_version order by version').pluck().all()).toEqual(VERSIONS);
    database.close();
    // One that found the tables half made would have kept a copy of what it took for an earlier release.
    expect(readdirSync(place)).toEqual(['together.sqlite']);
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
