import type { Operation } from './operation.ts';
import type { DraftFiles } from './places.ts';

/** The files after an operation, and the operations that take it back. */
export interface Applied {
  readonly files: DraftFiles;
  readonly inverse: readonly Operation[];
}
