import { getFromPocket, putInPocket } from '../vault/pocket.ts';
import { waitAfter } from '../vault/wait-after.ts';
import type { Journal } from './journal.ts';
import { bytesOf, hex } from './seal.ts';

/** Shortest code. It keeps the next person who holds the tablet out, and lies sealed under its owner's key. */
export const CODE_DIGITS = 6;

const ITERATIONS = 600_000;
const IN_POCKET = 'take-back-code';

interface KeptCode {
  /** Base-16. */
  salt: string;
  hash: string;
  iterations: number;
  /** Wrong codes since the last right one, and how long the next one is not looked at, in milliseconds. */
  failures: number;
  waitMs: number;
}

/** What became of a code that was typed; `waitMs` is left before the next one is looked at. */
export type CodeOutcome = { state: 'right' | 'none' } | { state: 'wrong' } | { state: 'wait'; waitMs: number };

/** Whether a code is one that a bystander would try first: too short, one digit, or a row of digits. */
export function isWeakCode(code: string): boolean {
  const isRow = '01234567890'.includes(code) || '09876543210'.includes(code);
  return !/^\d+$/.test(code) || code.length < CODE_DIGITS || /^(\d)\1*$/.test(code) || isRow;
}

/** Whether the person has chosen a code on this device. */
export async function hasCode(journal: Journal): Promise<boolean> {
  return (await getFromPocket<KeptCode>(journal, IN_POCKET)) !== undefined;
}

/**
 * Keeps the code with which the person takes the tablet back, as a salted slow hash.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable
 */
export async function chooseCode(journal: Pick<Journal, 'db' | 'keys'>, code: string): Promise<void> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const hash = await slowHash(code, salt, ITERATIONS);
  const kept: KeptCode = { salt, hash, iterations: ITERATIONS, failures: 0, waitMs: 0 };
  await putInPocket(journal, IN_POCKET, kept);
}

/**
 * Tries a code. From the fifth wrong one on each makes the next wait, twice as long every time; a reload does
 * not shorten that. The failure is on the disk before the outcome is known to anybody.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable
 */
export async function tryCode(journal: Journal, code: string): Promise<CodeOutcome> {
  const kept = await getFromPocket<KeptCode>(journal, IN_POCKET);
  if (!kept) return { state: 'none' };
  if (kept.waitMs > 0) return { state: 'wait', waitMs: kept.waitMs };
  const failures = kept.failures + 1;
  const waitMs = waitAfter(failures);
  await putInPocket(journal, IN_POCKET, { ...kept, failures, waitMs });
  if ((await slowHash(code, kept.salt, kept.iterations)) === kept.hash) {
    await putInPocket(journal, IN_POCKET, { ...kept, failures: 0, waitMs: 0 });
    return { state: 'right' };
  }
  return waitMs > 0 ? { state: 'wait', waitMs } : { state: 'wrong' };
}

/**
 * Takes off the wait what passed of it, and says what is left.
 *
 * @param ms by a clock that nobody can set
 */
export async function passCodeWait(journal: Journal, ms: number): Promise<number> {
  const kept = await getFromPocket<KeptCode>(journal, IN_POCKET);
  if (!kept) return 0;
  const waitMs = Math.max(0, kept.waitMs - Math.max(0, ms));
  if (waitMs !== kept.waitMs) await putInPocket(journal, IN_POCKET, { ...kept, waitMs });
  return waitMs;
}

async function slowHash(code: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits']);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  return hex(await crypto.subtle.deriveBits(settings, key, 256));
}
