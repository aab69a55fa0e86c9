import { basename, resolve } from 'node:path';
import type { AnalysisFile, IncidentRecords } from '../analysis-file.ts';
import { checkDesign } from './check-design.ts';
import { incidentsFromStudy } from './incidents-from-study.ts';
import { locateDataFile, locateDataFolder } from './locate-data-file.ts';
import { readRecords } from './read-records.ts';
import type { Records } from './records.ts';
import { householdsFromStudy, personsFromStudy } from './sampled-from-study.ts';
import { readStudy, type StudySource } from './study.ts';
import { StudyError } from './study-error.ts';
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
  const households = householdsFromStudy(study.households, files.get(study.households.file)!, report);
  const persons = personsFromStudy(study.persons, files.get(study.persons.file)!, { households, report });
  const context = { households, persons, report };
  const incidents = incidentsFromStudy(study.incidents, files.get(study.incidents.file)!, context);
  checkDesign(study, { households, persons, incidents }, report);
  report.throwIfAny();
  return {
    study: study.study,
    title: study.title,
    source: study.source,
    crimes: study.incidents.crimes.map(({ key, level }, crime) => ({
      key,
      level,
      asksOutcome: isEverAttempted(incidents.records, crime),
    })),
    sets: new Map(Object.entries(study.incidents.sets)),
    profile: study.persons.profile,
    design: study.design,
    households: households.records,
    persons: persons.records,
    incidents: incidents.records,
  };
}

/** Whether a survey that asks for the outcome has an attempt of a crime. */
function isEverAttempted({ outcome, crime }: IncidentRecords, of: number): boolean {
  const attempted = outcome?.names.indexOf('attempted') ?? -1;
  return (
    attempted >= 0 && outcome !== undefined && crime.some((one, row) => one === of && outcome.codes[row] === attempted)
  );
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
