import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { FigureLanguage, PublicFileFormat, PublicFileSpec } from '#contract';
import { AT_NO_TIME } from '../files/workbook/stored-zip.ts';
import { DESCRIPTION_FILE, recordFileName } from '../microdata/describe-records.ts';
import { type DescribedRecords, describedRecords } from '../microdata/export/described-columns.ts';
import { recordsInMemory } from '../microdata/export/record-source.ts';
import { parseDescription } from '../microdata/verify/described-folder.ts';
import { describePublicFile, writePublicRecords } from '../public-file/describe-public-file.ts';
import type { MadePublicFile } from '../public-file/make-public-file.ts';
import type { PublicUnit } from '../public-file/public-records.ts';
import { zipOfRecords } from '../sources/zip-of-records.ts';

interface AskedOfFile {
  readonly spec: PublicFileSpec;
  readonly described: DescribedRecords;
  readonly format: PublicFileFormat;
  readonly language: FigureLanguage;
}

/**
 * A public-use file as a zip: the very files of `cifra public-file`, or in the format of another program, as `cifra
 * export` writes them of those.
 */
export async function zipOfPublicFile(
  made: MadePublicFile,
  { spec, described, format, language }: AskedOfFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = new Map<PublicUnit, Uint8Array[]>();
  const hashes = writePublicRecords(made, (unit) => {
    const parts: Uint8Array[] = [];
    pieces.set(unit, parts);
    return { keep: (piece) => void parts.push(piece) };
  });
  const text = `${JSON.stringify(describePublicFile(made, spec, described, hashes), undefined, 1)}\n`;
  if (format !== 'parquet')
    return zipOfRecords(
      recordsInMemory(pieces, describedRecords(parseDescription(text)!)!),
      { format, language },
      () => {},
    );
  const zip = new ZipFile();
  for (const [unit, parts] of pieces)
    zip.addBuffer(Buffer.concat(parts), recordFileName(unit), { ...AT_NO_TIME, compress: false });
  zip.addBuffer(Buffer.from(text), DESCRIPTION_FILE, AT_NO_TIME);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
