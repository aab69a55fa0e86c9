import type { Instrument, Value } from '#questionnaires';
import { completeIncidents, type ToldTwice } from './complete-incidents.ts';
import type { FlatInterview } from './flatten.ts';
import { countedTimes, incidentScope, standsForSeveral } from './incident-forms.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** The forms of one incident, and their number among those of its crime, from 1. */
export interface CountedForm {
  readonly n: number;
  /** With what was said of the incident under another crime. */
  readonly answers: FormAnswers;
  /** Of its own forms alone: a coding rests on them. */
  readonly ownAnswers: FormAnswers;
}

/**
 * The forms of a crime whose incident counts: inside the window and the country, and not left out. One form
 * that stands for several counts while any of them does.
 *
 * @param leftOut indices of forms that do not count, e.g. those of `linkedDuplicates`
 * @param repeated forms that the office found to repeat others
 */
export function countedForms(
  instrument: Instrument,
  interview: FlatInterview,
  crime: string,
  { leftOut = new Set(), repeated = [] }: { leftOut?: ReadonlySet<number>; repeated?: readonly ToldTwice[] } = {},
): CountedForm[] {
  const isInScope = incidentScope(instrument, interview);
  const complete = completeIncidents(instrument, interview, repeated).get(crime) ?? [];
  const own = interview.incidents.get(crime) ?? [];
  const stoodFor = standsForSeveral(interview, crime) ? (countedTimes(instrument, interview, crime) ?? 1) : undefined;
  return complete
    .map((answers, index) => ({ n: index + 1, answers, ownAnswers: own[index]! }))
    .filter(({ answers }) => (stoodFor === undefined ? isInScope(answers) : stoodFor > 0))
    .filter(({ n }) => !leftOut.has(n - 1));
}
