import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { printable } from '../../../files/printable.ts';
import { describedRecords, labelLanguages } from '../../../microdata/export/described-columns.ts';
import type { ExportedFile } from '../../../microdata/export/record-format.ts';
import { type RecordSource, recordsOfFolder, recordsOfStudy } from '../../../microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../../../microdata/export/record-writers.ts';
import { readDescribedFolder } from '../../../microdata/verify/described-folder.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { numberedRecords } from '../microdata/numbered-records.ts';
import { progressOf } from '../microdata/progress-of.ts';
import type { ExportRequest } from './export-request.ts';
import { writeTo } from './write-to.ts';

/** Exports records. @returns a line for each file */
export async function exportRecords(
  { format, place }: Extract<ExportRequest, { what: 'records' }>,
  { out, language }: { readonly out: string; readonly language: string },
  io: Terminal,
): Promise<string[]> {
  const { source, inputs } = await readSourceOf(place, io);
  const { described } = source;
  const languages = labelLanguages(described);
  if (!languages.includes(language))
    throw new CommandFailure(
      2,
      `--language must be one of the labels' languages: ${languages.map(printable).join(', ')}`,
    );
  const { filesOf, write } = RECORD_WRITERS[format];
  const report = progressOf(described.survey ?? described.study ?? '', io);
  const written = await writeTo(out, { names: filesOf(described), inputs }, (placeOf) =>
    write({ source, language, placeOf: (name) => ({ path: placeOf(name) }), report }),
  );
  return written.map(lineOf);
}

async function readSourceOf(
  place: Extract<ExportRequest, { what: 'records' }>['place'],
  io: Terminal,
): Promise<{ source: RecordSource; inputs: readonly string[] }> {
  if ('folder' in place) return { source: await sourceInFolder(place.folder), inputs: [] };
  if ('number' in place)
    return { source: (await numberedRecords(place.number, place.weighting, io)).source, inputs: [] };
  if ('survey' in place) throw new CommandFailure(2, 'records have a folder or a number');
  let inputs: readonly string[] = [];
  const file = await analysisFileFromStudy(place.study, place.data, (read) => {
    inputs = read;
  });
  return { source: recordsOfStudy(file), inputs };
}

async function sourceInFolder(folder: string): Promise<RecordSource> {
  const found = await readDescribedFolder(folder);
  if ('fault' in found) throw new CommandFailure(2, `${printable(folder)}: ${found.fault}`);
  const { description, isWhole, changed } = found;
  if (!isWhole || changed.length > 0) {
    const names = changed.map(({ file, problem }) => `${file} (${problem})`);
    const what = isWhole ? names.join(', ') : 'its description';
    throw new CommandFailure(
      1,
      `${printable(folder)} is not as it was made: ${what}; see what changed with: cifra microdata verify ${printable(folder)}`,
    );
  }
  const described = describedRecords(description);
  if (described === undefined)
    throw new CommandFailure(2, `${printable(folder)}: its description does not name its columns; make it again`);
  return recordsOfFolder(folder, described);
}

function lineOf({ name, rows, columns, bytes, sha256 }: ExportedFile): string {
  const size = rows === undefined ? '' : `${rows} rows, ${columns} columns, `;
  return `${name}: ${size}${bytes} bytes, sha256 ${sha256}`;
}
