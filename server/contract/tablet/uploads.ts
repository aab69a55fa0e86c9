import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { receiptReply } from '../receipt.ts';
import { whoMay } from '../who-sees-what.ts';
import { draftBackupName } from './drafts.ts';

/** Largest piece of an upload, in bytes. */
export const LARGEST_PIECE = 64 * 1024;

/** Largest upload, in bytes as they travel; it unpacks to the limit of an interview at most. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/** How much of an upload the server has: the bytes from the first one on, without a gap. */
const uploadState = z.object({
  /** Where the next piece begins. */
  offset: z.number().int(),
  /** An interview was received from it; ask for its receipt. */
  finished: z.boolean(),
});

export type UploadState = z.infer<typeof uploadState>;

/**
 * How far an upload of the own account is. It is named by the SHA-256 of the bytes that travel (compressed, if they
 * are); of one that the server does not know, or has forgotten, it has nothing (offset 0).
 */
export const getUpload = endpoint({
  method: 'GET',
  path: '/api/uploads/:sha256',
  access: whoMay('interview'),
  forFormer: true,
  reply: uploadState,
});

/**
 * Sends a piece. The reply says where the next one begins: behind this one; where the bytes that the server has end, if
 * it has this one already or if some are missing before it. A piece that comes twice changes nothing.
 */
export const sendPiece = endpoint({
  method: 'PATCH',
  path: '/api/uploads/:sha256',
  access: whoMay('interview'),
  forFormer: true,
  query: z.object({
    /** Where the piece begins. */
    offset: z.coerce.number().int().min(0).max(LARGEST_UPLOAD),
    /** Bytes of the whole upload. */
    total: z.coerce.number().int().min(1).max(LARGEST_UPLOAD),
  }),
  accepts: 'piece',
  reply: uploadState,
});

/**
 * Receives the interview that was uploaded, exactly as if it had been sent whole to `PUT /api/submissions/:id`: the
 * same check, the same receipt. Again it gives the same receipt.
 */
export const submitUpload = endpoint({
  method: 'POST',
  path: '/api/uploads/:sha256/submission',
  access: whoMay('interview'),
  forFormer: true,
  body: z.strictObject({
    /** Id of the submission. */
    id: z.guid(),
    /** How the bytes that travelled are compressed. */
    encoding: z.enum(['identity', 'gzip']),
    /** The draft backup that is not needed any more. */
    draft: draftBackupName.optional(),
  }),
  reply: receiptReply,
});
