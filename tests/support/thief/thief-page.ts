import type { HashCost } from '../../../client/field/journal/database.ts';

/** Raw key material, in base64. */
export type RawKey = string;

/** What a thief reads with another browser on a copy of the profile. */
export interface Loot {
  /** Every text that the browser keeps for the pages: rows, their keys, storages, caches. */
  texts: string[];
  /** Every piece of bytes among them, in base64. */
  bytes: string[];
  /** Locks of vaults, as they stand in the database. */
  locks: { owner: string; salt: string; iv: string; wrapped: string; cost: HashCost }[];
  /** How many keys were tried, and on how many sealed records. */
  tried: { keys: number; records: number };
  /** What could be opened with them. */
  opened: string[];
}

/**
 * Runs in a page of the thief: reads everything that the browser keeps for the address, takes every key and everything
 * that may be one, and tries them on every sealed record. It must not refer to anything outside of itself.
 */
export async function plunder(more: RawKey[]): Promise<Loot> {
  const texts: string[] = [];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const keys: CryptoKey[] = [];
  const records: { iv: Uint8Array<ArrayBuffer>; data: Uint8Array<ArrayBuffer> }[] = [];
  const locks: Loot['locks'] = [];

  const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const asBytes = (value: unknown): Uint8Array<ArrayBuffer> | undefined => {
    if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
    return undefined;
  };

  const look = (value: unknown): void => {
    const bytes = asBytes(value);
    if (bytes) pieces.push(bytes);
    else if (value instanceof CryptoKey) keys.push(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') {
      const row = value as Record<string, unknown>;
      const iv = asBytes(row.iv);
      const data = asBytes(row.data ?? row.wrapped);
      if (iv && data) records.push({ iv, data });
      for (const [name, each] of Object.entries(row)) {
        texts.push(name);
        look(each);
      }
    } else texts.push(String(value));
  };

  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name!));
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store);
      const [names, values] = await Promise.all([asked(rows.getAllKeys()), asked(rows.getAll())]);
      look(names);
      look(values);
      if (store === 'vaults')
        for (const { owner, lock } of values) {
          const [salt, iv, wrapped] = [lock.salt, lock.iv, lock.wrapped].map((part) => toBase64(asBytes(part)!));
          locks.push({ owner, salt: salt!, iv: iv!, wrapped: wrapped!, cost: lock.cost });
        }
    }
    db.close();
  }
  for (const storage of [localStorage, sessionStorage]) look({ ...storage });
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      texts.push(request.url);
      const kept = await cache.match(request);
      if (kept) pieces.push(new Uint8Array(await kept.arrayBuffer()));
    }
  }

  // Whatever has the length of a key may be one, also written out as text.
  const raw = [...pieces.filter(({ length }) => [16, 24, 32].includes(length)), ...more.map(fromBase64)];
  for (const text of new Set(texts)) {
    if (/^[0-9a-f]{64}$/.test(text)) raw.push(Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16)));
    if (/^[\w+/-]{43}=?$/.test(text))
      raw.push(fromBase64(text.replace('=', '').replaceAll('-', '+').replaceAll('_', '/')));
  }
  const aes = { name: 'AES-GCM', length: 256 };
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  const infos = ['cifra vault: sealing', 'cifra vault: secret', 'cifra vault: naming', ''];
  for (const material of raw) {
    keys.push(await crypto.subtle.importKey('raw', material, 'AES-GCM', false, uses));
    const hashed = await crypto.subtle.digest('SHA-256', material);
    keys.push(await crypto.subtle.importKey('raw', hashed, 'AES-GCM', false, uses));
    const root = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
    for (const info of infos) {
      const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) };
      keys.push(await crypto.subtle.deriveKey(from, root, aes, false, uses));
    }
  }

  // What GCM writes is what it makes of zeros, laid over the text: so it opens without knowing what it is bound to.
  const TAG = 16;
  const FIRST = 32;
  const unlaid = async (key: CryptoKey, { iv, data }: (typeof records)[number], length: number) => {
    const zeros = new Uint8Array(length);
    const laid = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, zeros));
    return laid.slice(0, length).map((byte, place) => byte ^ data[place]!);
  };
  const isRead = (bytes: Uint8Array) => {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
    return isPacked || bytes.every((byte) => byte >= 32 && byte < 127);
  };
  const opened: string[] = [];
  for (const key of keys.filter(({ usages }) => usages.includes('encrypt'))) {
    for (const record of records) {
      const whole = record.data.length - TAG;
      const begin = await unlaid(key, record, Math.min(FIRST, whole)).catch(() => undefined);
      if (begin && isRead(begin)) opened.push(new TextDecoder().decode(await unlaid(key, record, whole)));
    }
  }
  return { texts, bytes: pieces.map(toBase64), locks, tried: { keys: keys.length, records: records.length }, opened };
}
