import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { recordFileName, withHash } from '../../../server/microdata/describe-records.ts';
import { type DescribedRecords, describedRecords } from '../../../server/microdata/export/described-columns.ts';
import { recordGroups } from '../../../server/microdata/export/record-groups.ts';
import { writeStudyRecords } from '../../../server/microdata/study/write-study-records.ts';

const STUDIES = join(import.meta.dirname, '../../fixtures/studies');

/** Record files in a folder, and the file that they were written from. */
export interface RecordFolder {
  readonly path: string;
  readonly sha256: string;
  readonly described: DescribedRecords;
  readonly file: AnalysisFile;
}

/** The record files of a study of the fixtures. @param name of its folder, and of its file where it is another */
export async function folderOfStudy(into: string, name: string): Promise<RecordFolder> {
  const [study, file = 'study'] = name.split('/');
  return folderOfFile(
    join(into, name.replace('/', '-')),
    await analysisFileFromStudy(join(STUDIES, study!, `${file}.json`), join(STUDIES, study!)),
  );
}

/** The record files of an analysis file, as a study's are written. */
export function folderOfFile(path: string, file: AnalysisFile): RecordFolder {
  mkdirSync(path);
  const description = writeStudyRecords(file, { madeFrom: [] }, (unit) => join(path, recordFileName(unit)));
  return { path, file, ...descriptionOf(description) };
}

/** The description as it is read from a folder. */
export function descriptionOf(description: object): Pick<RecordFolder, 'described' | 'sha256'> {
  const read = JSON.parse(JSON.stringify(withHash(description)));
  return { described: describedRecords(read)!, sha256: read.sha256 };
}

/** Writes the CSV of each kind of record beside it. */
export async function writeCsv({ path, described }: Pick<RecordFolder, 'path' | 'described'>): Promise<void> {
  for (const { unit, file, columns } of described.files) {
    const names = columns.map(({ name }) => name);
    const lines = [names.map(quoted).join(',')];
    for await (const group of recordGroups(join(path, file), names))
      for (let row = 0; row < (group[0]?.length ?? 0); row++)
        lines.push(group.map((values) => quoted(values[row] ?? '')).join(','));
    writeFileSync(join(path, `${unit}.csv`), `${lines.join('\n')}\n`);
  }
}

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
