import { type Instrument, InvalidInstrument, parseInstrument } from '#questionnaires';
import { readConfig } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { type FileTexts, unpackTexts } from '../files/pack-texts.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import { findingLine, type InstrumentRead, instrumentFolder, readInstrument } from '../instruments/read-instrument.ts';
import { openServerStore } from '../start/open-server-store.ts';
import { engineOf } from '../storage/engine.ts';
import { CommandFailure } from './command-failure.ts';

/** Explains the argument FOLDER of the commands that read a questionnaire. */
export const FOLDER_EXPLAINED =
  "a questionnaire's folder, the name of one that comes with the platform, such as lacsi-2018-r1, or ID@VERSION of the\n           database that CIFRA_DB names";

/** A published version of the database, as it is typed. */
const OF_DATABASE = /^([a-z0-9][a-z0-9-]*)@(\d+\.\d+\.\d+)$/;

/**
 * The questionnaire of a folder, of a name, or of a version in the database, or what is wrong with it.
 *
 * @throws CommandFailure 2 when there is no such folder or version
 */
export async function readInstrumentOfFolder(nameOrPath: string): Promise<InstrumentRead> {
  const folder = instrumentFolder(nameOrPath, readConfig().instruments);
  if (folder !== undefined) return readInstrument(folder);
  const files = filesOfTexts(await textsOfDatabase(nameOrPath));
  try {
    return { instrument: parseInstrument(files), files };
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return { findings: error.findings };
  }
}

/**
 * The questionnaire of a folder, a name or a version, when nothing is wrong with it.
 *
 * @throws CommandFailure 2 when there is no such folder or version; 1 when the questionnaire has errors, with a
 *   line for each
 */
export async function usableInstrument(nameOrPath: string): Promise<Instrument> {
  return (await usableFiles(nameOrPath)).instrument;
}

/**
 * The same, with its files.
 *
 * @throws CommandFailure
 */
export async function usableFiles(nameOrPath: string): Promise<Exclude<InstrumentRead, { findings: unknown }>> {
  const read = await readInstrumentOfFolder(nameOrPath);
  if ('findings' in read) throw new CommandFailure(1, read.findings.map(findingLine).join('\n'));
  return read;
}

/**
 * The texts of the files of a version in the database. Looking for it makes no database where there is none.
 *
 * @param named as ID@VERSION
 * @throws CommandFailure 2 when it names no version, or one that is not there
 */
export async function textsOfDatabase(named: string): Promise<FileTexts> {
  const [, id, version] = OF_DATABASE.exec(named) ?? [];
  if (id === undefined || version === undefined)
    throw new CommandFailure(2, `There is no questionnaire ${named}; give the path of its folder`);
  const config = readConfig();
  if (!(await isThere(config.database)))
    throw new CommandFailure(
      2,
      `There is no database at ${shownLocation(config.database)} to look for ${version} of ${id} in; name another one with CIFRA_DB, or give the path of a folder`,
    );
  const packed = await filesInDatabase(config, id, version);
  if (!packed)
    throw new CommandFailure(2, `The database has no version ${version} of ${id}; see: cifra instrument list`);
  return unpackTexts(packed);
}

async function isThere(database: string): Promise<boolean> {
  const engine = engineOf(database);
  try {
    return (await engine.find(database)) !== undefined;
  } catch (error) {
    throw engine.asStartError(error, database);
  }
}

async function filesInDatabase(config: ReturnType<typeof readConfig>, id: string, version: string) {
  const { store } = await openServerStore(config);
  try {
    return await store.versionFiles(id, version);
  } finally {
    await store.close();
  }
}
