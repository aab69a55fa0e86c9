import { z } from 'zod';

/** Name of a survey key: the first 16 digits of the SHA-256 of the public key. */
export const surveyKeyId = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits');

const base64 = z.string().regex(/^[A-Za-z\d+/]*={0,2}$/, 'expected base64');

/** Parts of an interview that are sealed each for itself. */
const sealedPart = z.object({
  /** `private`: a part that was sealed as soon as it was closed, before the interview was finished. */
  kind: z.enum(['interview', 'private']),
  keyId: surveyKeyId,
  enc: base64.length(88),
  data: base64,
});

export type SealedPart = z.infer<typeof sealedPart>;

/** The most parts that an interview has; each is at least 16 KB. */
const MOST_PARTS = 200;

/**
 * A finished interview as it travels: sealed to the survey's public key on the tablet, which cannot read it any
 * more. The journal entries of all parts together are the journal; the answers are folded from them by the server.
 */
export const sealedInterview = z.object({
  format: z.literal('cifra-sealed-1'),
  id: z.guid(),
  survey: z.string().min(1).max(100).optional(),
  caseId: z.string().min(1).max(100),
  instrument: z.string().min(1).max(100),
  version: z.string().min(1).max(40),
  device: z.object({ id: z.string().min(1).max(100), time: z.string().max(40) }),
  parts: z
    .array(sealedPart)
    .min(1)
    .max(MOST_PARTS)
    .refine((parts) => parts.filter(({ kind }) => kind === 'interview').length === 1, 'expected one interview part'),
});

export type SealedInterview = z.infer<typeof sealedInterview>;

/** What a sealed part is bound to: whose interview it is, and which of its parts. */
export interface PartPlace extends Pick<SealedInterview, 'id' | 'survey' | 'caseId' | 'instrument' | 'version'> {
  readonly kind: SealedPart['kind'];
  /** Which of its kind, from 0. */
  readonly index: number;
}

/** The bytes that bind a part to its place. */
export function partAad({ id, survey, caseId, instrument, version, kind, index }: PartPlace): Uint8Array<ArrayBuffer> {
  const place = ['cifra-sealed-1', id, survey ?? null, caseId, instrument, version, kind, index];
  return new TextEncoder().encode(JSON.stringify(place));
}
