import type { JournalDatabase } from './database.ts';
import { asJournalError, JournalError } from './errors.ts';
import { bytesOf, hex, type SealingKey } from './seal.ts';
import { writeTogether } from './write-together.ts';

/** The secrets of this device. None of them can leave it. */
export interface DeviceKeys {
  /** Random name of the device, made once. */
  deviceId: string;
  sealing: SealingKey;
  naming: CryptoKey;
}

/**
 * The keys of this device, made at the first use. They live in the browser's storage as keys that no script
 * can read out.
 *
 * @throws JournalError encryption-unavailable, storage-unavailable, storage-full
 */
export async function openKeys(db: JournalDatabase): Promise<DeviceKeys> {
  // Without `subtle`, outside a secure context, nothing is kept at all: it would be kept in clear.
  if (!globalThis.crypto?.subtle) throw new JournalError('encryption-unavailable', 'opening the keys');
  try {
    return (await storedKeys(db)) ?? (await makeKeys(db));
  } catch (error) {
    throw asJournalError(error, 'opening the keys');
  }
}

async function storedKeys(db: JournalDatabase): Promise<DeviceKeys | undefined> {
  const [device, sealing, naming] = await Promise.all(
    ['device', 'sealing', 'naming'].map((name) => db.get('keys', name)),
  );
  if (!device || !('id' in device) || !sealing || !naming || !('key' in sealing) || !('key' in naming))
    return undefined;
  return { deviceId: device.id, sealing: { id: sealing.id, key: sealing.key }, naming: naming.key };
}

async function makeKeys(db: JournalDatabase): Promise<DeviceKeys> {
  const sealing = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const naming = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Two tabs may come here at once: `add` takes only the keys of the first one, and the second one reads
  // those.
  const failure = await writeTogether(db, ['keys'], 'making the keys', (stores) => [
    () => stores.objectStore('keys').add({ name: 'device', id: crypto.randomUUID() }),
    () => stores.objectStore('keys').add({ name: 'sealing', id: crypto.randomUUID(), key: sealing }),
    () => stores.objectStore('keys').add({ name: 'naming', id: crypto.randomUUID(), key: naming }),
  ]).catch((error: unknown) => error);
  const keys = await storedKeys(db);
  if (!keys) throw failure ?? new JournalError('storage-unavailable', 'making the keys');
  return keys;
}

/**
 * The edition of everything that a database held before it knew editions. A tablet may hold drafts of that time:
 * what names no edition belongs to this one.
 */
export const FIRST_EDITION = 'first-edition';

/** Which interview: one case of one edition, with one version of one questionnaire. */
export interface DraftId {
  /** Key of the edition. */
  survey: string;
  caseId: string;
  instrument: string;
  version: string;
  /** How often the case had been returned when this interview of it was begun; absent before the first return. */
  again?: number;
}

/**
 * The name under which a draft is stored. Without the device's key nobody can tell which case it is. A draft of
 * the first edition has the name that it had before there were editions, so that it is found and goes on; so has
 * one of a case that was never returned.
 */
export async function draftName(naming: CryptoKey, id: DraftId): Promise<string> {
  const { survey, caseId, instrument, version, again } = id;
  const parts = again ? [caseId, instrument, version, again] : [caseId, instrument, version];
  const named = survey === FIRST_EDITION ? parts : [survey, ...parts];
  return hex(await crypto.subtle.sign('HMAC', naming, bytesOf(JSON.stringify(named))));
}

const TOKEN_DIGITS = 16;

/** The name of a case in an address on this device. Neither history nor a bystander learns the case from it. */
export async function caseToken(
  naming: CryptoKey,
  { survey, caseId }: Pick<DraftId, 'survey' | 'caseId'>,
): Promise<string> {
  const name = await crypto.subtle.sign('HMAC', naming, bytesOf(JSON.stringify(['address', survey, caseId])));
  return hex(name).slice(0, TOKEN_DIGITS);
}
