import type { TableEdition } from '../../analysis/compared/table-edition.ts';
import { readConfig } from '../../config.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { Problem } from '../../problems.ts';
import { findSource } from '../../sources/chosen-source.ts';
import { readSource } from '../../sources/read-source.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { editionPlaces, readEditions } from './table-editions.ts';

/** What was typed to name the records. */
interface TypedSource {
  readonly study: string | undefined;
  readonly data: string | undefined;
  readonly survey: string | undefined;
  readonly weighting: string | undefined;
  readonly file: string | undefined;
  readonly 'saved-weighting': string | undefined;
}

type ReadFile = (beforeData: (inputs: readonly string[]) => void) => Promise<Omit<TableEdition, 'name'>>;

/** A profile is of one edition. */
const NOT_COMPARED = {
  'compare-with': [],
  'compare-with-study': [],
  'compare-with-data': [],
  'compare-with-weighting': [],
  'compare-with-file': [],
};

/** The records of a study, of an edition, or of a numbered file of it. @throws WrongUse */
export function profileSource({ file, 'saved-weighting': saved, ...typed }: TypedSource): ReadFile {
  if (file === undefined && saved === undefined) {
    const places = editionPlaces({ ...typed, file, ...NOT_COMPARED });
    return async (beforeData) => (await readEditions(places, beforeData))[0]!;
  }
  const { survey, weighting, study, data } = typed;
  if (survey === undefined || study !== undefined || data !== undefined)
    throw new WrongUse('--file and --saved-weighting are of an edition: name --survey, and no study');
  if (weighting !== undefined)
    throw new WrongUse('--weighting is for all interviews; with --file name --saved-weighting');
  if (file !== undefined && !/^[1-9]\d*$/.test(file)) throw new WrongUse(`--file ${file}: name a number from 1 on`);
  const number = file === undefined ? undefined : Number(file);
  return async (beforeData) => {
    beforeData([]);
    return readNumbered(survey, { file: number, weighting: saved });
  };
}

async function readNumbered(survey: string, wanted: { file: number | undefined; weighting: string | undefined }) {
  const config = readConfig();
  const { store } = await openServerStore(config);
  try {
    const now = () => new Date();
    const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
    const { key } = await findSurvey(store, survey);
    const { file, weighting } = wanted;
    const chosen = await findSource(store, key, {
      ...(file !== undefined && { file }),
      ...(weighting !== undefined && { weighting }),
    });
    const services = { store, keepDerived: store.keepDerived, instruments, now };
    return await readSource(services, key, chosen, () => {}, false);
  } catch (error) {
    throw error instanceof Problem ? new CommandFailure(1, error.message) : error;
  } finally {
    await store.close();
  }
}
