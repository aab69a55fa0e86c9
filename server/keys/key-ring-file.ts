import { createECDH, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { fromBase64, surveyKeyId } from '#contract';

/** A secret of 32 bytes in base64. */
const secret = z.base64().length(44);

const symmetricKey = z.strictObject({ id: surveyKeyId, madeAt: z.iso.datetime(), key: secret });

/** Keys of one kind, the one in use first. */
const symmetricKeys = z.array(symmetricKey).min(1);

/**
 * The key ring as it stands in its file. Of each kind the first key is the one in use; those behind it still open
 * what was sealed with them. A public ring has no private survey keys, no store keys and no contact keys.
 */
export const keyRingFile = z
  .strictObject({
    format: z.literal('cifra-keys-1'),
    /** For whoever finds the file. */
    about: z.string().optional(),
    survey: z
      .array(
        z.strictObject({
          id: surveyKeyId,
          madeAt: z.iso.datetime(),
          publicKey: z.base64().length(88),
          privateKey: secret.optional(),
        }),
      )
      .min(1),
    /** Ed25519, both halves of 32 bytes. The public ring has both: it receives, and signs receipts. */
    receipt: z.strictObject({ publicKey: secret, privateKey: secret }),
    store: symmetricKeys.optional(),
    contacts: symmetricKeys.optional(),
  })
  .refine(isWholeOrPublic, 'a ring has all of its secret halves, or none');

export type KeyRingFile = z.infer<typeof keyRingFile>;
export type SymmetricKey = z.infer<typeof symmetricKey>;
export type SurveyKeyPair = KeyRingFile['survey'][number];

function isWholeOrPublic({
  survey,
  store,
  contacts,
}: {
  survey: { privateKey?: unknown }[];
  store?: unknown;
  contacts?: unknown;
}) {
  const secrets = [...survey.map(({ privateKey }) => privateKey), store, contacts];
  return new Set(secrets.map((each) => each === undefined)).size === 1;
}

/** Name of a survey key: of its public half, so that nobody can give one key the name of another. */
export function surveyKeyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** What is wrong with the keys of a ring that has the right form: halves that do not belong together. */
export function mismatchesIn({ survey, receipt }: KeyRingFile): string[] {
  const wrong = survey.filter((pair) => !belongTogether(pair)).map(({ id }) => `survey key ${id}`);
  return isReceiptPair(receipt) ? wrong : [...wrong, 'receipt key'];
}

function belongTogether({ id, publicKey, privateKey }: SurveyKeyPair): boolean {
  const point = Buffer.from(fromBase64(publicKey));
  if (surveyKeyIdOf(point) !== id) return false;
  if (privateKey === undefined) return true;
  return publicHalfOf(privateKey)?.equals(point) ?? false;
}

function publicHalfOf(privateKey: string): Buffer | undefined {
  try {
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from(privateKey, 'base64'));
    return ecdh.getPublicKey();
  } catch {
    return undefined;
  }
}

function isReceiptPair({ publicKey, privateKey }: KeyRingFile['receipt']): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  return createPublicKey(receiptKeyOf({ publicKey, privateKey })).export({ format: 'jwk' }).x === x;
}

/** The receipt key for signing. */
export function receiptKeyOf({ publicKey, privateKey }: KeyRingFile['receipt']) {
  const url = (text: string) => Buffer.from(text, 'base64').toString('base64url');
  const key = { kty: 'OKP', crv: 'Ed25519', x: url(publicKey), d: url(privateKey) };
  return createPrivateKey({ key, format: 'jwk' });
}
