import { type Instrument, referenceWindow, type Value } from '#questionnaires';
import { type Duplicates, duplicateIncidents } from './duplicate-incidents.ts';
import type { FlatInterview } from './flatten.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** An incident with a form, and the form's number among those of its crime, from 1. */
export interface CountedForm {
  n: number;
  answers: FormAnswers;
}

/**
 * The forms of a crime whose incident counts: inside the window and the country, not told under another crime that counts instead.
 *
 * @param left indices of the forms that are left out, e.g. of `duplicatesIn`
 */
export function countedForms(
  instrument: Instrument,
  interview: FlatInterview,
  crime: string,
  left: ReadonlySet<number> = new Set(),
): CountedForm[] {
  const inScope = incidentScope(instrument, interview);
  return (interview.incidents.get(crime) ?? []).flatMap((answers, index) =>
    inScope(answers) && !left.has(index) ? [{ n: index + 1, answers }] : [],
  );
}

/** What an interview tells twice, by the links in its answers. */
export function linkedDuplicates(instrument: Instrument, interview: FlatInterview): (crime: string) => Duplicates {
  return duplicateIncidents(instrument, interview.incidents, (crime) =>
    interview.household[`${crime}_series`] === 'yes' ? reportedTimes(interview, crime) : undefined,
  );
}

/** How often a crime happened, as told; undefined where no number was given. */
export function reportedTimes({ household }: FlatInterview, crime: string): number | undefined {
  const given = household[`${crime}_times`];
  return typeof given === 'number' && given > 0 ? given : undefined;
}

/** Whether a crime was screened with yes, and its property was the household's own. */
export function hasIncidents({ household }: FlatInterview, crime: string): boolean {
  return household[`${crime}_ref`] === 'yes' && household[`${crime}_owner_in_household`] !== 'no';
}

/** Whether an incident happened inside the window and the country; an unknown month is inside. */
export function incidentScope(instrument: Instrument, { household }: FlatInterview): (answers: FormAnswers) => boolean {
  const startedAt = household.interview_started_at;
  const window = referenceWindow(instrument.manifest.referencePeriod, typeof startedAt === 'string' ? startedAt : '');
  return ({ ev_month, ev_abroad }) => {
    if (ev_abroad === 'yes' || ev_month === 'before_window' || ev_month === 'after_window') return false;
    const month = typeof ev_month === 'string' && /^\d{4}-\d{2}$/.test(ev_month) ? ev_month : undefined;
    return month === undefined || window === undefined || window.months.includes(month);
  };
}
