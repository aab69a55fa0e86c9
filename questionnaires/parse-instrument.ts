import type { Instrument } from './instrument.ts';

/**
 * An instrument from its files.
 *
 * @param files path in the instrument's folder -> parsed JSON: `manifest.json`, `crime-types.json`, `modules/lists.json`,
 * `modules/<form>.json`, `texts/<language>.json`
 * @throws InstrumentError invalid-instrument, with all problems at once: file, path, what is wrong, what to do
 */
export function parseInstrument(files: Record<string, unknown>): Instrument {
  throw new Error('not written yet');
}
