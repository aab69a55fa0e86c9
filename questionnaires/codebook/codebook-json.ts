import type { Instrument } from '../instrument/prepared-instrument.ts';
import { codebookCrimes } from './codebook-crimes.ts';
import { codebookEntries } from './codebook-entries.ts';
import { officeVariables } from './office-variables.ts';

/**
 * The codebook as one JSON text: the instrument, its crimes, its variables, and those that the office adds to
 * incidents.
 */
export function codebookJson(instrument: Instrument, languages: readonly string[]): string {
  const { id, version, note, referencePeriod } = instrument.manifest;
  const content = {
    instrument: { id, version, note, languages, referencePeriod },
    crimes: codebookCrimes(instrument, languages),
    variables: codebookEntries(instrument, languages),
    officeVariables: officeVariables(instrument, languages),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
