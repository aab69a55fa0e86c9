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
}

/** Ten times the records and all figures of a hundred thousand interviews. */
export const PACKAGE_LIMITS: PackageLimits = {
  bytes: 1_000_000_000,
  unpackedBytes: 2_000_000_000,
  memberBytes: 200_000_000,
  members: 5_000,
  ratio: WORKBOOK_LIMITS.ratio,
  manifestBytes: 5_000_000,
};
