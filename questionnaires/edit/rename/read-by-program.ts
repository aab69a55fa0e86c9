import {
  CLOSE_RELATIONS,
  FIRST_CONSENT,
  INCIDENT,
  MEMBER_COUNTS,
  READ_TOGETHER,
  REPORTING,
  ROSTER,
  SELECTED_CONSENT,
} from '../../instrument/needed-variables.ts';
import { TOLD_NAMES, TOLD_QUESTIONS } from '../../instrument/told-questions.ts';

/** What stands with the program that reads it; a test looks for them in all programs. */
const READ_ELSEWHERE = [
  ...['visit_result', 'household_result', 'person_result', 'selected_present', 'shared_food_budget', 'language'],
  ...['interview_mode', 'sx_mode', 'sx_privacy_ok', 'redraw', 'redraw_reason'],
  ...['rep_other_body', 'rep_other_which', 'hh_member_personal_ref', 'disappear_ref', 'homicide_ref'],
  ...['ev_place', 'ev_state', 'ev_narrative', 'ev_present', 'ev_witnessed', 'ev_threat', 'ev_injury_weapon'],
  ...['ev_other_violence', 'ev_injury_type', 'of_weapon', 'of_weapon_type', 'bias_motive', 'vh_method', 'vp_items'],
  ...['hb_entry', 'ex_mode', 'ex_asked', 'ex_paid', 'th_harm', 'br_official', 'br_form', 'br_initiator', 'kd_mode'],
  ...['kd_paid', 'cy_device', 'cy_loss', 'ls_animals', 'ls_number', 'items_taken', 'ev_time', 'ev_accompanied'],
  ...['of_sex', 'of_age', 'of_influence', 'dmg_main', 'rep_file_outcome', 'rep_nofile_reason', 'rep_duration'],
  ...['rep_reason_main', 'rep_treatment', 'rep_satisfaction', 'loss_amount', 'health_cost', 'measures_cost_total'],
  ...['of_recognise', 'rep_channel', 'rep_police_how', 'rep_emergency_call', 'insured', 'recovered', 'insurance_paid'],
  ...['days_lost', 'hb_member_present', 'fr_type', 'sx_type', 'cy_type', 'support_received', 'support_source'],
  ...[
    'support_wanted',
    'support_received_private',
    'support_source_private',
    'support_wanted_private',
    'walk_alone_day',
  ],
  ...['m_education_level', 'm_activity', 'm_ethnicity', 'm_migrant', 'income_band', 'tenure', 'tenure_here'],
];

/** Difficulties in six daily tasks, by which persons are divided. */
const DIFFICULTIES = ['seeing', 'hearing', 'walking', 'remembering', 'self_care', 'communicating'].map(
  (task) => `m_disability_${task}`,
);

/** Variables that programs know by their names, whatever the questionnaire says. */
const READ: ReadonlySet<string> = new Set([
  FIRST_CONSENT,
  SELECTED_CONSENT,
  ...MEMBER_COUNTS,
  ...Object.values(ROSTER),
  ...Object.values(INCIDENT),
  ...Object.values(REPORTING),
  ...READ_TOGETHER.flatMap(({ names }) => names),
  ...READ_ELSEWHERE,
  ...DIFFICULTIES,
  ...TOLD_NAMES,
]);

/** What the screener of a crime asks, by which incidents are counted, and what takes its words from the crime. */
const OF_SCREENERS = /^\[c\]_(5y|ref|times|series|owner_in_household|specify_1|lived_here_.*)$/;

export function isReadByProgram(name: string): boolean {
  return READ.has(name) || OF_SCREENERS.test(name);
}

/** Codes that programs look for in the answers to a question. */
const CODES_READ: Readonly<Record<string, readonly string[]>> = {
  [ROSTER.sex]: ['man', 'woman'],
  [ROSTER.relation]: ['partner', 'head'],
  [INCIDENT.outcome]: ['completed', 'attempted'],
  [INCIDENT.relation]: [...CLOSE_RELATIONS, 'stranger', 'official'],
  ev_injury_type: ['none'],
  ...Object.fromEntries(
    ['support_wanted', 'support_received'].flatMap((name) => [name, `${name}_private`].map((one) => [one, ['none']])),
  ),
  sx_mode: ['self', 'interviewer'],
  ...Object.fromEntries(DIFFICULTIES.map((name) => [name, ['none', 'some', 'a_lot', 'cannot']])),
  ...Object.fromEntries(TOLD_QUESTIONS.map(({ question, counts = [] }) => [question, counts])),
};

/** Whether a program would not understand the answers to a question any more if this code had another name. */
export function isCodeRead(name: string, code: string): boolean {
  if (CODES_READ[name]?.includes(code)) return true;
  return isReadByProgram(name) && ['yes', 'no'].includes(code);
}
