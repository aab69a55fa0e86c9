import type { JournalDatabase } from '../journal/database.ts';
import { JournalError } from '../journal/errors.ts';
import { bytesOf, sha256 } from '../journal/seal.ts';
import { writeTogether } from '../journal/write-together.ts';

/**
 * Whose vault: the salted hash of an account's name. It keeps names off the device in clear; somebody who guesses a
 * name can test the guess.
 *
 * @throws JournalError encryption-unavailable, storage-full, storage-unavailable
 */
export async function ownerOf(db: JournalDatabase, user: string): Promise<string> {
  // Without `subtle`, outside a secure context, nothing is kept at all: it would be kept in clear.
  if (!globalThis.crypto?.subtle) throw new JournalError('encryption-unavailable', 'looking for a vault');
  const salt = (await storedSalt(db)) ?? (await makeSalt(db));
  return sha256(new Uint8Array([...salt, ...bytesOf(user.normalize('NFKC').trim().toLowerCase())]));
}

/** How many people have a vault on this device. */
export function countVaults(db: JournalDatabase): Promise<number> {
  return db.count('vaults');
}

/** The vault of the only person who has one here; undefined when there are none or several. */
export async function onlyOwner(db: JournalDatabase): Promise<string | undefined> {
  const owners = await db.getAllKeys('vaults');
  return owners.length === 1 ? owners[0] : undefined;
}

async function storedSalt(db: JournalDatabase): Promise<Uint8Array | undefined> {
  const row = await db.get('keys', 'owners');
  return row && 'salt' in row ? row.salt : undefined;
}

/** Two tabs may come here at once: `add` takes the salt of the first one. */
async function makeSalt(db: JournalDatabase): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const failure = await writeTogether(db, ['keys'], 'making the salt', (stores) => [
    () => stores.objectStore('keys').add({ name: 'owners', salt }),
  ]).catch((error: unknown) => error);
  const stored = await storedSalt(db);
  if (!stored) throw failure;
  return stored;
}
