import type { FormModule } from '../instrument/instrument.ts';

/** Operators that compare, by what SurveyJS's parser calls them, and two shorter ways of saying `anyof`. */
export type ConditionOperator =
  | 'equal'
  | 'notequal'
  | 'contains'
  | 'notcontains'
  | 'greater'
  | 'less'
  | 'greaterorequal'
  | 'lessorequal'
  | 'empty'
  | 'notempty'
  | 'anyof'
  | 'noneof'
  | 'allof'
  | 'anyofseveral'
  | 'anybut';

/** Names that conditions use and no question asks. */
export type ComputedName =
  | 'n_events'
  | 'event_times'
  | 'event_series'
  | 'event_ordinal'
  | 'told_before'
  | 'told_sealed'
  | 'event_described'
  | 'event_drawn'
  | 'told_which'
  | 'told_forms'
  | 'already_told'
  | 'told_differs'
  | 'n_adults'
  | 'n_eligible'
  | 'n_incidents'
  | 'n_open_incidents'
  | 'selected_line'
  | 'selected_age'
  | 'selected_sex'
  | 'm_line'
  | 'm_place'
  | 'member_of'
  | 'event_n'
  | 'event_of'
  | 'interview_started_at';

/**
 * Comparisons that have a sentence of their own: the name, the operator unless it is “equal”, and the code. One
 * without its code is for every code.
 */
export type ConditionPhrase =
  | 'consent_roster yes'
  | 'consent_selected yes'
  | 'consent_sensitive yes'
  | 'draw_changed yes'
  | 'selected_gone yes'
  | 'events_changed yes'
  | 'event_n 1'
  | 'event_n greater 1'
  | 'event_of 1'
  | 'event_times greater 1'
  | 'told_before notempty'
  | 'told_sealed notempty'
  | 'told_which yes'
  | 'already_told empty'
  | 'already_told notcontains'
  | 'event_series yes'
  | 'event_described notempty'
  | 'event_drawn notempty'
  | 'event_ordinal 1'
  | 'm_line 1'
  | 'm_place 1';

/** How a language says a condition, and who is asked. `$1`, `$2` and `$3` are filled in. */
export interface ConditionWords {
  readonly and: string;
  readonly or: string;
  /** Ways of writing “or”: Spanish writes “u” before a word that begins with o. */
  readonly orForms: readonly string[];
  /** Joins the things that an answer is not. */
  readonly nor: string;
  readonly not: string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly operators: Readonly<Record<ConditionOperator, string>>;
  readonly functions: Readonly<Record<'sum' | 'min' | 'max', string>>;
  readonly isNeither: string;
  readonly answerOtherThan: string;
  readonly between: string;
  /** One of several questions. */
  readonly oneOf: string;
  /** One of the rows that stand on a screen together. */
  readonly anyRowOf: string;
  readonly crimeIs: string;
  readonly crimeIsNot: string;
  /** The crime is none of several. */
  readonly crimeIsNone: string;
  /** Everyone of a unit, and those for whom a condition (`$1`) holds. */
  readonly units: Readonly<Record<FormModule['unit'], { readonly all: string; readonly where: string }>>;
  /** The settings leave everyone out; `$1` is who would be asked otherwise. */
  readonly nobody: string;
  /** Answered by rule: `$1` is the answer, `$2` the condition. */
  readonly fixed: string;
  /** A label in quotes. */
  readonly quoted: string;
  readonly names: Readonly<Record<ComputedName, string>>;
  readonly phrases: Readonly<Record<ConditionPhrase, string>>;
}
