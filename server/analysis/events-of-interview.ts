import { type Instrument, iccsOf, referenceWindow, type Value } from '#questionnaires';
import { analysedCrimes } from './analysed-crimes.ts';
import { duplicateEvents } from './duplicate-events.ts';
import type { FlatInterview } from './flatten.ts';
import { eventWeight } from './weight.ts';

/** One incident in scope, with what it stands for. */
export interface InterviewEvent {
  /** The crime under which it was screened; never changed. */
  crime: string;
  /** What kind of event its answers make it, by the catalogue's rules; undefined where there is no form. */
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
 */
export function eventsOfInterview(
  instrument: Instrument,
  interview: FlatInterview,
  weights: { household: number; person: number },
): InterviewEvent[] {
  const inScope = inScopeOf(instrument, interview);
  const { household } = interview;
  const numberOf = (crime: string) => {
    const given = household[`${crime}_times`];
    return typeof given === 'number' && given > 0 ? given : undefined;
  };
  const duplicatesOf = duplicateEvents(instrument, interview.incidents, (crime) =>
    household[`${crime}_series`] === 'yes' ? numberOf(crime) : undefined,
  );
  return analysedCrimes(instrument).flatMap(({ key, level }): InterviewEvent[] => {
    if (household[`${key}_ref`] !== 'yes' || household[`${key}_owner_in_household`] === 'no') return [];
    const forms = interview.incidents.get(key) ?? [];
    const times = numberOf(key) ?? Math.max(forms.length, 1);
    const duplicates = duplicatesOf(key);
    const counted = times - duplicates.withoutForm - duplicates.forms.size;
    if (counted <= 0) return [];
    const carried = forms.flatMap((answers, index) => (duplicates.forms.has(index) ? [] : [{ answers, index }]));
    const own = level === 'household' ? weights.household : weights.person;
    const weight = eventWeight(own, { times: counted, forms: carried.length });
    if (carried.length === 0) return [{ crime: key, iccs: undefined, weight, shared: false, answers: {} }];
    return carried
      .filter(({ answers }) => inScope(answers))
      .map(({ answers, index }) => {
        const iccs = iccsOf(instrument, key, { ...answers });
        return { crime: key, iccs, weight, shared: duplicates.shared.has(index), answers };
      });
  });
}

/** Whether an incident happened inside the window and the country; an unknown month is inside. */
export function inScopeOf(
  instrument: Instrument,
  { household }: FlatInterview,
): (answers: InterviewEvent['answers']) => boolean {
  const startedAt = household.interview_started_at;
  const window = referenceWindow(instrument.manifest.referencePeriod, typeof startedAt === 'string' ? startedAt : '');
  return ({ ev_month, ev_abroad }) => {
    if (ev_abroad === 'yes' || ev_month === 'before_window' || ev_month === 'after_window') return false;
    const month = typeof ev_month === 'string' && /^\d{4}-\d{2}$/.test(ev_month) ? ev_month : undefined;
    return month === undefined || window === undefined || window.months.includes(month);
  };
}
