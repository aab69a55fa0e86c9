import { type Instrument, iccsOf, type Value } from '#questionnaires';
import type { FindDecision } from '../../coding/office-decisions.ts';
import { linkedDuplicates } from '../../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../../interviews/flatten.ts';
import { analysedCrimes, countedForms, hasIncidents, reportedTimes } from '../../interviews/incident-forms.ts';
import type { Coding } from '../../model.ts';
import { officeDuplicates } from './office-duplicates.ts';
import { incidentWeight } from './weight.ts';

/**
 * Where an incident's crime and code come from: the catalogue's rules; the office, which confirmed or changed
 * them.
 */
export const CODED_BY_OFFICE = ['derived', 'confirmed', 'changed'] as const;

export type CodedByOffice = (typeof CODED_BY_OFFICE)[number];

/** One incident in scope, with what it stands for. */
export interface ReportedIncident {
  /** The crime that it counts as: the office's, else that of its screener. */
  readonly crime: string;
  /** The crime under which it was screened; never changed. */
  readonly crimeScreened: string;
  /** Number of its form among those of that crime, from 1; 0 without a form. */
  readonly n: number;
  /** The office's crime; undefined where nothing is decided. */
  readonly crimeCoded: string | undefined;
  readonly codedByOffice: CodedByOffice;
  /** ICCS code: the office's, else by the catalogue's rules from its answers; undefined without a form. */
  readonly iccs: string | undefined;
  readonly weight: number;
  /**
   * A person's incident that was reported as the household's too: in sets of both levels it counts there
   * alone.
   */
  readonly shared: boolean;
  /** Answers of its form; empty where the screener counted it and no form was filled. Nothing is imputed. */
  readonly answers: Readonly<Record<string, Value>>;
}

/**
 * The incidents of an interview that count: screened with yes, of the household's own property, inside the
 * window and the country, completed or attempted, and not reported under another crime that counts instead. A
 * screener answered with "don't know" or a refusal makes no victim.
 *
 * @param weights of the household and of the person who answered
 * @param decide what the office decided about each incident. Left out are those that are not a crime, and
 *   those that repeat another one that counts
 */
export function reportedIncidents(
  instrument: Instrument,
  interview: FlatInterview,
  weights: { household: number; person: number },
  decide: FindDecision = () => undefined,
): ReportedIncident[] {
  const linkedOf = linkedDuplicates(instrument, interview);
  const repeatedOf = officeDuplicates(instrument, interview, decide);
  const suffered = analysedCrimes(instrument).filter(({ key }) => hasIncidents(interview, key));
  return suffered.flatMap(({ key, level }) => {
    const linked = linkedOf(key);
    const repeated = repeatedOf(key);
    const leftOut = new Set([...linked.forms, ...repeated.forms]);
    const forms = interview.incidents.get(key)?.length ?? 0;
    const times = (reportedTimes(interview, key) ?? Math.max(forms, 1)) - linked.withoutForm - leftOut.size;
    if (times <= 0) return [];

    const formsLeft = forms - leftOut.size;
    const weight = incidentWeight(weights[level], { times, forms: formsLeft });
    const incident = incidentWithoutForm(key, weight);
    if (formsLeft === 0) return [incident];
    const withForm: ReportedIncident[] = [];
    for (const { n, answers } of countedForms(instrument, interview, key, leftOut)) {
      const decision = decide(key, n, answers);
      if (decision?.outcome === 'not_a_crime') continue;
      const iccs = iccsOf(instrument, key, { ...answers });
      const shared = linked.shared.has(n - 1) || repeated.shared.has(n - 1);
      withForm.push(withDecision({ ...incident, n, iccs, shared, answers }, decision));
    }
    return withForm;
  });
}

/** An incident that the screener counted. */
function incidentWithoutForm(crime: string, weight: number): ReportedIncident {
  return {
    crime,
    crimeScreened: crime,
    n: 0,
    crimeCoded: undefined,
    codedByOffice: 'derived',
    iccs: undefined,
    weight,
    shared: false,
    answers: {},
  };
}

/** The incident with the crime and the code that the office gave it. */
function withDecision(incident: ReportedIncident, decision: Coding | undefined): ReportedIncident {
  if (decision?.outcome !== 'crime') return incident;
  const { crimeCoded, iccs } = decision;
  const isConfirmed = crimeCoded === incident.crimeScreened && iccs === incident.iccs;
  return { ...incident, crime: crimeCoded, crimeCoded, iccs, codedByOffice: isConfirmed ? 'confirmed' : 'changed' };
}
