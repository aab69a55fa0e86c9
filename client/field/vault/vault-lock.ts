import type { HardwareLock, VaultLock } from '../journal/database.ts';
import { bytesOf } from '../journal/seal.ts';
import { COST, type SlowHash } from './slow-hash.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a vault is opened with beside the secret: slow hashing and, on a device that has it, its hardware. */
export interface VaultMeans {
  slowHash: SlowHash;
  /** Asks the hardware for its secret of 32 bytes; the person shows the device a finger, a face or its PIN. */
  askHardware?: ((lock: HardwareLock) => Promise<Bytes>) | undefined;
}

/** The hardware was asked for its secret and gave none: the person said no, or it is another device. */
export class HardwareSilent extends Error {}

/**
 * Wraps a data key (AES-GCM). The key for it is HKDF-SHA-256 of what argon2id makes of the secret, followed by the
 * hardware's secret where it takes part.
 *
 * @param secret as `asSecret` gives it
 * @param bound what the lock belongs to: it opens nowhere else
 * @throws HardwareSilent; JournalError encryption-unavailable
 */
export async function wrapDataKey(
  dataKey: Bytes,
  { secret, bound, hardware }: { secret: string; bound: string; hardware?: HardwareLock | undefined },
  means: VaultMeans,
): Promise<VaultLock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const lock = { salt, cost: COST, ...(hardware && { hardware }) };
  const key = await wrappingKey(secret, lock, means);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(bound) }, key, dataKey);
  return { ...lock, iv, wrapped };
}

/**
 * The data key; undefined when the secret is wrong.
 *
 * @throws HardwareSilent; JournalError encryption-unavailable
 */
export async function unwrapDataKey(
  lock: VaultLock,
  { secret, bound }: { secret: string; bound: string },
  means: VaultMeans,
): Promise<Bytes | undefined> {
  const key = await wrappingKey(secret, lock, means);
  try {
    const algorithm = { name: 'AES-GCM', iv: lock.iv, additionalData: bytesOf(bound) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, lock.wrapped));
  } catch {
    return undefined;
  }
}

async function wrappingKey(
  secret: string,
  { salt, cost, hardware }: Pick<VaultLock, 'salt' | 'cost' | 'hardware'>,
  { slowHash, askHardware }: VaultMeans,
): Promise<CryptoKey> {
  const ofHardware = hardware ? await secretOf(hardware, askHardware) : new Uint8Array();
  const ofPerson = await slowHash(secret, salt, cost);
  const material = new Uint8Array([...ofPerson, ...ofHardware]);
  const root = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  material.fill(0);
  const info = bytesOf(hardware ? 'cifra vault: secret and hardware' : 'cifra vault: secret');
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(algorithm, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function secretOf(lock: HardwareLock, ask: VaultMeans['askHardware']): Promise<Bytes> {
  const secret = await ask?.(lock).catch(() => undefined);
  if (!secret) throw new HardwareSilent('the hardware gave no secret');
  return secret;
}
