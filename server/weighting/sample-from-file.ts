import { readFileSync } from 'node:fs';
import type { Weighting } from '#contract';
import { dataInMemory, dataOnDisk } from '../analysis/from-study/bytes/data-source.ts';
import { locateDataFile, locateDataFolder } from '../analysis/from-study/locate-data-file.ts';
import { readRecords } from '../analysis/from-study/read-records.ts';
import type { Records } from '../analysis/from-study/records.ts';
import { StudyError, type StudyProblem } from '../analysis/from-study/study-error.ts';
import { nonBlankTexts } from '../analysis/from-study/study-keys.ts';
import { studyProblems } from '../analysis/from-study/study-problems.ts';
import { StudyReport } from '../analysis/from-study/study-report.ts';
import type { StudyFile } from '../analysis/from-study/study-schema.ts';
import { fileFaults } from '../files/file-fault.ts';
import { placeOfRow, type SampleRows, sha256Of } from './sample-rows.ts';
import type { WeightingFaults } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

type FileOfSample = Exclude<Weighting['sample'], string>;

/** A file with its rows, where it stands and the hash of its bytes. */
export interface ReadFile {
  readonly records: Records;
  readonly path: string;
  readonly sha256: string;
}

/**
 * Reads a file in a folder; what is wrong goes to the faults.
 *
 * @returns undefined where there are no rows to go on with
 */
export async function readFileIn(
  folder: string,
  file: StudyFile,
  faults: WeightingFaults,
): Promise<ReadFile | undefined> {
  const report = new StudyReport();
  const refuse = (problem: StudyProblem) => report.add({ file: file.path }, problem);
  const located = locateDataFolder(folder);
  if ('problem' in located) return refused(report, faults, () => report.add({ file: folder }, located.problem));
  const found = locateDataFile(located.path, file.path);
  if ('problem' in found) return refused(report, faults, () => refuse(found.problem));
  const records = await readRecords(dataOnDisk(found.path), file, report);
  return (
    refused(report, faults) ?? (records && { records, path: found.path, sha256: sha256Of(readFileSync(found.path)) })
  );
}

/** The same of a file in memory, by its path in the specification. */
export async function readFileAmong(
  files: ReadonlyMap<string, Buffer>,
  file: StudyFile,
  faults: WeightingFaults,
): Promise<ReadFile | undefined> {
  const report = new StudyReport();
  const bytes = files.get(file.path);
  if (!bytes)
    return refused(report, faults, () =>
      report.add({ file: file.path }, studyProblems.ofDataFile(fileFaults.absent())),
    );
  const records = await readRecords(dataInMemory(bytes), file, report);
  return refused(report, faults) ?? (records && { records, path: file.path, sha256: sha256Of(bytes) });
}

/** The sampled units of a file, in its order; undefined where something is wrong with them. */
export async function sampleFromFile(
  { file, case: caseColumn, stratum, psu }: FileOfSample,
  folder: string,
  faults: WeightingFaults,
): Promise<SampleRows | undefined> {
  const read = await readFileIn(folder, file, faults);
  if (!read) return undefined;
  const { records, sha256 } = read;
  const report = new StudyReport();
  const texts = (name: string) => nonBlankTexts(name, records, report);
  const sample: SampleRows = {
    file: file.path,
    rows: records.rows,
    columns: records.columns,
    lines: records.lines,
    cases: texts(caseColumn),
    strata: texts(stratum),
    psus: texts(psu),
    inputs: [{ name: file.path, sha256 }],
  };
  refused(report, faults);
  checkCases(sample, caseColumn, faults);
  return faults.isEmpty ? sample : undefined;
}

/** A case has one line: its weights would be given twice. */
function checkCases(sample: SampleRows, column: string, faults: WeightingFaults): void {
  const lineOf = new Map<string, number>();
  for (const [row, id] of sample.cases.entries()) {
    const line = lineOf.get(id);
    if (line === undefined) lineOf.set(id, sample.lines[row]!);
    else if (id !== '') faults.add({ ...placeOfRow(sample, row), column }, weightingProblems.caseTwice({ id, line }));
  }
}

/** Passes on what a report of the readers found. */
function refused(report: StudyReport, faults: WeightingFaults, add: () => void = () => {}): undefined {
  add();
  try {
    report.throwIfAny();
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    faults.include(error);
  }
  return undefined;
}
