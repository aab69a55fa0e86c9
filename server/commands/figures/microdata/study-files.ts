import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../../../analysis/from-study/study-error.ts';
import { hashOfFile } from '../../../files/hash-of-file.ts';
import { OWN_FILE } from '../../../files/owner-alone.ts';
import { printable } from '../../../files/printable.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { DESCRIPTION_FILE, recordFileName } from '../../../microdata/describe-records.ts';
import { type StudyInput, writeStudyRecords } from '../../../microdata/study/write-study-records.ts';
import { changesInWords } from '../../../microdata/verify/in-words.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { comparedAgain, type FolderInQuestion } from './compared-again.ts';
import type { ReadImputation } from './read-imputation.ts';

const UNITS = ['household', 'person', 'incident'] as const;

interface StudyData {
  readonly study: string;
  readonly data: string;
}

/** Writes the record files of an existing survey. They are numbered nowhere: their hash names them. */
export async function writeStudy(
  { study, data, out, imputation }: StudyData & { out: string; imputation: ReadImputation | undefined },
  io: Terminal,
): Promise<number> {
  const { file, madeFrom, inputs } = await readStudyData({ study, data });
  imputation?.check(file);
  const present = UNITS.filter((unit) => !file.absent?.has(unit));
  const results = new ResultsFolder(out, [...present.map(recordFileName), DESCRIPTION_FILE]);
  try {
    results.open(inputs);
    const paths = await results.writeWith(async (placeOf) => {
      const description = writeStudyRecords(file, { madeFrom, imputation: imputation?.specification }, (unit) => ({
        path: placeOf(recordFileName(unit)),
      }));
      await writeFile(placeOf(DESCRIPTION_FILE), `${JSON.stringify(description, undefined, 1)}\n`, { mode: OWN_FILE });
      const rows = description.files.map((one) => `${one.unit} ${one.rows}`).join(', ');
      io.out.write(
        `${printable(file.title)}\nSource: ${printable(file.source)}\nRecords: ${rows}\nsha256 ${description.sha256}\n`,
      );
    });
    io.out.write(`Wrote ${paths.map(printable).join(', ')}.\n`);
    return 0;
  } catch (error) {
    results.abandon();
    throw error instanceof Error && 'syscall' in error ? new CommandFailure(2, writeFault(error, out)) : error;
  }
}

/** Makes the record files of an existing survey again and compares. @returns 0 where all is as it was made, else 1 */
export async function verifyStudy(folder: FolderInQuestion, from: StudyData, io: Terminal): Promise<number> {
  const { file, madeFrom } = await readStudyData(from);
  const said = changesInWords(folder);
  const differing = await comparedAgain(folder, async (placeOf) => {
    const imputation = folder.description.imputation?.specification;
    const { sha256 } = writeStudyRecords(file, { madeFrom, imputation }, (unit) => ({ path: placeOf(unit) }));
    if (sha256 === folder.description.sha256) return [];
    const others = otherFiles(folder, madeFrom);
    return others.length > 0
      ? others
      : [`Made again of the same files it has the hash ${sha256}: another version of the program made it`];
  });
  said.push(...differing);
  io.out.write(said.length === 0 ? 'Everything is as it was made: the same bytes again.\n' : `${said.join('\n')}\n`);
  return said.length === 0 ? 0 : 1;
}

function otherFiles({ description }: FolderInQuestion, madeFrom: readonly StudyInput[]): string[] {
  const then = new Map(description.madeFrom?.files?.map(({ name, sha256 }) => [name, sha256]));
  return madeFrom
    .filter(({ name, sha256 }) => then.get(name) !== sha256)
    .map(({ name }) => `${printable(name)}: it is another file than the records were made from`);
}

/** A study as an analysis file, and the hashes of what it was read from. */
export async function readStudyData({ study, data }: StudyData): Promise<StudyDataRead> {
  let inputs: readonly string[] = [];
  try {
    const file = await analysisFileFromStudy(study, data, (read) => {
      inputs = read;
    });
    const madeFrom: StudyInput[] = [];
    for (const path of inputs) madeFrom.push({ name: basename(path), sha256: await hashOfFile(path) });
    return { file, madeFrom, inputs };
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    const isWrongUse = error.findings.every(({ code }) => code === 'file-missing');
    throw new CommandFailure(isWrongUse ? 2 : 1, error.message);
  }
}

/** What was read of a study. */
export interface StudyDataRead {
  readonly file: AnalysisFile;
  readonly madeFrom: readonly StudyInput[];
  /** Paths. */
  readonly inputs: readonly string[];
}
