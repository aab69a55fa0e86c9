import {
  type Instrument,
  syntheticInterview,
  type Value,
  type WalkContext,
  type WalkedInterview,
} from '#questionnaires';

export const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** Interviews looked through for one with the wanted number of incidents. */
const MOST = 300;

/** Incidents of one crime. */
const PER_CRIME = 2;

/** The first synthetic interview, all consents given, with that many incidents that have forms. */
export function interviewWith(
  instrument: Instrument,
  incidents: number,
): { walked: WalkedInterview; context: WalkContext } {
  const consents = {
    consent_roster: 'yes',
    selected_present: 'yes',
    consent_selected: 'yes',
    consent_sensitive: 'yes',
  };
  const answers = { ...consents, ...eventsOf(instrument, incidents) };
  for (let number = 1; number <= MOST; number += 1) {
    const about = { seed: 1, number, startedAt: STARTED_AT };
    const interview = syntheticInterview(instrument, about, answers);
    if (!('stuck' in interview) && incidentsOf(instrument, interview.walked) === incidents) return interview;
  }
  throw new Error(`no synthetic interview has ${incidents} incidents`);
}

/** Answers of the screeners: some crimes that everybody is asked about happened, the others did not. */
function eventsOf({ crimes }: Instrument, incidents: number): Record<string, Value> {
  let left = incidents;
  return Object.assign(
    {},
    ...crimes.map((crime) => {
      const { key, gate, incidentForms, asked = { ref: `${key}_ref`, times: `${key}_times` } } = crime;
      const own = gate === undefined && incidentForms && crime.asked === undefined ? Math.min(left, PER_CRIME) : 0;
      left -= own;
      if (own === 0) return { [asked.ref]: 'no' };
      return { [`${key}_5y`]: 'yes', [asked.ref]: 'yes', [asked.times]: own, [`${key}_series`]: 'no' };
    }),
  );
}

function incidentsOf(instrument: Instrument, { answers }: WalkedInterview): number {
  const repeated = instrument.forms.filter(({ repeat }) => repeat === 'incidents').map(({ form }) => form);
  const keys = Object.keys(answers).filter((key) => repeated.includes(key.split('.')[0]!));
  const close = Object.keys(answers).includes(instrument.forms.at(-1)!.form);
  return close ? new Set(keys.map((key) => key.slice(key.indexOf('.') + 1))).size : -1;
}
