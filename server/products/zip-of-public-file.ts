import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { FigureLanguage, PublicFileFormat, PublicFileSpec } from '#contract';
import { AT_NO_TIME } from '../files/workbook/stored-zip.ts';
import { DESCRIPTION_FILE } from '../microdata/describe-records.ts';
import { type DescribedRecords, describedRecords } from '../microdata/export/described-columns.ts';
import { recordsInMemory } from '../microdata/export/record-source.ts';
import { parseDescription } from '../microdata/verify/described-folder.ts';
import type { MadePublicFile } from '../public-file/make-public-file.ts';
import { publicFileInMemory } from '../public-file/public-file-in-memory.ts';
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
  const files = publicFileInMemory(made, { spec, described });
  if (format !== 'parquet') {
    const description = parseDescription(files.get(DESCRIPTION_FILE)!.toString())!;
    const pieces = new Map(description.files.map(({ unit, file }) => [unit, [files.get(file)!]]));
    return zipOfRecords(recordsInMemory(pieces, describedRecords(description)!), { format, language }, () => {});
  }
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { ...AT_NO_TIME, compress: name === DESCRIPTION_FILE });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
