import type { Instrument } from '#questionnaires';
import type { AnalysedCrime, Categories, IncidentRecords, PersonRecords } from '../analysis-file.ts';
import { categoriesAt, categoriesFrom, categoriesOfTexts } from '../columns.ts';
import { incidentAnswers, questionNamed } from './incident-answers.ts';
import { CODED_BY_OFFICE } from './reported-incidents.ts';
import type { PlacedIncident } from './respondents.ts';

/**
 * A record per incident, with its crime, its codes, its answers and the domains of the person who reported
 * it.
 */
export function incidentRecords(
  instrument: Instrument,
  incidents: readonly PlacedIncident[],
  { crimes, persons }: { crimes: readonly AnalysedCrime[]; persons: PersonRecords },
): IncidentRecords {
  const person = Int32Array.from(incidents, ({ row }) => row);
  const domains = new Map<string, Categories>();
  for (const [name, column] of persons.domains) domains.set(name, categoriesAt(column, person));
  const state = stateOfIncident(instrument, incidents);
  if (state !== undefined) domains.set('state_of_event', state);
  return {
    rows: incidents.length,
    weight: Float64Array.from(incidents, ({ weight }) => weight),
    person,
    crime: Int32Array.from(incidents, (incident) => crimes.findIndex(({ key }) => key === incident.crime)),
    shared: Uint8Array.from(incidents, ({ shared }) => (shared ? 1 : 0)),
    crimeScreened: categoriesOfTexts(incidents.map(({ crimeScreened }) => crimeScreened)),
    crimeCoded: categoriesOfTexts(incidents.map(({ crimeCoded }) => crimeCoded)),
    iccs: categoriesOfTexts(incidents.map(({ iccs }) => iccs)),
    codedByOffice: categoriesFrom(
      incidents.map(({ codedByOffice }) => codedByOffice),
      CODED_BY_OFFICE,
    ),
    domains,
    answers: incidentAnswers(
      instrument,
      incidents.map(({ answers }) => answers),
    ),
    amounts: new Map(),
  };
}

/**
 * The state where each incident happened; undefined unless the questionnaire asks for it with the country's
 * codes.
 */
function stateOfIncident(instrument: Instrument, incidents: readonly PlacedIncident[]): Categories | undefined {
  const isAsked = questionNamed(instrument, 'ev_state')?.type === 'single';
  const codes = instrument.lists.state;
  if (!isAsked || codes === undefined) return undefined;
  const states = incidents.map(({ answers: { ev_state } }) => (typeof ev_state === 'string' ? ev_state : undefined));
  return categoriesFrom(states, codes);
}
