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
  const duplicatesOf = duplicateEvents(instrument, interview.incidents);
  return analysedCrimes(instrument).flatMap(({ key, level }): InterviewEvent[] => {
    const { household } = interview;
    if (household[`${key}_ref`] !== 'yes' || household[`${key}_owner_in_household`] === 'no') return [];
    const forms = interview.incidents.get(key) ?? [];
    const given = household[`${key}_times`];
    const times = typeof given === 'number' && given > 0 ? given : undefined;
    const duplicates = duplicatesOf(key);
    const weight = eventWeight(level === 'household' ? weights.household : weights.person, {
      times: times === undefined ? undefined : times - duplicates.withoutForm,
      forms: forms.length,
    });
    if (forms.length === 0) {
      const isTold = (times ?? 1) > duplicates.withoutForm;
      return isTold ? [{ crime: key, iccs: undefined, weight, answers: {} }] : [];
    }
    return forms
      .filter((answers, index) => inScope(answers) && !duplicates.forms.has(index))
      .map((answers) => ({ crime: key, iccs: iccsOf(instrument, key, { ...answers }), weight, answers }));
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
