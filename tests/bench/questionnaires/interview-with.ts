import { type Instrument, syntheticInterview, type WalkContext, type WalkedInterview } from '#questionnaires';

export const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** Interviews looked through for one with the wanted number of incidents. */
const MOST = 20_000;

/** The first synthetic interview, all consents given, with that many incidents that have forms. */
export function interviewWith(
  instrument: Instrument,
  incidents: number,
): { walked: WalkedInterview; context: WalkContext } {
  const wishes = { consent_roster: 'yes', selected_present: 'yes', consent_selected: 'yes' };
  for (let number = 1; number <= MOST; number += 1) {
    const interview = syntheticInterview(instrument, { seed: 1, number, startedAt: STARTED_AT }, wishes);
    if (!('stuck' in interview) && incidentsOf(instrument, interview.walked) === incidents) return interview;
  }
  throw new Error(`no synthetic interview has ${incidents} incidents`);
}

function incidentsOf(instrument: Instrument, { answers }: WalkedInterview): number {
  const repeated = instrument.forms.filter(({ repeat }) => repeat === 'incidents').map(({ form }) => form);
  const keys = Object.keys(answers).filter((key) => repeated.includes(key.split('.')[0]!));
  const close = Object.keys(answers).includes(instrument.forms.at(-1)!.form);
  return close ? new Set(keys.map((key) => key.slice(key.indexOf('.') + 1))).size : -1;
}
