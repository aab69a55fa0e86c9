import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { RecordFormatName } from '#contract';
import { AT_NO_TIME } from '../files/workbook/stored-zip.ts';
import type { RecordSource } from '../microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../microdata/export/record-writers.ts';
import type { ShareReport } from '../runs/task.ts';

/** These are compressed as they are. */
const PACKED: readonly RecordFormatName[] = ['parquet', 'xlsx'];

/** Records in a format as a zip, in memory: one file after the other goes into it as it is written. */
export async function zipOfRecords(
  source: RecordSource,
  { format, language }: { readonly format: RecordFormatName; readonly language: string },
  report: ShareReport,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  let open: PassThrough | undefined;
  const placeOf = (name: string) => {
    open?.end();
    const entry = new PassThrough();
    open = entry;
    zip.addReadStream(entry, name, { ...AT_NO_TIME, compress: !PACKED.includes(format) });
    return { keep: (piece: Uint8Array) => void entry.write(piece) };
  };
  // It is a PassThrough, whatever its type says.
  const packed = buffer(zip.outputStream as unknown as Readable);
  await RECORD_WRITERS[format].write({ source, language, placeOf, report });
  open?.end();
  zip.end();
  return new Uint8Array(await packed);
}
