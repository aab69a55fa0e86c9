import { JournalError } from './errors.ts';
import { bytesOf, hex, type SealingKey } from './seal.ts';

/** The keys with which one person reads and writes on this device. They are in memory only. */
export interface DeviceKeys {
  /** Name of this person's enrolment of the device, made at random. */
  readonly deviceId: string;
  readonly sealing: SealingKey;
  readonly naming: CryptoKey;
}

const BITS = 256;

/**
 * The keys that come from the data key of a vault, until they are dropped. From then on whatever still holds them can
 * neither read nor write.
 */
export class UnlockedKeys implements DeviceKeys {
  readonly deviceId: string;
  #keys: { sealing: SealingKey; naming: CryptoKey } | undefined;

  constructor(deviceId: string, keys: { sealing: SealingKey; naming: CryptoKey }) {
    this.deviceId = deviceId;
    this.#keys = keys;
  }

  /** @throws JournalError tablet-locked */
  get sealing(): SealingKey {
    return this.#present().sealing;
  }

  /** @throws JournalError tablet-locked */
  get naming(): CryptoKey {
    return this.#present().naming;
  }

  /** Forgets the keys. */
  drop(): void {
    this.#keys = undefined;
  }

  #present(): { sealing: SealingKey; naming: CryptoKey } {
    if (!this.#keys) throw new JournalError('tablet-locked', 'taking the keys');
    return this.#keys;
  }
}

/**
 * Derives the keys for sealing and for naming from a data key (HKDF-SHA-256).
 *
 * @param dataKey 32 random bytes
 * @param keyId name of the data key, which stands beside what is sealed
 */
export async function deriveKeys(
  dataKey: Uint8Array<ArrayBuffer>,
  { keyId, deviceId }: { keyId: string; deviceId: string },
): Promise<UnlockedKeys> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const part = (use: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf(use) });
  const aes = { name: 'AES-GCM', length: BITS };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: BITS };
  const [sealing, naming] = await Promise.all([
    crypto.subtle.deriveKey(part('cifra vault: sealing'), root, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(part('cifra vault: naming'), root, hmac, false, ['sign']),
  ]);
  return new UnlockedKeys(deviceId, { sealing: { id: keyId, key: sealing }, naming });
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
