import { type Instrument, iccsOf, type Value } from '#questionnaires';
import type { FindDecision } from '../coding/office-decisions.ts';
import type { Coding } from '../coding-model.ts';
import { countedForms } from '../interviews/counted-forms.ts';
import { linkedDuplicates } from '../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { type AnalysedCrimeType, analysedCrimes, countedTimes, hasIncidents } from '../interviews/incident-forms.ts';
import type { DerivedIncident } from './derived-interview.ts';
import { officeDuplicates } from './office-duplicates.ts';

/** One incident in scope, with what it stands for. */
export interface ReportedIncident extends Omit<DerivedIncident, 'answers' | 'wasReported'> {
  /** Answers of its form; empty where the screener counted it and no form was filled. Nothing is imputed. */
  readonly answers: Readonly<Record<string, Value>>;
}

/**
 * The incidents of an interview that count: screened with yes, of the household's own property, inside the
 * window and the country, completed or attempted, and not reported under another crime that counts instead. A
 * screener answered with "don't know" or a refusal makes no victim.
 *
 * @param decide what the office decided about each incident. Left out are those that are not a crime, and
 *   those that repeat another one that counts
 */
export function reportedIncidents(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision = () => undefined,
): ReportedIncident[] {
  const linkedOf = linkedDuplicates(instrument, interview);
  const office = officeDuplicates(instrument, interview, decide);
  const suffered = analysedCrimes(instrument).filter(({ key }) => hasIncidents(interview, key));
  return suffered.flatMap((crime) => {
    const { key } = crime;
    const linked = linkedOf(key);
    const repeated = office.of(key);
    const leftOut = new Set([...linked.forms, ...repeated.forms]);
    const forms = interview.incidents.get(key)?.length ?? 0;
    const times = (countedTimes(instrument, interview, key) ?? Math.max(forms, 1)) - linked.withoutForm - leftOut.size;
    if (times <= 0) return [];

    const formsLeft = forms - leftOut.size;
    const incident = incidentWithoutForm(crime, { times, forms: formsLeft });
    if (formsLeft === 0) return [incident];
    const withForm: ReportedIncident[] = [];
    const counted = countedForms(instrument, interview, key, { leftOut, repeated: office.toldTwice });
    for (const { n, answers, ownAnswers } of counted) {
      const decision = decide(key, n, ownAnswers);
      if (decision?.outcome === 'not_a_crime') continue;
      const iccs = iccsOf(instrument, key, answers) ?? null;
      const shared = linked.shared.has(n - 1) || repeated.shared.has(n - 1);
      withForm.push(withDecision(instrument, { ...incident, n, iccs, shared, answers }, decision));
    }
    return withForm;
  });
}

/** An incident that the screener counted. */
function incidentWithoutForm(
  { key, level, countsAs }: AnalysedCrimeType,
  { times, forms }: { times: number; forms: number },
): ReportedIncident {
  return {
    crimeScreened: key,
    n: 0,
    level,
    crime: countsAs?.crime ?? key,
    crimeCoded: null,
    iccs: null,
    codedByOffice: 'derived',
    shared: false,
    times,
    forms,
    answers: {},
  };
}

/** The incident with the crime and the code that the office gave it. */
function withDecision(
  { crimes }: Instrument,
  incident: ReportedIncident,
  decision: Coding | undefined,
): ReportedIncident {
  if (decision?.outcome !== 'crime') return incident;
  const { crimeCoded, iccs } = decision;
  const crime = crimes.find(({ key }) => key === crimeCoded)?.countsAs?.crime ?? crimeCoded;
  const isConfirmed = crimeCoded === incident.crimeScreened && iccs === incident.iccs;
  return { ...incident, crime, crimeCoded, iccs, codedByOffice: isConfirmed ? 'confirmed' : 'changed' };
}
