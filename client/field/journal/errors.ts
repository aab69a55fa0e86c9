import type { JournalErrorCode } from '../../text/field/field-texts.ts';

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
