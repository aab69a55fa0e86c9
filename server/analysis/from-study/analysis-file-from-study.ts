import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AnalysisFile, IncidentRecords } from '../analysis-file.ts';
import { incidentsFromStudy } from './incidents-from-study.ts';
import { type Records, readRecords } from './read-records.ts';
import { householdsFromStudy, personsFromStudy } from './sampled-from-study.ts';
import { parseStudy, type Study } from './study.ts';
import { StudyError, studyProblems } from './study-error.ts';

/**
 * Reads an existing survey's microdata as its study file says.
 *
 * @param studyPath the study file, e.g. questionnaires/studies/envipe-2021.json
 * @param folder the folder of the data files that the study names
 * @throws StudyError with file, line and column
 */
export async function analysisFileFromStudy(studyPath: string, folder: string): Promise<AnalysisFile> {
  const source = parseStudy(await readStudy(studyPath), basename(studyPath));
  const { study } = source;
  const files = await readFiles(study, folder);
  const households = householdsFromStudy(source, files.get(study.households.file)!);
  const persons = personsFromStudy(source, files.get(study.persons.file)!, households);
  const incidents = incidentsFromStudy(source, files.get(study.incidents.file)!, households.records, persons);
  return {
    study: study.study,
    title: study.title,
    source: study.source,
    crimes: study.incidents.crimes.map(({ key, level }, crime) => ({
      key,
      level,
      asksOutcome: isEverAttempted(incidents, crime),
    })),
    sets: new Map(Object.entries(study.incidents.sets)),
    profile: study.persons.profile,
    design: study.design,
    households: households.records,
    persons: persons.records,
    incidents,
  };
}

/** Whether a survey that asks for the outcome has an attempt of a crime. */
function isEverAttempted({ outcome, crime }: IncidentRecords, of: number): boolean {
  const attempted = outcome?.names.indexOf('attempted') ?? -1;
  return (
    attempted >= 0 && outcome !== undefined && crime.some((one, row) => one === of && outcome.codes[row] === attempted)
  );
}

/** The data files by the name that the study gives them. */
async function readFiles({ files }: Study, folder: string): Promise<Map<string, Records>> {
  const reading = Object.entries(files).map(async ([name, { path, columns }]) => {
    return [name, await readRecords(join(folder, path), columns)] as const;
  });
  return new Map(await Promise.all(reading));
}

async function readStudy(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new StudyError({ place: { file: path }, ...studyProblems.noStudyFile() });
  }
}
