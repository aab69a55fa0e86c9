import { JournalError } from './errors.ts';

/** Something encrypted: with which key, its nonce, and the ciphertext with its authentication tag. */
export interface Sealed {
  keyId: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** The device's encryption key and its name. The key cannot be exported. */
export interface SealingKey {
  id: string;
  key: CryptoKey;
}

/**
 * Encrypts bytes with AES-GCM, bound to their place: a sealed record that is copied to another place does not
 * open.
 *
 * @param place where the record stands, e.g. `event|<draft>|12`
 */
export async function seal({ id, key }: SealingKey, content: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, content);
  return { keyId: id, iv, data };
}

/**
 * Decrypts what `seal` made.
 *
 * @throws JournalError key-missing, record-damaged
 */
export async function unseal({ id, key }: SealingKey, sealed: Sealed, place: string): Promise<Uint8Array<ArrayBuffer>> {
  if (sealed.keyId !== id) throw new JournalError('key-missing', place);
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytesOf(place) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.data));
  } catch {
    throw new JournalError('record-damaged', place);
  }
}

/** Seals a value as JSON. */
export function sealValue(key: SealingKey, value: unknown, place: string): Promise<Sealed> {
  return seal(key, bytesOf(JSON.stringify(value)), place);
}

/** Opens what `sealValue` made. */
export async function unsealValue<T>(key: SealingKey, sealed: Sealed, place: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unseal(key, sealed, place))) as T;
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** SHA-256 in hexadecimal. */
export async function sha256(content: BufferSource): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', content));
}

export function hex(content: ArrayBuffer): string {
  return Array.from(new Uint8Array(content), twoDigits).join('');
}

const twoDigits = (byte: number) => byte.toString(16).padStart(2, '0');
