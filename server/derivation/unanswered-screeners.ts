import type { Instrument } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import { analysedCrimes } from '../interviews/incident-forms.ts';
import type { UnansweredScreeners } from './derived-interview.ts';

/**
 * The crimes of an interview whose screener has no answer. Who skips the delicate questions refuses those of the
 * crimes in them.
 */
export function unansweredScreeners(instrument: Instrument, { household }: FlatInterview): UnansweredScreeners {
  const crimes = analysedCrimes(instrument);
  const isRefused = ({ key, sensitive }: (typeof crimes)[number]) =>
    household[`${key}_ref`] === 'refused' ||
    household[`${key}_5y`] === 'refused' ||
    (sensitive?.skippable === true && household.consent_sensitive === 'no');
  return {
    dontKnow: crimes.filter(({ key }) => household[`${key}_ref`] === 'dk').map(({ key }) => key),
    refused: crimes.filter(isRefused).map(({ key }) => key),
  };
}
