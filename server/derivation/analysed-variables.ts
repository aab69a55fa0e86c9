import { type Instrument, type Question, REPORTING, reportedElsewhere, type Value } from '#questionnaires';

/** Whether the incident was reported to a competent body besides the one that takes formal complaints. */
export const REPORTED_ELSEWHERE = 'rep_competent_other';

/** The state where the incident happened. */
export const STATE_OF_INCIDENT = 'ev_state';

/** The question about a crime that another member of the household suffered. */
export const OTHER_MEMBERS = 'hh_member_personal_ref';

/** How it happened, who did it, and how the report went: questions of which tables give the share of each answer. */
const OF_TABLES = [
  'ev_place',
  'ev_time',
  'ev_present',
  'ev_witnessed',
  'ev_accompanied',
  'of_number',
  'of_age',
  'of_weapon',
  'ev_injury_weapon',
  'ev_other_violence',
  'dmg_main',
  'rep_file_outcome',
  'rep_nofile_reason',
  'rep_duration',
  'rep_reason_main',
  'rep_treatment',
  'rep_satisfaction',
  // How offenders went about it, who was told, and what of the loss came back.
  'ev_threat',
  'of_recognise',
  'rep_police_how',
  'rep_emergency_call',
  'insured',
  'recovered',
  // Of one kind of crime.
  'vh_method',
  'hb_entry',
  'hb_member_present',
  'fr_type',
  'ex_mode',
  'ex_paid',
  'br_official',
  'br_initiator',
  'sx_type',
  'cy_type',
  'cy_device',
] as const;

/** The same where several answers may be given. */
export const SEVERAL_ANSWERS = [
  'of_sex',
  'of_relation',
  'of_influence',
  'of_weapon_type',
  'ev_injury_type',
  'rep_other_which',
  'rep_channel',
  'bias_motive',
  'items_taken',
  'vp_items',
  'th_harm',
  'ex_asked',
  'br_form',
] as const;

/** What an incident cost: the value lost, health care, what the insurance paid back; and the days that it took. */
export const INCIDENT_AMOUNTS = ['loss_amount', 'health_cost', 'insurance_paid', 'days_lost'] as const;

/** Amounts of money that a household paid: for measures against crime, in a year. */
export const HOUSEHOLD_AMOUNTS = ['measures_cost_total'] as const;

/** Incident variables that the figures read as they were answered. */
const ANSWERED = [
  ...Object.values(REPORTING),
  'rep_other_body',
  'ev_attempt_completed',
  STATE_OF_INCIDENT,
  ...OF_TABLES,
  ...SEVERAL_ANSWERS,
] as const;

/** The incident variables that the figures read. */
export const ANALYSED_VARIABLES = [...ANSWERED, REPORTED_ELSEWHERE, ...INCIDENT_AMOUNTS] as const;

export type AnalysedVariable = (typeof ANALYSED_VARIABLES)[number];

type FormAnswers = Readonly<Record<string, Value>>;

/** The codes of each incident variable that the questionnaire asks. Answers that are no code are not kept. */
export function analysedCodes(instrument: Instrument): ReadonlyMap<AnalysedVariable, readonly string[]> {
  return instrument.derive(findCodes);
}

function findCodes(instrument: Instrument): Map<AnalysedVariable, readonly string[]> {
  const codes = new Map<AnalysedVariable, readonly string[]>();
  for (const name of ANSWERED) {
    const question = questionNamed(instrument, name);
    if (question === undefined) continue;
    const listed = instrument.lists[question.choices ?? ''] ?? [];
    if (name !== STATE_OF_INCIDENT) codes.set(name, [...listed, ...(question.missing ?? [])]);
    // States are compared between surveys, so they need the country's codes.
    else if (question.type === 'single' && instrument.lists.state) codes.set(name, instrument.lists.state);
  }
  if (questionNamed(instrument, 'rep_other_which')) codes.set(REPORTED_ELSEWHERE, ['yes', 'no', 'dk', 'refused']);
  return codes;
}

/**
 * The question of this name, in whatever form it stands; undefined when the questionnaire does not ask it.
 */
export function questionNamed(instrument: Instrument, name: string): Question | undefined {
  for (const { screens } of instrument.forms) {
    for (const { questions } of screens) {
      const found = questions.find((question) => question.name === name);
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether several answers may be given to a question of the figures. */
export function isOfSeveral(name: string): boolean {
  return (SEVERAL_ANSWERS as readonly string[]).includes(name);
}

/** Whether an incident variable is an amount: of money, or of days. */
export function isAmount(name: string): boolean {
  return (INCIDENT_AMOUNTS as readonly string[]).includes(name);
}

/** Between the codes of several answers, which have no blanks in them. */
const BETWEEN = ' ';

/** Several answers as one text, and back. */
export function severalText(codes: readonly string[]): string {
  return codes.join(BETWEEN);
}

export function severalFrom(text: string): string[] {
  return text.split(BETWEEN);
}

/** The amounts that a questionnaire asks, of those that the figures read. */
export function amountsAsked(instrument: Instrument): ReadonlySet<string> {
  return instrument.derive(findAmounts);
}

function findAmounts(instrument: Instrument): Set<string> {
  const names = [...INCIDENT_AMOUNTS, ...HOUSEHOLD_AMOUNTS];
  const typeOf = (name: string) => (name === 'days_lost' ? 'number' : 'money');
  return new Set(names.filter((name) => questionNamed(instrument, name)?.type === typeOf(name)));
}

/**
 * An amount as text, or why it is not known, `dk` or `refused`; null where it was not asked, and for what is no amount.
 */
export function amountText(instrument: Instrument, name: string, answer: Value | undefined): string | null {
  if (!amountsAsked(instrument).has(name)) return null;
  if (typeof answer === 'number') return answer >= 0 && Number.isFinite(answer) ? String(answer) : null;
  return answer === 'dk' || answer === 'refused' ? answer : null;
}

/**
 * The coded answers of an incident's form, and its amounts; null where the questionnaire does not ask or has no such
 * code. Several answers are one text (`severalText`).
 */
export function analysedAnswers(
  instrument: Instrument,
  form: FormAnswers,
): Readonly<Record<AnalysedVariable, string | null>> {
  const read: Record<string, string | null> = {};
  for (const { name, read: readIn } of instrument.derive(answerReaders)) read[name] = readIn(form);
  // The names are those of the list of variables.
  return read as Record<AnalysedVariable, string | null>;
}

interface AnswerReader {
  readonly name: AnalysedVariable;
  readonly read: (form: FormAnswers) => string | null;
}

function answerReaders(instrument: Instrument): AnswerReader[] {
  const codes = analysedCodes(instrument);
  return ANALYSED_VARIABLES.map((name): AnswerReader => {
    if (isAmount(name)) return { name, read: (form) => amountText(instrument, name, form[name]) };
    const listed = codes.get(name) ?? [];
    const known = new Set(listed);
    const codeOf = (answer: unknown) => (typeof answer === 'string' && known.has(answer) ? answer : null);
    if (name === REPORTED_ELSEWHERE) return { name, read: (form) => codeOf(reportedElsewhere(instrument, form)) };
    if (!isOfSeveral(name)) return { name, read: (form) => codeOf(form[name]) };
    const chosenOf = (answer: readonly unknown[]) => {
      const chosen = listed.filter((code) => answer.includes(code));
      return chosen.length > 0 ? severalText(chosen) : null;
    };
    const read = (answer: Value | undefined) => (Array.isArray(answer) ? chosenOf(answer) : codeOf(answer));
    return { name, read: (form) => read(form[name]) };
  });
}
