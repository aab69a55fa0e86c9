import type { Instrument } from '#questionnaires';
import { readConfig } from '../config.ts';
import { findingLine, type InstrumentRead, instrumentFolder, readInstrument } from '../instruments/read-instrument.ts';
import { CommandFailure } from './command-failure.ts';

/** Explains the argument FOLDER of the commands that read a questionnaire. */
export const FOLDER_EXPLAINED =
  "a questionnaire's folder, or the name of one that comes with the platform, such as lacsi-2018-r1";

/**
 * The questionnaire of a folder or of a name, or what is wrong with it.
 *
 * @throws CommandFailure 2 when there is no such folder
 */
export function readInstrumentOfFolder(nameOrPath: string): InstrumentRead {
  const folder = instrumentFolder(nameOrPath, readConfig().instruments);
  if (folder === undefined)
    throw new CommandFailure(2, `There is no questionnaire ${nameOrPath}; give the path of its folder`);
  return readInstrument(folder);
}

/**
 * The questionnaire of a folder or of a name, when nothing is wrong with it.
 *
 * @throws CommandFailure 2 when there is no such folder; 1 when the questionnaire has errors, with a line for
 *   each
 */
export function usableInstrument(nameOrPath: string): Instrument {
  return usableFiles(nameOrPath).instrument;
}

/**
 * The same, with the files of its folder.
 *
 * @throws CommandFailure
 */
export function usableFiles(nameOrPath: string): Exclude<InstrumentRead, { findings: unknown }> {
  const read = readInstrumentOfFolder(nameOrPath);
  if ('findings' in read) throw new CommandFailure(1, read.findings.map(findingLine).join('\n'));
  return read;
}
