import 'fake-indexeddb/auto';
import type { Page } from 'playwright-core';
import { fromBase64 } from '#contract';
import { FIELD_DATABASE, type JournalDatabase, openDatabase } from '../../../client/field/journal/database.ts';
import type { Journal } from '../../../client/field/journal/journal.ts';
import { argon2Hash } from '../../../client/field/vault/argon2.ts';
import { onlyOwner } from '../../../client/field/vault/owners.ts';
import { type OpenVault, openVault } from '../../../client/field/vault/vault.ts';

const STORES = ['vaults', 'drafts', 'events', 'parts', 'outbox'] as const;

let copies = 0;

/** Copies what lies in the storage of a tablet, sealed as it is, to this process. The page need not be unlocked. */
export async function copyStorage(page: Page): Promise<JournalDatabase> {
  const text = await page.evaluate(readStorage, { database: FIELD_DATABASE, stores: [...STORES] });
  const rows = JSON.parse(text, (_key, value) => {
    if (typeof value?.bytes !== 'string') return value;
    const bytes = fromBase64(value.bytes);
    return value.isBuffer ? bytes.buffer : bytes;
  });
  copies += 1;
  const copy = await openDatabase(`copy ${copies}`);
  for (const store of STORES) for (const row of rows[store]) await copy.put(store, row);
  return copy;
}

/** Opens the vault in a copy with the person's secret. */
export async function openCopiedVault(copy: JournalDatabase, secret: string): Promise<OpenVault> {
  const owner = await onlyOwner(copy);
  const means = { slowHash: argon2Hash };
  const opened = owner === undefined ? undefined : await openVault(copy, { owner, secret }, means);
  if (opened?.state !== 'open') throw new Error('the vault of the copy does not open');
  return opened.vault;
}

/** The journal in a copy. */
export function journalIn(copy: JournalDatabase, vault: OpenVault): Journal {
  return { db: copy, keys: vault.keys, now: () => Date.now() };
}

/** Runs in the page. */
async function readStorage({ database, stores }: { database: string; stores: string[] }): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open(database));
  const read = await Promise.all(
    stores.map(async (store) => [store, await done(db.transaction(store).objectStore(store).getAll())]),
  );
  db.close();
  const inText = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return JSON.stringify(Object.fromEntries(read), (_key, value) => {
    if (value instanceof ArrayBuffer) return { isBuffer: true, bytes: inText(new Uint8Array(value)) };
    return ArrayBuffer.isView(value) ? { bytes: inText(new Uint8Array(value.buffer)) } : value;
  });
}
