import type { HouseholdRecords, PersonRecords } from '../analysis-file.ts';
import type { DataSource } from './bytes/data-source.ts';
import { checkDesign } from './checks/check-design.ts';
import { type IncidentsFromStudy, incidentsFromStudy } from './incidents-from-study.ts';
import { readRecords } from './read-records.ts';
import { type Records, selectedRecords } from './records.ts';
import { householdsFromStudy, type Keyed, personsFromStudy } from './sampled-from-study.ts';
import type { StudySource } from './study.ts';
import { conditionOf } from './study-columns.ts';
import type { StudyProblem } from './study-error.ts';
import { studyProblems } from './study-problems.ts';
import { StudyReport } from './study-report.ts';

/** Gives the data file that a study names by its path. */
export type FindData = (path: string) => { readonly data: DataSource } | { readonly problem: StudyProblem };

/** The rows of each part of a study; undefined for a part that it does not have. */
export interface RowsOfParts {
  readonly household: Records | undefined;
  readonly person: Records | undefined;
  readonly incident: Records | undefined;
}

/** The records of each part of a study. */
export interface RecordsOfParts {
  readonly households: Keyed<HouseholdRecords> | undefined;
  readonly persons: Keyed<PersonRecords> | undefined;
  readonly incidents: IncidentsFromStudy | undefined;
}

/** The data files by the name that the study gives them. @throws StudyError with what is wrong in all of them */
export async function readDataFiles({ study, place }: StudySource, find: FindData): Promise<Map<string, Records>> {
  const reading = Object.entries(study.files).map(async ([name, file]) => {
    const report = new StudyReport();
    const found = find(file.path);
    if ('data' in found) return { name, report, records: await readRecords(found.data, file, report) };
    // What the study asks for is wrong where the study says it.
    const { code } = found.problem;
    report.add(code === 'study-shape' ? place(['files', name, 'path']) : { file: file.path }, found.problem);
    return { name, report };
  });
  const report = new StudyReport();
  const records = new Map<string, Records>();
  for (const read of await Promise.all(reading)) {
    report.include(read.report);
    if (read.records) records.set(read.name, read.records);
  }
  report.throwIfAny();
  return records;
}

/** The rows that each part of a study selects. */
export function rowsOfParts(
  { study }: StudySource,
  files: ReadonlyMap<string, Records>,
  report: StudyReport,
): RowsOfParts {
  return {
    household: rowsOfPart(study.households, files, report),
    person: rowsOfPart(study.persons, files, report),
    incident: rowsOfPart(study.incidents, files, report),
  };
}

/** The records of each part, linked; what is wrong with them or with the design goes to the report. */
export function recordsOfParts({ study }: StudySource, of: RowsOfParts, report: StudyReport): RecordsOfParts {
  const households = of.household && householdsFromStudy(study.households!, of.household, report);
  const persons = of.person && personsFromStudy(study.persons!, of.person, { households, report });
  const incidents = of.incident && incidentsFromStudy(study.incidents!, of.incident, { households, persons, report });
  checkDesign(study, { households, persons, incidents }, report);
  return { households, persons, incidents };
}

function rowsOfPart(
  part: { readonly file: string; readonly rows?: string | undefined } | undefined,
  files: ReadonlyMap<string, Records>,
  report: StudyReport,
): Records | undefined {
  if (part === undefined) return undefined;
  const records = files.get(part.file)!;
  if (part.rows === undefined) return records;
  const selected = selectedRecords(records, conditionOf(part.rows, records));
  if (selected.rows === 0) report.add({ file: records.file }, studyProblems.nothingSelected(part.rows));
  return selected;
}
