/**
 * Variables that the programs read by name. A questionnaire may call every other question as it likes; these it must
 * have (see `authoring/check-needed-variables.ts`), because the part of Cifra named here would be blind without them.
 */

/** The roster, one form a member: who may be drawn, and how the person drawn is addressed. */
export const ROSTER = {
  name: 'm_name',
  sex: 'm_sex',
  age: 'm_age',
  /** Asked when nobody knows the age. */
  saidAdult: 'm_adult',
  relation: 'm_relation',
  birthMonth: 'm_birth_month',
  birthDay: 'm_birth_day',
} as const;

/** How many roster forms there are: of this household where a dwelling has several, otherwise all residents. */
export const MEMBER_COUNTS: readonly string[] = ['n_members', 'n_residents'];

/** The first answer of an interview: its instant is when the interview started. */
export const FIRST_CONSENT = 'consent_roster';

/** Values that the program writes into a form and no question asks. They are kept under these names in answers. */
export const STARTED_AT = 'interview_started_at';
export const SELECTED_LINE = 'selected_line';
export const REPORTED_INCIDENTS = 'events_told';
