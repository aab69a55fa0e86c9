import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-error.ts';

/** With these words begins every file in the format of age, https://age-encryption.org/v1. */
const AGE_HEADER = 'age-encryption.org/v1\n';

/** Pieces in which a file is read. */
const PIECE_BYTES = 1024 * 1024;

/** Whether a file is encrypted in the format of age. */
export function isSealed(file: string): boolean {
  const opened = openSync(file, 'r');
  try {
    const start = Buffer.alloc(AGE_HEADER.length);
    readSync(opened, start, 0, start.length, 0);
    return start.toString('latin1') === AGE_HEADER;
  } finally {
    closeSync(opened);
  }
}

/** @throws BackupError wrong-recipient */
export function encrypterFor(recipient: string): Encrypter {
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter;
  } catch {
    throw new BackupError('wrong-recipient');
  }
}

/** Writes a file encrypted, readable by its owner alone, and waits until it is on the disk. */
export async function sealFile(plain: string, sealed: string, encrypter: Encrypter): Promise<void> {
  const read = Readable.toWeb(createReadStream(plain, { highWaterMark: PIECE_BYTES }));
  const stream = await encrypter.encrypt(read as globalThis.ReadableStream<Uint8Array>);
  await writeAll(stream, sealed);
}

/**
 * Writes what an encrypted file holds. Each of its pieces is authentic, and the last one says that it is.
 *
 * @throws BackupError wrong-identity, backup-damaged
 */
export async function openSealed(sealed: string, plain: string, identityFile: string): Promise<void> {
  const decrypter = new Decrypter();
  try {
    for (const identity of await identitiesIn(identityFile)) decrypter.addIdentity(identity);
    const read = Readable.toWeb(createReadStream(sealed, { highWaterMark: PIECE_BYTES }));
    const stream = await decrypter.decrypt(read as globalThis.ReadableStream<Uint8Array>).catch(() => undefined);
    if (!stream) throw new BackupError('wrong-identity', { file: sealed });
    await writeAll(stream, plain);
  } catch (error) {
    if (error instanceof BackupError || isOfTheDisk(error)) throw error;
    throw new BackupError('backup-damaged', { file: sealed });
  }
}

async function identitiesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const identities = text.split(/\r?\n/).filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identities.length === 0) throw new BackupError('wrong-identity', { file });
  return identities;
}

async function writeAll(stream: globalThis.ReadableStream<Uint8Array>, file: string): Promise<void> {
  const written = createWriteStream(file, { mode: 0o600, flush: true });
  await pipeline(Readable.fromWeb(stream as ReadableStream<Uint8Array>), written);
}

function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EROFS)$/.test(String(error.code))
  );
}

/** A new pair of keys: the secret one as a file of age has it, and the public one. */
export async function newKeys(now: string): Promise<{ file: string; recipient: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { file: `# created: ${now}\n# public key: ${recipient}\n${identity}\n`, recipient };
}
