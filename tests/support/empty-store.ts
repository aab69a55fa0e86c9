import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from '../../server/storage/migrate.ts';
import { type OpeningOptions, openStore } from '../../server/storage/open-store.ts';
import { asKysely } from '../../server/storage/sqlite/open-sqlite.ts';
import type { Store } from '../../server/storage/store.ts';

let image: Promise<Buffer> | undefined;

/**
 * An empty store in memory. The steps that make its tables are run once in a process: they cost more than most
 * tests.
 */
export async function emptyStore(options: OpeningOptions = {}): Promise<Store> {
  return openStore(':memory:', { ...options, image: await emptyDatabase() });
}

/** Writes an empty database with its tables where there is none. */
export async function placeEmptyDatabase(file: string): Promise<string> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await emptyDatabase(), { mode: 0o600, flag: 'wx' });
  return file;
}

/** A database with its tables and without a ledger: each store that is opened on it begins its own. */
export function emptyDatabase(): Promise<Buffer> {
  image ??= (async () => {
    const database = new Database(':memory:');
    await migrate(asKysely(database), '2026-11-24T15:00:00.000Z');
    const bytes = database.serialize();
    database.close();
    return bytes;
  })();
  return image;
}
