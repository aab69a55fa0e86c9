import { InstrumentError } from '../expression/errors.ts';
import { type Memory, NO_MEMORY } from '../instrument/memory.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { checkInstrument, checkUnbrokenParts } from './check-instrument.ts';
import { checkDesignFiles } from './design/read-design.ts';
import { errorsInto, type Finding } from './finding.ts';
import { readFiles } from './read-files.ts';

const MOST_LISTED = 20;

/** An instrument that cannot be used, with everything that is wrong with it. */
export class InvalidInstrument extends InstrumentError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const listed = findings
      .slice(0, MOST_LISTED)
      .map(({ file, path, message, remedy }) => `${file} ${path}: ${message}; ${remedy}`);
    const more = findings.length > MOST_LISTED ? [`and ${findings.length - MOST_LISTED} more`] : [];
    const remedy = 'correct them and load it again';
    super({
      code: 'invalid-instrument',
      place: 'instrument',
      problem: [findings.length === 1 ? 'one problem' : `${findings.length} problems`, ...listed, ...more].join('\n'),
      remedy,
    });
    this.name = 'InvalidInstrument';
    this.findings = findings;
  }
}

/**
 * An instrument from its files.
 *
 * Checks shapes, names (unique, known in every expression, never of a later form), code lists, texts in every
 * language, at most six questions a screen and forty a form, an ICCS code for every crime.
 *
 * @param files path in the instrument's folder -> parsed JSON: `manifest.json`, `crime-types.json`,
 * `modules/lists.json`, `modules/<form>.json`, `texts/<language>.json`; what accompanies it in `design/` is checked and
 * not carried
 * @throws InstrumentError invalid-instrument (an `InvalidInstrument`), with all problems at once: file, path,
 * what is wrong, what to do
 */
export function parseInstrument(files: Record<string, unknown>, memory: Memory = NO_MEMORY): Instrument {
  const findings: Finding[] = [];
  const find = errorsInto(findings);
  const instrument = readFiles(files, find, memory);
  if (!instrument) findings.push(...checkUnbrokenParts(files, findings));
  else checkInstrument(instrument, find);
  checkDesignFiles(files, find);
  if (!instrument || findings.length > 0) throw new InvalidInstrument(findings);
  return instrument;
}
