import { SealingError, type SealingErrorCode } from '#contract';
import type { KeyRingFile } from '../../keys/key-ring-file.ts';
import { asError, asFailure, type Failure } from '../../runs/worker-messages.ts';
import type { CasePlan, RecordsOfPart } from '../cases/case-reader.ts';

/** What threads need to open the database of a store. */
export interface DatabaseForThreads {
  readonly database: string;
  /** The key ring, handed over in memory. */
  readonly ring: KeyRingFile;
}

/** What a thread that makes records is given at its start. It then gets parts of cases, and answers in turn. */
export interface RecordThreadData extends DatabaseForThreads {
  readonly plan: CasePlan;
}

export type RecordAnswer =
  | { readonly records: RecordsOfPart; readonly failure?: never }
  | { readonly records?: never; readonly failure: RecordFailure };

/** What cannot be opened is named, as where no thread is in between. */
type RecordFailure = Failure | { readonly sealing: SealingErrorCode; readonly place: string };

export function asRecordFailure(error: unknown): RecordFailure {
  return error instanceof SealingError ? { sealing: error.code, place: error.place } : asFailure(error);
}

export function asRecordError(failure: RecordFailure): Error {
  return 'sealing' in failure ? new SealingError(failure.sealing, failure.place) : asError(failure);
}
