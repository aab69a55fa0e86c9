import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { recordFileName, withHash } from '../../../server/microdata/describe-records.ts';
import { type DescribedRecords, describedRecords } from '../../../server/microdata/export/described-columns.ts';
import { recordsOfFolder } from '../../../server/microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../../../server/microdata/export/record-writers.ts';
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
  const description = writeStudyRecords(file, { madeFrom: [] }, (unit) => ({
    path: join(path, recordFileName(unit)),
  }));
  return { path, file, ...descriptionOf(description) };
}

/** The description as it is read from a folder. */
export function descriptionOf(description: object): Pick<RecordFolder, 'described' | 'sha256'> {
  const read = JSON.parse(JSON.stringify(withHash(description)));
  return { described: describedRecords(read)!, sha256: read.sha256 };
}

/** Writes the records beside their files, as `cifra export` does. */
export async function exportBeside({ path, described }: RecordFolder, format: 'csv' | 'sav'): Promise<void> {
  await RECORD_WRITERS[format].write({
    source: recordsOfFolder(path, described),
    language: 'en',
    placeOf: (name) => ({ path: join(path, name) }),
  });
}
