import { basename, resolve } from 'node:path';
import type { AnalysedCrime, AnalysisFile, IncidentRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import { dataOnDisk } from './bytes/data-source.ts';
import { definitionsOfStudy } from './definitions-of-study.ts';
import type { IncidentsFromStudy } from './incidents-from-study.ts';
import { indicatorFromStudy, type TableRows } from './indicators-from-study.ts';
import { locateDataFile, locateDataFolder } from './locate-data-file.ts';
import type { Records } from './records.ts';
import { readStudy, type StudySource } from './study.ts';
import { type FindData, readDataFiles, recordsOfParts, rowsOfParts } from './study-data.ts';
import { StudyError } from './study-error.ts';
import { wordsByLanguage } from './study-figures-schema.ts';
import { designOf, figureChoicesOf } from './study-options.ts';
import { StudyReport } from './study-report.ts';
import type { Study } from './study-schema.ts';

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
  return analysisFileOfStudy(source, (path) => {
    const found = locateDataFile(located.path, path);
    return 'path' in found ? { data: dataOnDisk(found.path) } : found;
  });
}

/**
 * The same of a study that was read, with data files wherever they are.
 *
 * @throws StudyError with how the data files are written, else with what they say
 */
export async function analysisFileOfStudy(source: StudySource, find: FindData): Promise<AnalysisFile> {
  const { study } = source;
  const files = await readDataFiles(source, find);
  const report = new StudyReport();
  const of = rowsOfParts(source, files, report);
  const { households, persons, incidents } = recordsOfParts(source, of, report);
  report.throwIfAny();
  const absent = (['household', 'person', 'incident'] as const).filter((table) => !of[table]);
  const tables = {
    ...(of.household && { household: everyRow(of.household) }),
    ...(of.person && { person: everyRow(of.person) }),
    ...(of.incident && { incident: { records: of.incident, rows: incidents!.rows } }),
  };
  return {
    study: study.study,
    ...titleOfStudy(study),
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
    ...(Object.keys(study.labels).length > 0 && { labels: labelsOf(study) }),
    definitions: definitionsOfStudy(study),
    breaks: study.breaks,
    ...(study.indicators.length > 0 && {
      indicators: study.indicators.map((indicator) => indicatorFromStudy(indicator, tables)),
    }),
  };
}

/** English where the study is called so, else as it is called first. */
function titleOfStudy({ study, title }: Study): Pick<AnalysisFile, 'title' | 'titles'> {
  if (typeof title === 'string') return { title };
  return { title: title.en ?? Object.values(title)[0] ?? study, titles: title };
}

function labelsOf({ labels }: Study): NonNullable<AnalysisFile['labels']> {
  return Object.fromEntries(
    Object.entries(labels).map(([variable, codes]) => [
      variable,
      Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, wordsByLanguage(label)])),
    ]),
  );
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
    ...withoutAmounts(study, crime),
  }));
}

/** Amounts that the study states of other crimes alone. */
function withoutAmounts({ incidents }: Study, of: number): Pick<AnalysedCrime, 'withoutAmounts'> {
  if (!incidents?.wide) return {};
  const stated = incidents.crimes.map(({ amounts }) => Object.keys(amounts ?? incidents.amounts ?? {}));
  const absent = [...new Set(stated.flat())].filter((name) => !stated[of]!.includes(name));
  return absent.length > 0 ? { withoutAmounts: absent } : {};
}

/** Whether a survey that asks for the outcome has an attempt of a crime. */
function isEverAttempted({ outcome, crime }: IncidentRecords, of: number): boolean {
  const attempted = outcome?.names.indexOf('attempted') ?? -1;
  return (
    attempted >= 0 && outcome !== undefined && crime.some((one, row) => one === of && outcome.codes[row] === attempted)
  );
}

function everyRow(records: Records): TableRows {
  return { records, rows: Int32Array.from(records.lines.keys()) };
}
