import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Draft, NewEntry } from '../../../client/field/journal/draft.ts';
import { type Journal, openDraft, openJournal } from '../../../client/field/journal/journal.ts';

/** The case of the tests. Its id must never be found in clear on the disk. */
export const theCase = { survey: 'enviz-2026', caseId: 'CASE-0301-12', instrument: 'lacsi-2018-r1', version: '1.0.0' };

export const CANARY = 'Rosalba-canary';

/** Gives the test an empty disk. */
export function emptyDevice(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Opens the journal as after switching the tablet on: nothing in memory, everything from the disk. */
export async function switchOn(now = () => Date.parse('2026-11-24T15:00:00Z')): Promise<Journal> {
  return openJournal('cifra-field', now);
}

export function openTheCase(journal: Journal): Promise<Draft> {
  return openDraft(journal, theCase, 'ines');
}

export function answer(name: string, value: string | number, form = 'control'): NewEntry {
  return { form, name, value, at: '2026-11-24T10:00:00-05:00', kind: 'answer' };
}

/** Makes one method of the storage fail a number of times, then work again. */
export function breakStorage(method: 'add' | 'put', store: string, error: DOMException, times = 1): void {
  const original = IDBObjectStore.prototype[method];
  let failures = times;
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
    if (this.name !== store || failures === 0) return original.apply(this, args);
    failures -= 1;
    if (failures === 0) IDBObjectStore.prototype[method] = original;
    throw error;
  };
}

/** Everything on the disk as one text, ciphertext included, to look for what must not be there. */
export async function everythingOnDisk({ db }: Journal): Promise<string> {
  const stores = await Promise.all((['keys', 'drafts', 'events', 'outbox'] as const).map((store) => db.getAll(store)));
  return JSON.stringify(stores, (_key, value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      return Buffer.from(value as ArrayBuffer).toString('latin1');
    }
    return value;
  });
}
