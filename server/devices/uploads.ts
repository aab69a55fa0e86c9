import { createHash } from 'node:crypto';
import type { BodyOf, ReceiptReply, submitUpload, UploadState } from '#contract';
import { BODY_LIMITS, readHere } from '../http/read-body.ts';
import { receiveInterview, signed } from '../interviews/receive-interview.ts';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { UploadPiece } from './kept.ts';

/** Bytes of unfinished uploads that an account has; what is more than that lets go of the oldest. */
const MOST_OF_ACCOUNT = 50 * 1024 * 1024;

/** An upload that nobody goes on with is forgotten after so long. */
const KEPT_MS = 30 * 24 * 3_600_000;

const NAME = /^[0-9a-f]{64}$/;

/**
 * How far an upload of an account is.
 *
 * @throws Problem unknown-upload
 */
export async function uploadState(
  { store }: Pick<Services, 'store'>,
  user: string,
  sha256: string,
): Promise<UploadState> {
  requireName(sha256);
  const { offset, finished } = (await store.upload(user, sha256)) ?? { offset: 0, finished: false };
  return { offset, finished };
}

/**
 * Keeps a piece of an upload.
 *
 * @throws Problem unknown-upload, upload-mismatch
 */
export async function takePiece(
  { store, now }: Pick<Services, 'store' | 'now'>,
  piece: UploadPiece,
): Promise<UploadState> {
  requireName(piece.sha256);
  const at = now();
  const forgottenSince = new Date(at.getTime() - KEPT_MS).toISOString();
  const state = await store.keepPiece(piece, { most: MOST_OF_ACCOUNT, forgottenSince }, at.toISOString());
  if (state === 'upload-mismatch') throw new Problem('upload-mismatch');
  return state;
}

/**
 * Receives the interview that an upload holds, in the same way as one that comes whole.
 *
 * @throws Problem unknown-upload, upload-incomplete, upload-mismatch, too-large and those of a submission
 */
export async function receiveUpload(
  services: Services,
  { account, sha256 }: { account: Account; sha256: string },
  { id, encoding, draft }: BodyOf<typeof submitUpload>,
): Promise<{ receipt: ReceiptReply; again: boolean }> {
  requireName(sha256);
  const { store, keys, share, now } = services;
  const { user } = account;
  const upload = await store.upload(user, sha256);
  if (upload?.as) {
    if (upload.as.submission !== id) throw new Problem('submission-id-mismatch');
    const receipt = await store.receipt(id, upload.as.contentSha256);
    if (receipt) return { receipt: signed(keys, receipt), again: true };
  }
  if (!upload || upload.offset < upload.total) throw new Problem('upload-incomplete');
  const held = share.hold(user, upload.total + (encoding === 'gzip' ? BODY_LIMITS.raw : 0));
  try {
    const bytes = await store.uploadedBytes(user, sha256);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      await store.forgetUpload(user, sha256);
      throw new Problem('upload-mismatch');
    }
    const received = await readHere(
      Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength),
      encoding,
    );
    held.settle(received.bytes.length);
    const reception = await receiveInterview(services, { id, account, received, draft });
    const as = { submission: id, contentSha256: received.sha256 };
    // The interview is here, whatever becomes of the note.
    await store.finishUpload(user, sha256, as, now().toISOString()).catch(() => {});
    return reception;
  } finally {
    held.release();
  }
}

function requireName(sha256: string): void {
  if (!NAME.test(sha256)) throw new Problem('unknown-upload');
}
