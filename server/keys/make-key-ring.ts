import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { makeKeyPair, toBase64 } from '#contract';
import { type KeyRingFile, type SurveyKeyPair, type SymmetricKey, surveyKeyIdOf } from './key-ring-file.ts';

const ABOUT =
  'Keys of Cifra. Without this file nobody reads the interviews of its database. Keep two copies of it where neither the database nor its backups are.';

/** A new ring of random keys. */
export async function makeKeyRing(now: string): Promise<KeyRingFile> {
  return {
    format: 'cifra-keys-1',
    about: ABOUT,
    survey: [await makeSurveyKey(now)],
    receipt: makeReceiptKey(),
    store: [makeSymmetricKey(now)],
    contacts: [makeSymmetricKey(now)],
  };
}

/**
 * The ring with new survey, store and contact keys before the old ones, which still open what was sealed with them.
 * Tablets know the receipt key and keep it.
 */
export async function rotateKeyRing(ring: KeyRingFile, now: string): Promise<KeyRingFile> {
  const { store = [], contacts = [], survey } = ring;
  return {
    ...ring,
    survey: [await makeSurveyKey(now), ...survey],
    store: [makeSymmetricKey(now), ...store],
    contacts: [makeSymmetricKey(now), ...contacts],
  };
}

/** What a server needs that receives and opens nothing. */
export function publicRingOf({ survey, receipt }: KeyRingFile): KeyRingFile {
  return {
    format: 'cifra-keys-1',
    about:
      'The public half of the keys of Cifra, and the key that signs receipts. A server with it receives interviews and opens none.',
    survey: survey.map(({ id, madeAt, publicKey }) => ({ id, madeAt, publicKey })),
    receipt,
  };
}

async function makeSurveyKey(madeAt: string): Promise<SurveyKeyPair> {
  const { publicKey, privateKey } = await makeKeyPair();
  return { id: surveyKeyIdOf(publicKey), madeAt, publicKey: toBase64(publicKey), privateKey: toBase64(privateKey) };
}

function makeSymmetricKey(madeAt: string): SymmetricKey {
  return { id: randomBytes(8).toString('hex'), madeAt, key: randomBytes(32).toString('base64') };
}

function makeReceiptKey(): KeyRingFile['receipt'] {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const plain = (text: string) => Buffer.from(text, 'base64url').toString('base64');
  return { publicKey: plain(x), privateKey: plain(d) };
}
