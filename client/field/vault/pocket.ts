import type { JournalDatabase } from '../journal/database.ts';
import type { DeviceKeys } from '../journal/keys.ts';
import { bytesOf, hex, seal, unseal } from '../journal/seal.ts';
import { writeTogether } from '../journal/write-together.ts';

/** Where the pocket lies, and the keys of the person whose it is. */
export interface PocketOwner {
  db: JournalDatabase;
  keys: DeviceKeys;
}

/** Bytes of the smallest class of sizes. */
const SMALLEST = 1024;

/**
 * Keeps a value under a name, sealed, in place of the one before. Neither the name nor, but for a class of sizes, the
 * length of the value can be told from the disk.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable
 */
export async function putInPocket({ db, keys }: PocketOwner, name: string, value: unknown): Promise<void> {
  const row = await pocketRow(keys, name, value);
  await writeTogether(db, ['pocket'], 'keeping for later', (stores) => [() => stores.objectStore('pocket').put(row)]);
}

/**
 * The value under a name; undefined when there is none.
 *
 * @throws JournalError tablet-locked, record-damaged
 */
export async function getFromPocket<T>({ db, keys }: PocketOwner, name: string): Promise<T | undefined> {
  const keyed = await nameIn(keys, name);
  const row = await db.get('pocket', keyed);
  if (!row) return undefined;
  return JSON.parse(new TextDecoder().decode(await unseal(keys.sealing, row.content, placeOf(keyed)))) as T;
}

/** Takes a value out for good. */
export async function dropFromPocket({ db, keys }: PocketOwner, name: string): Promise<void> {
  const keyed = await nameIn(keys, name);
  await writeTogether(db, ['pocket'], 'taking out of the pocket', (stores) => [
    () => stores.objectStore('pocket').delete(keyed),
  ]);
}

async function pocketRow(keys: DeviceKeys, name: string, value: unknown) {
  const keyed = await nameIn(keys, name);
  const content = await seal(keys.sealing, padded(bytesOf(JSON.stringify(value))), placeOf(keyed));
  return { name: keyed, content };
}

const placeOf = (keyed: string) => `pocket|${keyed}`;

async function nameIn({ naming }: DeviceKeys, name: string): Promise<string> {
  return hex(await crypto.subtle.sign('HMAC', naming, bytesOf(JSON.stringify(['pocket', name]))));
}

/** Spaces behind JSON change nothing of it. */
function padded(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let size = SMALLEST;
  while (size < content.length) size *= 2;
  const whole = new Uint8Array(size).fill(' '.charCodeAt(0));
  whole.set(content);
  return whole;
}
