import type { PublicFileSpec } from '#contract';
import { DESCRIPTION_FILE, recordFileName } from '../microdata/describe-records.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import { describePublicFile, writePublicRecords } from './describe-public-file.ts';
import type { MadePublicFile } from './make-public-file.ts';
import type { PublicUnit } from './public-records.ts';

/** The files of a public-use file by their names, the description last: those that `cifra public-file` writes. */
export function publicFileInMemory(
  made: MadePublicFile,
  { spec, described }: { readonly spec: PublicFileSpec; readonly described: DescribedRecords },
): Map<string, Buffer> {
  const pieces = new Map<PublicUnit, Uint8Array[]>();
  const hashes = writePublicRecords(made, (unit) => {
    const parts: Uint8Array[] = [];
    pieces.set(unit, parts);
    return { keep: (piece) => void parts.push(piece) };
  });
  const text = `${JSON.stringify(describePublicFile(made, spec, described, hashes), undefined, 1)}\n`;
  const files = new Map(Array.from(pieces, ([unit, parts]) => [recordFileName(unit), Buffer.concat(parts)]));
  return files.set(DESCRIPTION_FILE, Buffer.from(text));
}
