import type { Value } from '../instrument/answers.ts';
import { INCIDENT } from '../instrument/needed-variables.ts';
import type { PlannedIncident } from './plan-incidents.ts';

/** Answers of the forms about one incident. */
export type IncidentAnswers = ReadonlyMap<string, Value>;

/** The incidents of one crime that were reported so far. */
interface ToldCrime {
  /** In the order of their forms. */
  readonly forms: readonly IncidentAnswers[];
  /** Whether more of them happened than there are forms: of several that are alike, or of the last one alone. */
  readonly hasMore: boolean;
}

/** The incidents that have had their forms so far, by crime. Nobody changes it. */
export type ToldIncidents = ReadonlyMap<string, ToldCrime>;

/** The code of `ev_same_as_n` for an incident that has no form. */
export const WITHOUT_FORM = 'other';

const NOTHING: IncidentAnswers = new Map();

/** Answers that are about a form and not about what happened. */
const OF_THE_FORM: readonly string[] = [INCIDENT.sameAs, INCIDENT.sameAsWhich, INCIDENT.inScope, 'ev_narrative'];

/** What was told so far, with the answers about one more incident. */
export function withTold(
  told: ToldIncidents,
  { crime, times }: PlannedIncident,
  answers: IncidentAnswers,
): ToldIncidents {
  const forms = [...(told.get(crime.key)?.forms ?? []), withoutThoseOfTheForm(answers)];
  const hasMore = typeof times === 'number' && times > forms.length;
  return new Map([...told, [crime.key, { forms, hasMore }]]);
}

function withoutThoseOfTheForm(answers: IncidentAnswers): IncidentAnswers {
  return new Map(Array.from(answers).filter(([name]) => !OF_THE_FORM.includes(name)));
}

/** Where the answers of a form, and of the forms before it about the same incident, point to. */
interface Link {
  readonly told: ToldCrime;
  /** Whether it has to be asked which form is meant. */
  readonly isWhichAsked: boolean;
  readonly form: IncidentAnswers | undefined;
}

/**
 * What a form of an incident reads once it says under which crime the same incident was reported before: which
 * questions were answered there, so that they are not asked again, and what has to agree. Later forms of the
 * incident read the other answers too.
 *
 * @param local what the form reads of its incident otherwise
 * @param answers what the form holds
 */
export function withToldIncident(
  told: ToldIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): IncidentAnswers {
  const link = linkOf(told, local, answers);
  if (link === undefined) return local;
  const form = link.form ?? NOTHING;
  const values = new Map(form);
  for (const [name, value] of local) values.set(name, value);
  values.set('told_which', link.isWhichAsked ? 'yes' : 'no');
  values.set('told_forms', link.told.forms.length);
  if (form.size > 0) values.set('already_told', [...form.keys()]);
  const differing = TO_AGREE.filter((name) => differs(form.get(name), answers.get(name) ?? local.get(name)));
  if (differing.length > 0) values.set('told_differs', differing);
  return values;
}

/** One incident has one month, one country and one outcome: they are asked each time and compared. */
const TO_AGREE: readonly string[] = [INCIDENT.month, INCIDENT.abroad, INCIDENT.outcome];

const NOT_KNOWN: readonly unknown[] = [undefined, 'dk', 'refused'];

function differs(before: Value | undefined, now: Value | undefined): boolean {
  return !NOT_KNOWN.includes(before) && !NOT_KNOWN.includes(now) && before !== now;
}

/** The answers about the same incident under another crime; none where there is no link. */
export function answersToldBefore(
  told: ToldIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): IncidentAnswers {
  return linkOf(told, local, answers)?.form ?? NOTHING;
}

/** The forms of the crime under which the same incident was reported before, to choose one of them. */
export function formsToChoose(
  told: ToldIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): readonly IncidentAnswers[] {
  return linkOf(told, local, answers)?.told.forms ?? [];
}

function linkOf(told: ToldIncidents, local: IncidentAnswers, answers: IncidentAnswers): Link | undefined {
  if (told.size === 0) return undefined;
  const read = (name: string) => answers.get(name) ?? local.get(name);
  const crime = read(INCIDENT.sameAs);
  const mayBe = local.get('told_before');
  if (typeof crime !== 'string' || !Array.isArray(mayBe) || !mayBe.includes(crime)) return undefined;
  const toldCrime = told.get(crime);
  if (toldCrime === undefined) return undefined;
  const isWhichAsked = toldCrime.forms.length > 1 || toldCrime.hasMore;
  const which = isWhichAsked ? Number(read(INCIDENT.sameAsWhich)) : 1;
  return { told: toldCrime, isWhichAsked, form: toldCrime.forms[which - 1] };
}
