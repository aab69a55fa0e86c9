import type { Instrument } from './instrument.ts';
import type { Value } from './interview.ts';

/**
 * ICCS 2015 code of an incident: the code of the catalogue's first rule that its answers satisfy, otherwise the crime's own.
 *
 * @param crime key in the catalogue, e.g. `robbery`
 * @param incidentAnswers answers of one incident form
 * @throws InstrumentError unknown-crime
 * @example iccsOf(instrument, 'robbery', { ev_place: 'home' }) // => '040112'
 */
export function iccsOf(instrument: Instrument, crime: string, incidentAnswers: Record<string, Value>): string {
  throw new Error('not written yet');
}
