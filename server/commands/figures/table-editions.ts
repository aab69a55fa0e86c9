import { basename, resolve } from 'node:path';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { TableEdition } from '../../analysis/compared/table-edition.ts';
import { readInterviews } from '../../analysis/figures.ts';
import { analysisFileFromStudy } from '../../analysis/from-study/analysis-file-from-study.ts';
import { readConfig } from '../../config.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { findSource } from '../../sources/chosen-source.ts';
import { interviewsOfFile } from '../../sources/read-source.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import type { ValuesOf } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { filesOfWeighting, weightsOfEdition } from '../weighting/weights-of-edition.ts';
import type { COMPARED_OPTIONS, EDITION_OPTIONS } from './edition-options.ts';

/** Where the editions of a table are, the table's own first. */
export type EditionPlaces =
  | { readonly studies: readonly StudyPlace[] }
  | { readonly surveys: readonly SurveyPlace[]; readonly inputs: readonly string[] };

interface StudyPlace {
  readonly study: string;
  readonly data: string;
}

interface SurveyPlace {
  readonly key: string;
  readonly weighting: string | undefined;
  /** The number of an analysis file. */
  readonly file: number | undefined;
}

/** What was typed to name editions. */
type TypedEditions = ValuesOf<typeof EDITION_OPTIONS> & Partial<ValuesOf<typeof COMPARED_OPTIONS>>;

/** @throws WrongUse */
export function editionPlaces(typed: TypedEditions): EditionPlaces {
  const { study, data, survey, weighting, file } = typed;
  const keys = typed['compare-with'] ?? [];
  const studies = typed['compare-with-study'] ?? [];
  const folders = typed['compare-with-data'] ?? [];
  const weightings = typed['compare-with-weighting'] ?? [];
  const files = typed['compare-with-file'] ?? [];
  if ((study === undefined) !== (data === undefined) || (study === undefined) === (survey === undefined))
    throw new WrongUse('name --study and --data, or --survey');
  if (weighting !== undefined && survey === undefined)
    throw new WrongUse('--weighting is for the interviews of --survey; a study has the weights of its files');
  if (file !== undefined && survey === undefined)
    throw new WrongUse('--file is the number of an analysis file of --survey; a study names its files itself');
  if (survey !== undefined) {
    if (studies.length + folders.length > 0) throw new WrongUse('compare --survey with --compare-with KEY');
    if (weightings.length > 0 && weightings.length !== keys.length)
      throw new WrongUse('name one --compare-with-weighting for each --compare-with, in the same order');
    if (files.length > 0 && files.length !== keys.length)
      throw new WrongUse('name one --compare-with-file for each --compare-with, in the same order');
    const others = keys.map((key, place) => ({ key, weighting: weightings[place], file: files[place] }));
    return {
      surveys: [{ key: survey, weighting, file }, ...others],
      inputs: [weighting, ...weightings].flatMap(filesOfWeighting),
    };
  }
  if (keys.length + weightings.length + files.length > 0)
    throw new WrongUse('compare --study with --compare-with-study FILE and --compare-with-data DIR');
  if (studies.length !== folders.length)
    throw new WrongUse('name one --compare-with-data for each --compare-with-study, in the same order');
  const others = studies.map((path, place) => ({ study: path, data: folders[place]! }));
  return { studies: [{ study: study!, data: data! }, ...others] };
}

/**
 * The editions of a table, its own first.
 *
 * @param beforeData runs before data are read; gets the files that will be read
 */
export async function readEditions(
  places: EditionPlaces,
  beforeData: (inputs: readonly string[]) => void,
): Promise<TableEdition[]> {
  if ('surveys' in places) {
    beforeData(places.inputs);
    return editionsOfSurveys(places.surveys);
  }
  const editions: TableEdition[] = [];
  for (const { study, data } of places.studies) {
    const file = await analysisFileFromStudy(study, data, beforeData);
    // One study file may describe the data of several years.
    const isTaken = editions.some(({ name }) => name === file.study);
    editions.push({ name: isTaken ? `${file.study} ${basename(resolve(data))}` : file.study, file });
  }
  refuseEqualNames(editions);
  return editions;
}

/** The edition of a table itself, to find what specifications ask for that it does not have. */
export async function fileOfEdition(places: EditionPlaces): Promise<AnalysisFile> {
  const own = 'surveys' in places ? { ...places, surveys: places.surveys.slice(0, 1) } : places.studies.slice(0, 1);
  const [edition] = await readEditions('surveys' in own ? own : { studies: own }, () => {});
  return edition!.file;
}

/** The accepted interviews of editions of this platform, or those of their numbered analysis files. */
async function editionsOfSurveys(surveys: readonly SurveyPlace[]): Promise<TableEdition[]> {
  const config = readConfig();
  const { store } = await openServerStore(config);
  try {
    const now = () => new Date();
    const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
    const editions: TableEdition[] = [];
    for (const { key, weighting, file: number } of surveys) {
      const { key: name, title, referencePeriod: period } = await findSurvey(store, key);
      const weights =
        weighting === undefined ? undefined : await weightsOfEdition({ store, instruments }, name, weighting);
      const services = { store, keepDerived: store.keepDerived, instruments, now };
      const { file: numbered } = await findSource(store, name, { file: number });
      const { file, instrument, versions } = numbered
        ? await interviewsOfFile(services, numbered, weights, () => {})
        : await readInterviews(services, name, undefined, weights);
      if (file.persons.rows === 0) throw new CommandFailure(1, `${name} has no accepted interview yet`);
      const areas = await store.sampleStates(name);
      editions.push({ name, file, instrument, period, areas, survey: { title, versions } });
    }
    refuseEqualNames(editions);
    return editions;
  } finally {
    await store.close();
  }
}

function refuseEqualNames(editions: readonly TableEdition[]): void {
  const names = editions.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new WrongUse(`${twice} would be compared with itself`);
}
