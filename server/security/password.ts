import crypto from 'node:crypto';
import { Problem } from '../problems.ts';
import { turns } from './turns.ts';

/**
 * argon2id with 19 MiB and two passes (OWASP's minimum); the settings travel in the hash, so they can grow
 * later.
 */
const ARGON2_COST = { memory: 19_456, passes: 2, parallelism: 1 };

/** For Node before 24.7, which lacks argon2. */
const SCRYPT_COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/**
 * Who waits for a hash: strangers in one queue; who is signed in or comes from a device that is known for the
 * account in another one, which strangers cannot fill.
 */
export type Queue = 'strangers' | 'known';

/**
 * Each hash takes memory and a core. A few at a time and short queues: nobody can exhaust the machine by signing
 * in.
 */
const HASHING = { strangers: queue(2), known: queue(1) } as const;

function queue(atOnce: number) {
  return turns({ atOnce, waiting: 64, refuse: () => new Problem('busy', { waitsFor: 'passwords' }) });
}

/** Hash of a password in PHC string format, with its own random salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(16);
  const message = password.normalize('NFKC');
  if (typeof crypto.argon2 !== 'function') return `$scrypt$${text(salt)}$${text(await scrypt(message, salt, 'known'))}`;
  const { memory, passes, parallelism } = ARGON2_COST;
  const tag = text(await argon2id(message, salt, ARGON2_COST, 'known'));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${tag}`;
}

let decoy: Promise<string> | undefined;

/** A hash that no password has, to compare with when there is no such account. Made once per process. */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomBytes(32).toString('base64'));
  return decoy;
}

/** Whether a hash is the hash of a password. A hash that cannot be read matches nothing. */
export async function verifyPassword(password: string, hash: string, queue: Queue = 'strangers'): Promise<boolean> {
  for (const message of formsOf(password)) if (await matches(message, hash, queue)) return true;
  return false;
}

/** As a password is hashed, and as earlier releases hashed it where that differs (a full-width letter, for example). */
function formsOf(password: string): string[] {
  return [...new Set([password.normalize('NFKC'), password.normalize('NFC')])];
}

async function matches(message: string, hash: string, queue: Queue): Promise<boolean> {
  const parts = hash.split('$').slice(1);
  const [salt, expected] = parts.slice(-2).map((part) => Buffer.from(part, 'base64'));
  if (!salt || !expected || expected.length !== 32) return false;
  if (parts[0] === 'scrypt') return crypto.timingSafeEqual(await scrypt(message, salt, queue), expected);
  const [memory, passes, parallelism] = (parts[2] ?? '').split(',').map((setting) => Number(setting.slice(2)));
  if (parts[0] !== 'argon2id' || !memory || !passes || !parallelism) return false;
  return crypto.timingSafeEqual(await argon2id(message, salt, { memory, passes, parallelism }, queue), expected);
}

function argon2id(message: string, nonce: Buffer, cost: typeof ARGON2_COST, queue: Queue): Promise<Buffer> {
  const settings = { message, nonce, tagLength: 32, ...cost };
  return HASHING[queue](
    () =>
      new Promise((resolve, reject) => {
        crypto.argon2('argon2id', settings, (error, tag) => (error ? reject(error) : resolve(tag)));
      }),
  );
}

function scrypt(message: string, salt: Buffer, queue: Queue): Promise<Buffer> {
  return HASHING[queue](
    () =>
      new Promise((resolve, reject) => {
        crypto.scrypt(message, salt, 32, SCRYPT_COST, (error, tag) => (error ? reject(error) : resolve(tag)));
      }),
  );
}

/** Base64 without padding, as PHC strings have it. */
function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
