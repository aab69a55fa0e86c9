import { INCIDENT, type Instrument, iccsTagsOf, wasReported } from '#questionnaires';
import type { CodeableIncident } from '../coding/codeable-incidents.ts';
import { isSealedIncident } from '../coding/sealed-incidents.ts';
import { analysedAnswers } from './analysed-variables.ts';
import type { CodedByOffice, DerivedCodeable, DerivedHalf, DerivedIncident } from './derived-interview.ts';
import type { ReportedIncident } from './reported-incidents.ts';
import type { WholeInterview } from './whole-interview.ts';

type PartsOfIncidents = 'incidents' | 'codeable' | 'derived' | 'confirmed' | 'changed' | 'notACrime' | 'duplicates';

/** The incidents that stand in one half, how they came by their crime, and how many the office left out. */
export function incidentsOfHalf(whole: WholeInterview, isSealed: boolean): Pick<DerivedHalf, PartsOfIncidents> {
  const { instrument, decide, sealedCrimes } = whole;
  const incidents = whole.incidents.filter(({ crimeScreened }) => sealedCrimes.has(crimeScreened) === isSealed);
  const codeable = whole.codeable.filter(({ crime }) => sealedCrimes.has(crime) === isSealed);
  const counted = new Set(incidents.map(({ crimeScreened, n }) => `${crimeScreened} ${n}`));
  const outcomes = codeable.map(({ crime, n, ownAnswers }) => ({
    outcome: decide(crime, n, ownAnswers)?.outcome,
    isCounted: counted.has(`${crime} ${n}`),
  }));
  const numberOf = (code: CodedByOffice) => incidents.filter(({ codedByOffice }) => codedByOffice === code).length;
  return {
    derived: numberOf('derived'),
    confirmed: numberOf('confirmed'),
    changed: numberOf('changed'),
    notACrime: outcomes.filter(({ outcome }) => outcome === 'not_a_crime').length,
    duplicates: outcomes.filter(({ outcome, isCounted }) => outcome === 'duplicate' && !isCounted).length,
    incidents: incidents.map((incident) => derivedIncident(instrument, incident)).sort(byScreenerAndForm),
    codeable: codeable.map((incident) => derivedCodeable(instrument, incident)).sort(byCrimeAndForm),
  };
}

/** The order of incidents of a half, which needs no catalogue: by crime of the screener and number of the form. */
export function byScreenerAndForm(a: DerivedIncident, b: DerivedIncident): number {
  return order(a.crimeScreened, b.crimeScreened) || a.n - b.n;
}

/** The same order, of the incidents that the office codes. */
export function byCrimeAndForm(a: DerivedCodeable, b: DerivedCodeable): number {
  return order(a.crime, b.crime) || a.n - b.n;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function derivedIncident(instrument: Instrument, { answers, ...incident }: ReportedIncident): DerivedIncident {
  return {
    ...incident,
    wasReported: wasReported(instrument, answers),
    answers: analysedAnswers(instrument, withOutcome(instrument, incident.crimeScreened, answers)),
  };
}

/**
 * The answers with the outcome that the classification's tag gives: an attempted rape is an attempt, also where the
 * act itself was said to have been carried out. Figures by outcome and the tag agree.
 */
function withOutcome(
  instrument: Instrument,
  crime: string,
  answers: ReportedIncident['answers'],
): ReportedIncident['answers'] {
  if (answers[INCIDENT.outcome] === undefined) return answers;
  const isAttempt = iccsTagsOf(instrument, crime, answers)?.attempted === 'attempted';
  return isAttempt ? { ...answers, [INCIDENT.outcome]: 'attempted' } : answers;
}

function derivedCodeable(
  instrument: Instrument,
  { answers, ownAnswers: _, ...incident }: CodeableIncident,
): DerivedCodeable {
  return { ...incident, isSealed: isSealedIncident(instrument, { crime: incident.crime, answers }) };
}
