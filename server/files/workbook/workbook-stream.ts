import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { WrittenSheet } from '#questionnaires';
import { sheetXml } from './sheet-xml.ts';
import { AT_NO_TIME } from './stored-zip.ts';
import { workbookXml } from './workbook-xml.ts';

/** What a name of a sheet cannot have. */
const NOT_IN_A_NAME = /[[\]:*?/\\\p{Cc}]/gu;
const LONGEST_NAME = 31;

/** Below the usual level (6) a large workbook takes less of the processor, and is some 13 % larger. */
const LEVEL = 3;

/**
 * A workbook (`.xlsx`) as a stream. Rows are asked for as fast as the stream is read, so that a hundred thousand of
 * them take no more memory than a few. The same sheets give the same bytes, in any time zone.
 *
 * @param sheets each with a name of its own
 */
export function workbookStream(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile();
  // It is a PassThrough, whatever its type says.
  const stream = zip.outputStream as unknown as Readable;
  const names = sheets.map(({ name }) => name.replace(NOT_IN_A_NAME, ' ').slice(0, LONGEST_NAME));
  for (const [part, xml] of workbookXml(names)) zip.addBuffer(Buffer.from(xml), part, AT_NO_TIME);
  sheets.forEach((sheet, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, { ...AT_NO_TIME, compressionLevel: LEVEL }, (give) => {
      const xml = Readable.from(sheetXml(sheet));
      // Whoever reads the workbook is told of what goes wrong with a row.
      xml.on('error', (error) => stream.destroy(error));
      stream.once('close', () => xml.destroy());
      give(null, xml);
    });
  });
  zip.end();
  return stream;
}
