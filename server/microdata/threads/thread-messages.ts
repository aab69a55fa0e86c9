import type { KeyRingFile } from '../../keys/key-ring-file.ts';
import type { Failure } from '../../runs/worker-messages.ts';
import type { CasePlan, PartOfCases, RecordsOfPart } from '../cases/read-cases.ts';

/** What threads need to open the database of a store. */
export interface DatabaseForThreads {
  readonly database: string;
  /** The key ring, handed over in memory. */
  readonly ring: KeyRingFile;
}

/** What a thread that makes records is given at its start. */
export interface RecordThreadData extends DatabaseForThreads {
  readonly plan: CasePlan;
}

/** What it is told. It answers one after the other. */
export type RecordRequest = PartOfCases;

/** What it answers. */
export type RecordAnswer =
  | { readonly records: RecordsOfPart; readonly failure?: never }
  | { readonly records?: never; readonly failure: Failure };
