import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { toBase64 } from '#contract';
import { FIELD_DATABASE, type JournalDatabase, openDatabase } from '../../../client/field/journal/database.ts';
import type { Draft, NewEntry } from '../../../client/field/journal/draft.ts';
import { type Journal, openDraft } from '../../../client/field/journal/journal.ts';
import { sha256 } from '../../../client/field/journal/seal.ts';
import { ownerOf } from '../../../client/field/vault/owners.ts';
import { keepVault, makeVault, type OpenVault, openVault } from '../../../client/field/vault/vault.ts';
import type { VaultContents } from '../../../client/field/vault/vault-contents.ts';
import type { VaultMeans } from '../../../client/field/vault/vault-lock.ts';
import { testKeys } from '../../support/test-keys.ts';

/** The case of the tests. Its id must never be found in clear on the disk. */
export const theCase = { survey: 'enviz-2026', caseId: 'CASE-0301-12', instrument: 'lacsi-2018-r1', version: '1.0.0' };

export const CANARY = 'Rosalba-canary';

/** Gives the test an empty disk. */
export function emptyDevice(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** What opens the vaults of the tests. */
export const SECRET = 'cinco faroles miran al puente';

/** What the tablets of the tests seal finished interviews to. */
const SURVEY_KEY = { id: testKeys.surveyPublic().id, publicKey: toBase64(testKeys.surveyPublic().publicKey) };

/** Hashing that costs nothing. */
export const QUICK: VaultMeans = {
  slowHash: async (secret, salt) => {
    const text = `${secret} ${Buffer.from(salt).toString('hex')}`;
    return new Uint8Array(Buffer.from(await sha256(new TextEncoder().encode(text)), 'hex'));
  },
};

export function contentsOf(user: string): VaultContents {
  const me = { user, name: `Name of ${user}`, role: 'interviewer' as const, demonstration: false, disabled: false };
  const deviceId = crypto.randomUUID();
  return {
    me,
    deviceId,
    token: `token-of-${user}`,
    surveyKeys: [SURVEY_KEY],
    receiptKey: testKeys.receiptPublic(),
    epoch: 'e1',
  };
}

/** Opens a person's vault, or makes it: as after switching the tablet on and typing the secret. */
export async function unlock(db: JournalDatabase, user: string): Promise<OpenVault> {
  const owner = await ownerOf(db, user);
  const outcome = await openVault(db, { owner, secret: SECRET }, QUICK);
  if (outcome.state === 'open') return outcome.vault;
  if (outcome.state !== 'none') throw new Error(outcome.state);
  const contents = contentsOf(user);
  const vault = await makeVault({ owner, deviceId: contents.deviceId, secret: SECRET }, QUICK);
  // Another tab may have made one at the same moment.
  return keepVault(db, vault, contents).catch(() => unlock(db, user));
}

/** Opens the journal as after switching the tablet on: nothing in memory, everything from the disk. */
export async function switchOn(
  now = () => Date.parse('2026-11-24T15:00:00Z'),
  user = 'ines',
  name = FIELD_DATABASE,
): Promise<Journal> {
  const db = await openDatabase(name);
  return { db, keys: (await unlock(db, user)).keys, surveyKey: SURVEY_KEY, now };
}

export function openTheCase(journal: Journal): Promise<Draft> {
  return openDraft(journal, theCase, 'ines');
}

export function answer(name: string, value: string | number, form = 'control'): NewEntry {
  return { form, name, value, at: '2026-11-24T10:00:00-05:00', kind: 'answer' };
}

const METHODS = { add: IDBObjectStore.prototype.add, put: IDBObjectStore.prototype.put };

/** Makes one method of the storage fail a number of times, then work again; `when` says at which calls. */
export function breakStorage(
  method: 'add' | 'put',
  store: string,
  error: DOMException,
  times = 1,
  when: () => boolean = () => true,
): void {
  const original = METHODS[method];
  let failures = times;
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
    if (this.name !== store || failures === 0 || !when()) return original.apply(this, args);
    failures -= 1;
    if (failures === 0) IDBObjectStore.prototype[method] = original;
    throw error;
  };
}

const STORES = ['keys', 'vaults', 'pocket', 'drafts', 'events', 'parts', 'outbox'] as const;

/** Everything on the disk as one text, ciphertext included, to look for what must not be there. */
export async function everythingOnDisk({ db }: Journal): Promise<string> {
  const stores = await Promise.all(STORES.map((store) => db.getAll(store)));
  return JSON.stringify(stores, (_key, value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      return Buffer.from(value as ArrayBuffer).toString('latin1');
    }
    return value;
  });
}
