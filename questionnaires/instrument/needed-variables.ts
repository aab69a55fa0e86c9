/**
 * Variables that the programs read by name, and whose absence nobody would notice otherwise. A questionnaire
 * with a roster that lacks one of `REQUIRED` does not parse. Those of `READ_TOGETHER` it asks all or none:
 * the lint warns when one of them is missing. Every row says who reads it. What only helps when it is there
 * (facts shown to coders, the state of an incident) stands with the program that reads it.
 */

/** Values that the program writes into a form and no question asks. They are kept in answers under these names. */
export const STARTED_AT = 'interview_started_at';
export const SELECTED_LINE = 'selected_line';
export const REPORTED_INCIDENTS = 'events_told';
/** Lines of the roster whose person does not belong to the household after all. Nobody else gets their number. */
export const LINES_LEFT = 'lines_left';

/** The line of whoever heads the household, where it is not the first one. Recorded there as well. */
export const HEAD_LINE = 'head_line';

/** The first answer of an interview: its instant is when the interview started. */
export const FIRST_CONSENT = 'consent_roster';

/** Whether the adult who was selected takes part. Without a yes the case does not count in the figures. */
export const SELECTED_CONSENT = 'consent_selected';

/** How many roster forms there are: of this household where a dwelling has several, otherwise all residents. */
export const MEMBER_COUNTS: readonly string[] = ['n_members', 'n_residents'];

/** The roster, one form a member: who may be selected, and how the person selected is addressed. */
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

/** When an incident happened, and who did it. What a partner did is sealed from supervisors. */
export const INCIDENT = {
  month: 'ev_month',
  abroad: 'ev_abroad',
  outcome: 'ev_attempt_completed',
  /** Of incidents that are alike and share one form: how many were in the country and inside the window. */
  inScope: 'ev_series_in_scope',
  /** The crime under which the same incident was reported before, and which of its forms. */
  sameAs: 'ev_same_as',
  sameAsWhich: 'ev_same_as_n',
  /** The same where somebody close did both, asked once the form is private. */
  sameAsSealed: 'ev_same_as_sealed',
  offenders: 'of_number',
  relation: 'of_relation',
} as const;

/** Who is close to the person: what they did is asked with every care and sealed. Codes of `of_relation`. */
export const CLOSE_RELATIONS: readonly string[] = ['partner', 'ex_partner', 'relative'];

/** What became of an incident at the authorities. */
export const REPORTING = {
  formallyBySelf: 'rep_formal_self',
  formallyByOther: 'rep_formal_other',
  knowsProcess: 'rep_knows_process',
  fileOpened: 'rep_file_opened',
  mainReasonNot: 'notrep_reason_main',
} as const;

/** Variables of which each form of the kind must ask one. */
export interface RequiredVariable {
  /** Any one of them. */
  names: readonly string[];
  /** Where: the first form, the forms of members or of incidents, or any form that does not repeat. */
  where: 'first' | 'members' | 'once' | 'incidents';
  /** Who reads it. */
  reader: string;
}

export const REQUIRED: readonly RequiredVariable[] = [
  { names: [FIRST_CONSENT], where: 'first', reader: 'the start of the interview' },
  { names: MEMBER_COUNTS, where: 'once', reader: 'the number of roster forms' },
  { names: [ROSTER.age], where: 'members', reader: 'the selection of one adult' },
  { names: [SELECTED_CONSENT], where: 'once', reader: 'the count of interviews' },
  { names: [INCIDENT.month], where: 'incidents', reader: 'the reference period of the figures' },
];

/** Variables that make sense together only. */
export interface VariableGroup {
  names: readonly string[];
  reader: string;
}

export const READ_TOGETHER: readonly VariableGroup[] = [
  { names: [ROSTER.sex, ROSTER.age], reader: 'the figures by sex and age' },
  { names: Object.values(REPORTING), reader: 'the figures about reporting and the dark figure' },
  { names: [INCIDENT.offenders, INCIDENT.relation], reader: 'the protection of who was hurt by a partner' },
  { names: ['ev_same_as', 'ev_same_as_n'], reader: 'the link between two forms about one incident' },
];
