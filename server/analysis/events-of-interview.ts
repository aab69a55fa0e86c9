import { type CrimeType, type Instrument, referenceWindow, type Value } from '#questionnaires';
import type { FlatInterview } from './flatten.ts';
import { eventWeight } from './weight.ts';

/** One incident in scope, with what it stands for. */
export interface InterviewEvent {
  crime: string;
  weight: number;
  /** Answers of its form; empty where the screener counted it and no form was filled: nothing is imputed. */
  answers: Readonly<Record<string, Value>>;
}

/**
 * The incidents of an interview that count: screened with yes, of the household's own property, inside the window and the
 * country, completed or attempted. A screener answered with don't know or refusal makes no victim.
 */
export function eventsOfInterview(
  instrument: Instrument,
  interview: FlatInterview,
  weights: { household: number; person: number },
): InterviewEvent[] {
  const inScope = scopeOf(instrument, interview);
  return analysedCrimes(instrument).flatMap(({ key, level }) => {
    const { household } = interview;
    if (household[`${key}_ref`] !== 'yes' || household[`${key}_owner_in_household`] === 'no') return [];
    const forms = interview.incidents.get(key) ?? [];
    const given = household[`${key}_times`];
    const times = typeof given === 'number' && given > 0 ? given : undefined;
    const weight = eventWeight(level === 'household' ? weights.household : weights.person, {
      times,
      forms: forms.length,
    });
    if (forms.length === 0) return [{ crime: key, weight, answers: {} }];
    return forms.filter(inScope).map((answers) => ({ crime: key, weight, answers }));
  });
}

/** The crimes asked in this version. Crimes of any member are counted in the household's own table. */
export function analysedCrimes(instrument: Instrument): (CrimeType & { level: 'household' | 'person' })[] {
  return instrument.crimes.filter((crime): crime is CrimeType & { level: 'household' | 'person' } => {
    return crime.active && crime.level !== 'member';
  });
}

function scopeOf(
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
