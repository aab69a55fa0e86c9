import type { JournalEntry } from '#questionnaires';
import type { SurveyKey } from '../vault/vault-contents.ts';
import { type DraftRow, entriesOf, type JournalDatabase } from './database.ts';
import { Draft } from './draft.ts';
import { NO_DIGEST, openEntries } from './entry-records.ts';
import { type DraftHead, openHead, sealHead } from './head.ts';
import { type DeviceKeys, type DraftId, draftName } from './keys.ts';
import { keysInClear } from './keys-in-clear.ts';
import { writeTogether } from './write-together.ts';

/** The device's journal, open for one person. */
export interface Journal {
  db: JournalDatabase;
  keys: DeviceKeys;
  /** What finished interviews are sealed to; absent on a device of before there was one, which finishes none. */
  readonly surveyKey?: SurveyKey | undefined;
  now: () => number;
}

/**
 * Opens the draft of a case of an edition with exactly this questionnaire version, or starts it.
 *
 * @throws JournalError key-missing, record-damaged (nothing is deleted in either case), storage-full,
 * storage-unavailable
 */
export async function openDraft(journal: Journal, id: DraftId, user: string): Promise<Draft> {
  const { db, keys, now, surveyKey } = journal;
  const name = await draftName(keys.naming, id);
  const row = (await db.get('drafts', name)) ?? (await startDraft(journal, name, { ...id, user }));
  const head = await openHead(keys.sealing, row);
  // Of a finished interview nothing is left that could be read here.
  const entries = head.finished === undefined ? await readEntries(journal, name, head) : [];
  return new Draft({ db, keys, name, head, entries, surveyKey, now });
}

async function readEntries({ db, keys }: Journal, name: string, head: DraftHead): Promise<JournalEntry[]> {
  const rows = await db.getAll('events', entriesOf(name));
  return openEntries(keys.sealing, name, rows, head);
}

async function startDraft({ db, keys }: Journal, name: string, id: DraftId & { user: string }): Promise<DraftRow> {
  const head: DraftHead = { ...id, count: 0, digest: NO_DIGEST, at: '' };
  const row = { draft: name, head: await sealHead(keys.sealing, name, head) };
  try {
    await writeTogether(db, ['drafts'], 'starting a draft', (stores) => [() => stores.objectStore('drafts').add(row)]);
    return row;
  } catch (error) {
    // Another tab started it at the same moment: its draft stands.
    const started = await db.get('drafts', name);
    if (started) return started;
    throw error;
  }
}

/** The drafts on this device. */
export interface DraftList {
  /** Of the person whose key it is. */
  heads: DraftHead[];
  /** How many are closed here because they are of others, whose secret opens them. */
  ofOthers: number;
  /** How many nobody can open: damaged, or their key is gone. */
  unreadable: number;
}

/** The drafts on this device: those that the key opens, and how many it does not. */
export async function listDrafts({ db, keys }: Journal): Promise<DraftList> {
  const rows = await db.getAll('drafts');
  const own = keys.sealing;
  const others = new Set([
    (await keysInClear(db))?.sealing.id,
    ...(await db.getAll('vaults')).map(({ keyId }) => keyId),
  ]);
  others.delete(own.id);
  const opened = await Promise.allSettled(rows.map((row) => openHead(own, row)));
  const heads = opened.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
  const ofOthers = rows.filter(({ head }) => others.has(head.keyId)).length;
  return { heads, ofOthers, unreadable: rows.length - heads.length - ofOthers };
}

/** A page that is being closed lets go of its draft within this time. */
const PATIENCE_MS = 500;

/**
 * Takes a draft for this tab, so that two tabs do not write one interview.
 *
 * @returns how to let go, or undefined when another tab has it
 */
export async function claimDraft(
  locks: LockManager,
  { keys }: Journal,
  id: DraftId,
): Promise<(() => void) | undefined> {
  const name = await draftName(keys.naming, id);
  return new Promise((claimed) => {
    locks
      .request(
        `cifra-draft-${name}`,
        { signal: AbortSignal.timeout(PATIENCE_MS) },
        () => new Promise<void>((release) => claimed(release)),
      )
      // The wait is over and the other tab still has it.
      .catch(() => claimed(undefined));
  });
}

/**
 * Waits until no other tab has a draft. It takes nothing: whoever goes on claims it.
 *
 * @throws AbortError the signal came first
 */
export async function draftIsFree(
  locks: LockManager,
  { keys }: Journal,
  id: DraftId,
  signal: AbortSignal,
): Promise<void> {
  const name = await draftName(keys.naming, id);
  await locks.request(`cifra-draft-${name}`, { signal }, () => undefined);
}
