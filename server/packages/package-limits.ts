import { WORKBOOK_LIMITS } from '../files/workbook/workbook-limits.ts';

/** How large a package may be that somebody wants to verify. It is in memory while it is looked at. */
export interface PackageLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all that is in it, unpacked. */
  readonly unpackedBytes: number;
  /** Of one file in it: what is longer is no text that a program can hold. */
  readonly memberBytes: number;
  readonly members: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
  readonly manifestBytes: number;
  /** Of the description of records: their names, labels and codes. */
  readonly descriptionBytes: number;
  /** Records of all kinds together. */
  readonly rows: number;
  /** Of one kind of record. */
  readonly columns: number;
  /** Values that are in memory at once: see `valuesOfFile`. */
  readonly values: number;
  /** Of the thread that verifies, in megabytes: what no count foresees ends there. */
  readonly heap: number;
}

/**
 * Ten times the records and all figures of a hundred thousand interviews, packed. In memory these have 48
 * million values of the product's own questionnaire, and 5 million of ENVIPE's.
 */
export const PACKAGE_LIMITS: PackageLimits = {
  bytes: 1_000_000_000,
  unpackedBytes: 2_000_000_000,
  memberBytes: 200_000_000,
  members: 5_000,
  ratio: WORKBOOK_LIMITS.ratio,
  manifestBytes: 5_000_000,
  descriptionBytes: 20_000_000,
  rows: 5_000_000,
  columns: 2_000,
  values: 80_000_000,
  heap: 2_048,
};
