import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AnalysisFile } from '../analysis-file.ts';
import { incidentsFromStudy } from './incidents-from-study.ts';
import { type Records, readRecords } from './read-records.ts';
import { householdsFromStudy, personsFromStudy } from './sampled-from-study.ts';
import { parseStudy } from './study.ts';
import { StudyError } from './study-error.ts';

/**
 * Reads an existing survey's microdata as its study file says.
 *
 * @param studyPath the study file, e.g. questionnaires/studies/envipe-2021.json
 * @param folder the folder of the data files that the study names
 * @throws StudyError with file, line and column
 */
export async function analysisFileFromStudy(studyPath: string, folder: string): Promise<AnalysisFile> {
  const source = parseStudy(await textOf(studyPath), basename(studyPath));
  const { study } = source;
  const read = async ([name, { path, columns }]: [string, (typeof study.files)[string]]) =>
    [name, await readRecords(join(folder, path), columns)] as const;
  const files = new Map<string, Records>(await Promise.all(Object.entries(study.files).map(read)));
  const fileOf = (name: string) => files.get(name) as Records;

  const households = householdsFromStudy(source, fileOf(study.households.file));
  const persons = personsFromStudy(source, fileOf(study.persons.file), households);
  return {
    study: study.study,
    title: study.title,
    source: study.source,
    crimes: study.incidents.crimes.map(({ key, level }) => ({ key, level })),
    sets: new Map(Object.entries(study.incidents.sets)),
    profile: study.persons.profile,
    design: study.design,
    households: households.records,
    persons: persons.records,
    incidents: incidentsFromStudy(source, fileOf(study.incidents.file), households.records, persons),
  };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new StudyError(
      'file-missing',
      { file: path },
      'there is no such study file',
      'check the path given with --study',
    );
  }
}
