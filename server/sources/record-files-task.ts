import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { RecordFormatName, SavedWeighting } from '#contract';
import { ExportError } from '../exports/export-error.ts';
import { AT_NO_TIME } from '../files/workbook/stored-zip.ts';
import { describedRecords } from '../microdata/export/described-columns.ts';
import { type RecordSource, recordsInMemory } from '../microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../microdata/export/record-writers.ts';
import { imputedEdition } from '../microdata/imputed/imputed-edition.ts';
import { makeAnalysisFile } from '../microdata/make-analysis-file.ts';
import type { RecordUnit } from '../microdata/record-layout.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import { weightsOfSaved } from './read-source.ts';
import { otherBytes, otherThanFile } from './source-problems.ts';

/** Of the time that records take: interviews are opened and read first, and written in a format afterwards. */
const MADE = 0.8;

/** These are compressed as they are. */
const PACKED: readonly RecordFormatName[] = ['parquet', 'xlsx'];

/**
 * The records of a numbered analysis file as a zip. They are made again, because they stand on no disk in clear, and
 * are in memory compressed.
 *
 * @throws Problem figures-not-computable where they are not what has the number, or a format cannot hold them
 */
export const RECORD_FILES: Task<
  {
    readonly file: NumberedAnalysisFile;
    readonly weighting: SavedWeighting | undefined;
    readonly format: RecordFormatName;
    readonly language: string;
  },
  Uint8Array<ArrayBuffer>
> = {
  name: 'record-files',
  async run(services, { file, weighting, format, language }, report) {
    const source = await recordsOf(services, file, weighting, (share) => report(share * MADE));
    const rest: ShareReport = (share) => report(MADE + share * (1 - MADE));
    try {
      return await zipOf(source, { format, language }, rest);
    } catch (error) {
      if (error instanceof ExportError) throw new Problem('figures-not-computable', { reason: error.message });
      throw error;
    }
  },
};

async function recordsOf(
  services: TaskServices,
  file: NumberedAnalysisFile,
  weighting: SavedWeighting | undefined,
  report: ShareReport,
): Promise<RecordSource> {
  const survey = await services.store.survey(file.survey);
  if (!survey) throw new Problem('unknown-survey');
  const isApprovedOnly = file.interviews === 'approved';
  const weights = weighting && (await weightsOfSaved(services, survey.key, weighting));
  const imputed =
    file.imputation &&
    (await imputedEdition(services, survey.key, { specification: file.imputation, isApprovedOnly, weights }));
  const pieces = new Map<RecordUnit, Uint8Array[]>();
  const placeOf = (unit: RecordUnit) => {
    const parts: Uint8Array[] = [];
    pieces.set(unit, parts);
    return { keep: (piece: Uint8Array) => void parts.push(piece) };
  };
  const { record, description } = await makeAnalysisFile(services, survey, {
    isApprovedOnly,
    weights,
    imputed,
    placeOf,
    report,
  });
  if (record.sha256 !== file.sha256)
    throw new Problem(
      'figures-not-computable',
      otherThanFile(file, { madeFrom: record.madeFrom, weighting: record.weighting }) ?? otherBytes(file),
    );
  return recordsInMemory(pieces, describedRecords(description)!);
}

/** One file after the other goes into the zip as it is written. */
async function zipOf(
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
