import type { CodeRow } from './database.ts';
import type { Journal } from './journal.ts';
import { bytesOf, hex } from './seal.ts';
import { writeTogether } from './write-together.ts';

/** Shortest code. It keeps the next person who holds the tablet out, not somebody who copies the browser's files. */
export const CODE_DIGITS = 6;

const ITERATIONS = 600_000;
const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** What became of a code that was typed; `until` (milliseconds since 1970) is when the next one is looked at. */
export type CodeOutcome = { state: 'right' | 'none' } | { state: 'wrong' } | { state: 'wait'; until: number };

/** Whether a code is one that a bystander would try first: too short, one digit, or a row of digits. */
export function isWeakCode(code: string): boolean {
  const isRow = '01234567890'.includes(code) || '09876543210'.includes(code);
  return !/^\d+$/.test(code) || code.length < CODE_DIGITS || /^(\d)\1*$/.test(code) || isRow;
}

/** Whether somebody has chosen a code on this device. */
export async function hasCode(journal: Journal, user: string): Promise<boolean> {
  return (await codeRow(journal, user)) !== undefined;
}

/**
 * Keeps the code with which somebody takes the tablet back, as a salted slow hash.
 *
 * @throws JournalError storage-full, storage-unavailable
 */
export async function chooseCode(journal: Journal, user: string, code: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await slowHash(code, salt, ITERATIONS);
  const name = await rowName(journal, user);
  await putRow(journal, { name, salt, hash, iterations: ITERATIONS, failures: 0, until: 0 });
}

/**
 * Tries a code. From the fifth wrong one on each makes the next wait, twice as long every time; a reload does
 * not shorten that. The failure is on the disk before the outcome is known to anybody.
 *
 * @throws JournalError storage-full, storage-unavailable
 */
export async function tryCode(journal: Journal, user: string, code: string): Promise<CodeOutcome> {
  const row = await codeRow(journal, user);
  if (!row) return { state: 'none' };
  const now = journal.now();
  // A clock that was set back must not lengthen the wait beyond the longest.
  const until = Math.min(row.until, now + LONGEST_WAIT_MS);
  if (now < until) return { state: 'wait', until };
  const failures = row.failures + 1;
  const wait = failures > FREE_FAILURES ? FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1) : 0;
  const blocked = { ...row, failures, until: wait > 0 ? now + Math.min(wait, LONGEST_WAIT_MS) : 0 };
  await putRow(journal, blocked);
  if ((await slowHash(code, row.salt, row.iterations)) === row.hash) {
    await putRow(journal, { ...row, failures: 0, until: 0 });
    return { state: 'right' };
  }
  return blocked.until > 0 ? { state: 'wait', until: blocked.until } : { state: 'wrong' };
}

async function codeRow(journal: Journal, user: string): Promise<CodeRow | undefined> {
  const row = await journal.db.get('keys', await rowName(journal, user));
  return row && 'salt' in row ? row : undefined;
}

function putRow({ db }: Journal, row: CodeRow): Promise<void> {
  return writeTogether(db, ['keys'], 'keeping the code', (stores) => [() => stores.objectStore('keys').put(row)]);
}

/** Without the device's key nobody can tell whose code it is. */
async function rowName({ keys }: Journal, user: string): Promise<string> {
  return `code ${hex(await crypto.subtle.sign('HMAC', keys.naming, bytesOf(user)))}`;
}

async function slowHash(code: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits']);
  return hex(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256));
}
