import { argon2id } from 'hash-wasm';
import type { SlowHash } from './slow-hash.ts';

const KEY_BYTES = 32;

/** argon2id (RFC 9106) in WebAssembly. Blocks its thread: on a page it runs in a worker. */
export const argon2Hash: SlowHash = async (secret, salt, { memoryKiB, passes, lanes }) => {
  const password = secret;
  const settings = { memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: KEY_BYTES };
  return new Uint8Array(await argon2id({ ...settings, password, salt, outputType: 'binary' }));
};
