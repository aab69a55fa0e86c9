import type { AsyncBuffer } from 'hyparquet';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import { type DescribedRecords, describedRecords } from '../microdata/export/described-columns.ts';
import type { FolderDescription } from '../microdata/verify/described-folder.ts';

/** The record files of a package in memory: nothing of them stands on a disk in clear. */
export interface PackedRecords {
  readonly sha256: string;
  readonly description: FolderDescription;
  readonly described: DescribedRecords;
  /** How figures are made of them. */
  readonly analysis: DescribedAnalysis;
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, AsyncBuffer>;
}

/** Undefined where the description does not say how figures are made: an older program wrote it. */
export function packedRecords(
  description: FolderDescription,
  bytesOf: ReadonlyMap<string, Buffer>,
): PackedRecords | undefined {
  const described = describedRecords(description);
  const { analysis } = described ?? {};
  if (!described || !analysis) return undefined;
  const files = new Map(Array.from(bytesOf, ([name, bytes]) => [name, asyncBytes(bytes)]));
  return { sha256: description.sha256, description, described, analysis, files };
}

function asyncBytes(bytes: Buffer): AsyncBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
