import { type Instrument, parseInstrument } from '#questionnaires';
import { readConfig } from '../config.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import { loadInstruments } from '../instruments/load-instruments.ts';
import { StartError } from '../start-error.ts';
import { CommandFailure } from './command-failure.ts';
import { textsOfDatabase } from './instrument-of-folder.ts';

/** A version that comes with the platform, or that the database has; undefined where neither is so. */
export async function findVersionAtHand(id: string, version: string): Promise<Instrument | undefined> {
  const builtIn = inFolder(id, version);
  if (builtIn) return builtIn;
  try {
    return parseInstrument(filesOfTexts(await textsOfDatabase(`${id}@${version}`)));
  } catch (error) {
    if (error instanceof CommandFailure) return undefined;
    throw error;
  }
}

function inFolder(id: string, version: string): Instrument | undefined {
  try {
    return loadInstruments(readConfig().instruments).find(id, version)?.instrument;
  } catch (error) {
    // What is wrong with other questionnaires is not what is asked here.
    if (error instanceof StartError) return undefined;
    throw error;
  }
}
