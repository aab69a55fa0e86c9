import { type Instrument, iccsOf, type Value } from '#questionnaires';
import type { FindDecision } from '../../coding/office-decisions.ts';
import type { Coding } from '../../model.ts';
import { analysedCrimes } from './analysed-crimes.ts';
import type { FlatInterview } from './flatten.ts';
import { duplicatesIn, formsThatCount, isScreened, numberTold } from './forms-that-count.ts';
import { officeDuplicates } from './office-duplicates.ts';
import { eventWeight } from './weight.ts';

/** Where an event's crime and code come from: the catalogue's rules, the office that says the same, the office that says otherwise. */
export type CodedByOffice = 'derived' | 'confirmed' | 'changed';

/** One incident in scope, with what it stands for. */
export interface ReportedIncident {
  /** The crime that it counts as: the one the office gave it, else that of its screener. */
  crime: string;
  /** The crime under which it was screened; never changed. */
  crimeScreened: string;
  /** Number of its form among those of that crime, from 1; 0 where there is none. */
  n: number;
  /** The crime that the office gave it; undefined where nothing is decided. */
  crimeCoded: string | undefined;
  codedByOffice: CodedByOffice;
  /** What kind of event it is: the office's code, else by the catalogue's rules from its answers; undefined where there is no form. */
  iccs: string | undefined;
  weight: number;
  /** A person's event that was told as one of the household too, and is counted there where levels are added up. */
  shared: boolean;
  /** Answers of its form; empty where the screener counted it and no form was filled: nothing is imputed. */
  answers: Readonly<Record<string, Value>>;
}

/**
 * The incidents of an interview that count: screened with yes, of the household's own property, inside the window and the
 * country, completed or attempted, not told under another crime that counts instead. A screener answered with don't know or refusal makes no victim.
 *
 * @param decide what the office decided about each event; one that is no crime, or that repeats another one that counts, is left out
 */
export function eventsOfInterview(
  instrument: Instrument,
  interview: FlatInterview,
  weights: { household: number; person: number },
  decide: FindDecision = () => undefined,
): ReportedIncident[] {
  const duplicatesOf = duplicatesIn(instrument, interview);
  const repeatedOf = officeDuplicates(instrument, interview, decide);
  return analysedCrimes(instrument).flatMap(({ key, level }): ReportedIncident[] => {
    if (!isScreened(interview, key)) return [];
    const forms = interview.incidents.get(key) ?? [];
    const times = numberTold(interview, key) ?? Math.max(forms.length, 1);
    const duplicates = duplicatesOf(key);
    const repeated = repeatedOf(key);
    const left = new Set([...duplicates.forms, ...repeated.forms]);
    const isShared = (index: number) => duplicates.shared.has(index) || repeated.shared.has(index);
    const counted = times - duplicates.withoutForm - left.size;
    if (counted <= 0) return [];
    const carried = forms.length - left.size;
    const own = level === 'household' ? weights.household : weights.person;
    const event: ReportedIncident = {
      crime: key,
      crimeScreened: key,
      n: 0,
      crimeCoded: undefined,
      codedByOffice: 'derived',
      iccs: undefined,
      weight: eventWeight(own, { times: counted, forms: carried }),
      shared: false,
      answers: {},
    };
    if (carried === 0) return [event];
    return formsThatCount(instrument, interview, key, left).flatMap(({ n, answers }) => {
      const decision = decide(key, n, answers);
      if (decision?.outcome === 'not_a_crime') return [];
      const iccs = iccsOf(instrument, key, { ...answers });
      return [withDecision({ ...event, n, iccs, shared: isShared(n - 1), answers }, decision)];
    });
  });
}

/** The event as the office has it. */
function withDecision(event: ReportedIncident, decision: Coding | undefined): ReportedIncident {
  if (decision?.outcome !== 'crime') return event;
  const { crimeCoded, iccs } = decision;
  const isSame = crimeCoded === event.crimeScreened && iccs === event.iccs;
  return { ...event, crime: crimeCoded, crimeCoded, iccs, codedByOffice: isSame ? 'confirmed' : 'changed' };
}
