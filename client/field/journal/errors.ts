/** Everything that can go wrong with the journal of the device. */
export type JournalErrorCode =
  /** This browser or address has no encryption (it needs https or this very machine). Nothing is written. */
  | 'encryption-unavailable'
  /** This browser has no storage: private window, blocked, or broken. */
  | 'storage-unavailable'
  /** The device has no room left. What was saved before stays. */
  | 'storage-full'
  /** The record was made with a key that this device no longer has. */
  | 'key-missing'
  /** A record was changed, is missing, or stands in the place of another one. */
  | 'record-damaged'
  /** Another tab wrote to the same interview. */
  | 'written-elsewhere'
  /** The interview is finished and takes no more answers. */
  | 'interview-finished';

/** The journal could not do what it was asked. The message never holds an answer. */
export class JournalError extends Error {
  readonly code: JournalErrorCode;
  /** For `record-damaged`: the first entry that cannot be trusted; the ones before it can. */
  readonly seq: number | undefined;

  constructor(code: JournalErrorCode, place: string, seq?: number) {
    super(`${code}: ${place}${seq === undefined ? '' : `, entry ${seq}`}`);
    this.name = 'JournalError';
    this.code = code;
    this.seq = seq;
  }
}

/** Names a failure of the browser's storage in the journal's own codes. */
export function asJournalError(error: unknown, place: string): JournalError {
  if (error instanceof JournalError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new JournalError('storage-full', place);
  if (name === 'ConstraintError') return new JournalError('written-elsewhere', place);
  return new JournalError('storage-unavailable', place);
}
