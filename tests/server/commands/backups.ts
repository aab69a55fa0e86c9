import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { rowsOfFile } from '../storage/copy/databases.ts';

/** The epoch of the ledger in a database file. */
export function epochOf(of: string): string | undefined {
  const opened = new Database(of);
  try {
    return opened.prepare<[], string>('select epoch from ledger').pluck().get();
  } finally {
    opened.close();
  }
}
/** What lies in the folder of a file. */
export const beside = (of: string) => readdirSync(dirname(of)).sort();

/** What a backup has of a database: everything but its ledger, its sessions, its tokens and what was noted later. */
export function kept(of: string) {
  const { ledger: _1, sessions: _2, machine_tokens: _3, schema_version: _4, audit, ...rest } = rowsOfFile(of);
  const isNoted = (line: unknown) => /backup-made|database-restored/.test(JSON.stringify(line));
  return { ...rest, audit: audit?.filter((line) => !isNoted(line)) };
}

/** Restores into a database, which stays the one that commands use. */
export async function restoreInto(to: string, ...words: string[]) {
  vi.stubEnv('CIFRA_DB', to);
  return cifra('restore', ...words);
}
