import { call, setDeviceToken } from '../../api.ts';
import { type JournalDatabase, openDatabase } from '../journal/database.ts';
import { JournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { CallServer } from '../sync/roads.ts';
import { askHardware } from './hardware-secret.ts';
import { hashInWorker } from './hash-in-worker.ts';
import { countVaults } from './owners.ts';
import { keepContents, type OpenVault } from './vault.ts';
import type { VaultContents } from './vault-contents.ts';
import type { VaultMeans } from './vault-lock.ts';

/** What vaults are opened with on a page. */
export const MEANS: VaultMeans = { slowHash: hashInWorker, askHardware };

let opening: Promise<JournalDatabase> | undefined;
let current: { vault: OpenVault; db: JournalDatabase; journal: Journal } | undefined;
const listeners = new Set<() => void>();
const savers = new Set<() => Promise<void>>();

/** The database of this tablet. @throws JournalError storage-unavailable, storage-full */
export function tabletDatabase(): Promise<JournalDatabase> {
  opening ??= openDatabase();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Whether somebody is enrolled on this tablet. */
export async function isEnrolled(): Promise<boolean> {
  return (await countVaults(await tabletDatabase())) > 0;
}

/** The vault that is open in this tab; undefined while the tablet is locked. */
export function openedVault(): OpenVault | undefined {
  return current?.vault;
}

/**
 * Calls in the name of whose vault is open now, or of nobody's: what is sent in several steps must not go on with the
 * token of another person who unlocked the tablet meanwhile.
 *
 * @returns a `call` that throws JournalError tablet-locked once another vault is open, or none
 */
export function callAsNow(): CallServer {
  const own = current?.vault;
  return async (endpoint, input) => {
    if (current?.vault !== own) throw new JournalError('tablet-locked', 'asking the server');
    return call(endpoint, input);
  };
}

/** The journal of the person whose vault is open. */
export function openedJournal(): Journal | undefined {
  return current?.journal;
}

/** Calls back when the tablet is unlocked or locked; returns how to stop that. */
export function subscribeToTablet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From now on this tab works for the owner of the vault, towards the server too. */
export async function enterVault(vault: OpenVault): Promise<void> {
  const db = await tabletDatabase();
  setDeviceToken(vault.contents.token);
  const journal: Journal = {
    db,
    keys: vault.keys,
    now: Date.now,
    // Read when an interview is finished: the survey may have got another key meanwhile.
    get surveyKey() {
      return vault.contents.surveyKeys[0];
    },
  };
  current = { vault, db, journal };
  announce();
}

/**
 * Keeps what was learnt from the server in the vault for which it was asked, as long as that one is open: somebody else
 * may have opened the own one while the server thought.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable
 */
export async function learn(vault: OpenVault, news: Partial<VaultContents>): Promise<void> {
  if (current?.vault !== vault) throw new JournalError('tablet-locked', 'keeping what was learnt');
  const { db } = current;
  vault.contents = { ...vault.contents, ...news };
  announce();
  await keepContents(db, vault);
}

/** Writes what is not on the disk yet whenever the tablet is about to be locked; returns how to stop that. */
export function saveBeforeLock(save: () => Promise<void>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/**
 * Locks this tab: saves, then drops the keys and the token from memory. What cannot be saved would be lost with the
 * keys, so the tablet stays open until it is.
 *
 * @returns whether it is locked
 */
export async function lockTablet(): Promise<boolean> {
  const outcomes = await Promise.allSettled([...savers].map((save) => save()));
  if (outcomes.some(({ status }) => status === 'rejected')) return false;
  current?.vault.keys.drop();
  current = undefined;
  setDeviceToken(undefined);
  announce();
  return true;
}

function announce(): void {
  for (const listener of listeners) listener();
}
