import { basename, resolve } from 'node:path';
import type { AnalysisFile, IncidentRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import { checkDesign } from './checks/check-design.ts';
import { type IncidentsFromStudy, incidentsFromStudy } from './incidents-from-study.ts';
import { indicatorFromStudy, type TableRows } from './indicators-from-study.ts';
import { locateDataFile, locateDataFolder } from './locate-data-file.ts';
import { readRecords } from './read-records.ts';
import { type Records, selectedRecords } from './records.ts';
import { householdsFromStudy, personsFromStudy } from './sampled-from-study.ts';
import { readStudy, type StudySource } from './study.ts';
import { conditionOf } from './study-columns.ts';
import { StudyError } from './study-error.ts';
import { designOf, figureChoicesOf } from './study-options.ts';
import { studyProblems } from './study-problems.ts';
import { StudyReport } from './study-report.ts';

/**
 * Reads an existing survey's microdata as its study file says.
 *
 * @param studyPath the study file, e.g. questionnaires/studies/envipe-2021.json
 * @param folder the folder of the data files that the study names
 * @param beforeData runs when the study file is sound, before the data are read; gets the files that will be read
 * @throws StudyError with file, line and column: everything that is wrong with the study file, else with how
 *   the data files are written, else with what they say
 */
export async function analysisFileFromStudy(
  studyPath: string,
  folder: string,
  beforeData: (inputs: readonly string[]) => void = () => {},
): Promise<AnalysisFile> {
  const source = readStudy(studyPath, basename(studyPath));
  const { study } = source;
  const located = locateDataFolder(folder);
  if ('problem' in located) throw new StudyError([{ place: { file: folder }, ...located.problem }]);
  beforeData([studyPath, ...Object.values(study.files).map(({ path }) => resolve(located.path, path))]);
  const files = await readFiles(source, located.path);
  const report = new StudyReport();
  const of = {
    household: recordsOfPart(study.households, files, report),
    person: recordsOfPart(study.persons, files, report),
    incident: recordsOfPart(study.incidents, files, report),
  };
  const households = of.household && householdsFromStudy(study.households!, of.household, report);
  const persons = of.person && personsFromStudy(study.persons!, of.person, { households, report });
  const incidents = of.incident && incidentsFromStudy(study.incidents!, of.incident, { households, persons, report });
  checkDesign(study, { households, persons, incidents }, report);
  report.throwIfAny();
  const absent = (['household', 'person', 'incident'] as const).filter((table) => !of[table]);
  const tables = {
    ...(of.household && { household: everyRow(of.household) }),
    ...(of.person && { person: everyRow(of.person) }),
    ...(of.incident && { incident: { records: of.incident, rows: incidents!.rows } }),
  };
  return {
    study: study.study,
    title: study.title,
    source: study.source,
    crimes: crimesOf(source, incidents),
    sets: new Map(Object.entries(study.incidents?.sets ?? {})),
    profile: study.persons?.profile ?? [],
    design: designOf(study),
    households: households?.records ?? { ...NO_UNITS, memberVictim: undefined },
    persons: persons?.records ?? NO_PERSONS,
    incidents: incidents?.records ?? NO_INCIDENTS,
    ...(absent.length > 0 && { absent: new Set(absent) }),
    ...figureChoicesOf(study),
    breaks: study.breaks,
    ...(study.indicators.length > 0 && {
      indicators: study.indicators.map((indicator) => indicatorFromStudy(indicator, tables)),
    }),
  };
}

const NO_UNITS: SampledRecords = {
  rows: 0,
  weight: new Float64Array(),
  stratum: [],
  psu: [],
  domains: new Map(),
  atRisk: new Map(),
};

const NO_PERSONS: PersonRecords = { ...NO_UNITS, household: new Int32Array() };

const NO_INCIDENTS: IncidentRecords = {
  rows: 0,
  weight: new Float64Array(),
  person: new Int32Array(),
  crime: new Int32Array(),
  domains: new Map(),
  answers: new Map(),
};

function crimesOf({ study }: StudySource, incidents: IncidentsFromStudy | undefined): AnalysisFile['crimes'] {
  return (study.incidents?.crimes ?? []).map(({ key, level }, crime) => ({
    key,
    level,
    asksOutcome: incidents !== undefined && isEverAttempted(incidents.records, crime),
  }));
}

/** Whether a survey that asks for the outcome has an attempt of a crime. */
function isEverAttempted({ outcome, crime }: IncidentRecords, of: number): boolean {
  const attempted = outcome?.names.indexOf('attempted') ?? -1;
  return (
    attempted >= 0 && outcome !== undefined && crime.some((one, row) => one === of && outcome.codes[row] === attempted)
  );
}

/** The rows of a file that a part of the study selects; undefined for a part that it does not have. */
function recordsOfPart(
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

function everyRow(records: Records): TableRows {
  return { records, rows: Int32Array.from(records.lines.keys()) };
}

/** The data files by the name that the study gives them. @throws StudyError with what is wrong in all of them */
async function readFiles({ study, place }: StudySource, folder: string): Promise<Map<string, Records>> {
  const reading = Object.entries(study.files).map(async ([name, file]) => {
    const report = new StudyReport();
    const located = locateDataFile(folder, file.path);
    if ('path' in located) return { name, report, records: await readRecords(located.path, file, report) };
    // What the study asks for is wrong where the study says it.
    const { code } = located.problem;
    report.add(code === 'study-shape' ? place(['files', name, 'path']) : { file: file.path }, located.problem);
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
