import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problems.ts';
import { turns } from './turns.ts';

/** argon2id with 19 MiB and two passes (OWASP's minimum); the settings travel in the hash, so they can grow later. */
const settings = { memory: 19_456, passes: 2, parallelism: 1 };

/** Each hash takes memory and a core: two at a time, and a short queue, so that nobody can exhaust the machine by signing in. */
const hashing = turns({
  atOnce: 2,
  waiting: 64,
  refuse: () => new Problem('busy', 'Too many people are signing in at this moment; try again in a few seconds.'),
});

/** Hash of a password in PHC string format, with its own random salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, settings, 32);
  const { memory, passes, parallelism } = settings;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
}

/** Whether a password is the one hashed. A hash that cannot be read matches nothing. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (!parts) return false;
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const expected = Buffer.from(parts[5]!, 'base64');
  const tag = await derive(
    password,
    Buffer.from(parts[4]!, 'base64'),
    { memory, passes, parallelism },
    expected.length,
  );
  return timingSafeEqual(tag, expected);
}

function derive(password: string, nonce: Buffer, cost: typeof settings, tagLength: number): Promise<Buffer> {
  return hashing(
    () =>
      new Promise((resolve, reject) => {
        const message = password.normalize('NFC');
        argon2('argon2id', { message, nonce, tagLength, ...cost }, (error, tag) =>
          error ? reject(error) : resolve(tag),
        );
      }),
  );
}

/** Base64 without padding, as PHC strings have it. */
function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
