import type { Value } from '../instrument/answers.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import { isLinkable, isOfferedSealed } from '../instrument/linkable-crimes.ts';
import { INCIDENT } from '../instrument/needed-variables.ts';
import { isBySomebodyClose } from './incident-care.ts';
import type { PlannedIncident } from './plan-incidents.ts';

/** Answers of the forms about one incident. */
export type IncidentAnswers = ReadonlyMap<string, Value>;

/** The incidents of one crime that were reported so far. */
interface ToldCrime {
  /** In the order of their forms; undefined where a form may not be named. */
  readonly forms: readonly (IncidentAnswers | undefined)[];
  /** Whether more of them happened than there are forms: of several that are alike, or of the last one alone. */
  readonly hasMore: boolean;
  /** Whether one of them may be named in the private part of a later form. */
  readonly isOfferedSealed: boolean;
}

/** The incidents that have had their forms so far, by crime. Nobody changes it. */
export type ToldIncidents = ReadonlyMap<string, ToldCrime>;

/** What the forms of one incident may know of those that were told before. */
export interface KnownIncidents {
  readonly named: ToldIncidents;
  /** By crime, the latest that somebody close did: named only once somebody close did this one too. */
  readonly sealed: ReadonlyMap<string, IncidentAnswers>;
}

/** The code of `ev_same_as_n` for an incident that has no form. */
export const WITHOUT_FORM = 'other';

/** Before any incident was told. */
export const NOTHING_KNOWN: KnownIncidents = { named: new Map(), sealed: new Map() };

const NOTHING: IncidentAnswers = new Map();

/** Answers that are about a form and not about what happened. */
const OF_THE_FORM: readonly string[] = [
  INCIDENT.sameAs,
  INCIDENT.sameAsWhich,
  INCIDENT.sameAsSealed,
  INCIDENT.inScope,
  'ev_narrative',
];

/**
 * What was told so far, with the answers about one more incident. Of some crimes nothing is ever linked to.
 *
 * @param answers undefined where they are sealed away: like those that somebody close did, it may not be named
 */
export function withTold(
  told: ToldIncidents,
  { crime, times }: PlannedIncident,
  answers: IncidentAnswers | undefined,
): ToldIncidents {
  if (!isLinkable(crime)) return told;
  const forms = [...(told.get(crime.key)?.forms ?? []), answers && withoutThoseOfTheForm(answers)];
  const hasMore = typeof times === 'number' && times > forms.length;
  return new Map([...told, [crime.key, { forms, hasMore, isOfferedSealed: isOfferedSealed(crime) }]]);
}

/**
 * What the forms of a crime may know of what was told so far. The interviewer and others look on while a form is
 * asked, unless its crime is told alone: what somebody close did is not named there, neither in lists nor by a gap
 * in their numbers. It is named where somebody close did the new one too, because from there on the form is private.
 */
export function knownTo({ key, sensitive }: CrimeType, told: ToldIncidents): KnownIncidents {
  if (sensitive?.selfCompleted || told.size === 0) return { named: told, sealed: NOTHING_KNOWN.sealed };
  const named = new Map<string, ToldCrime>();
  const sealed = new Map<string, IncidentAnswers>();
  for (const [crime, toldCrime] of told) {
    const latest = toldCrime.forms.find(isSealed);
    if (latest !== undefined && toldCrime.isOfferedSealed && crime !== key) sealed.set(crime, latest);
    named.set(crime, { ...toldCrime, forms: toldCrime.forms.map((form) => (isSealed(form) ? undefined : form)) });
  }
  return { named, sealed };
}

function isSealed(form: IncidentAnswers | undefined): boolean {
  return isBySomebodyClose(form?.get(INCIDENT.relation));
}

/** The incident as its own forms know it: without crimes of which nothing may be named there. */
export function withoutUnnamed(incident: PlannedIncident, { named }: KnownIncidents): PlannedIncident {
  const isNamed = (crime: string) => named.get(crime)?.forms.every((form) => form === undefined) !== true;
  return { ...incident, reportedBefore: incident.reportedBefore.filter(isNamed) };
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
  known: KnownIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): IncidentAnswers {
  const link = linkOf(known, local, answers);
  if (link === undefined) return withSealed(known, local, answers);
  const form = link.form ?? NOTHING;
  const values = new Map(form);
  for (const [name, value] of local) values.set(name, value);
  values.set('told_which', link.isWhichAsked ? 'yes' : 'no');
  values.set('told_forms', codesOf(link.told));
  if (form.size > 0) values.set('already_told', [...form.keys()]);
  const differing = TO_AGREE.filter((name) => differs(form.get(name), answers.get(name) ?? local.get(name)));
  if (differing.length > 0) values.set('told_differs', differing);
  return values;
}

/**
 * What a form reads once somebody close did the incident: sealed crimes that may be the same one and, when one of
 * them is, what was answered there. Nothing is compared: that would say what was told.
 */
function withSealed(known: KnownIncidents, local: IncidentAnswers, answers: IncidentAnswers): IncidentAnswers {
  if (!mayNameSealed(known, local, answers)) return local;
  const form = sealedForm(known, local, answers) ?? NOTHING;
  const values = new Map(form);
  for (const [name, value] of local) values.set(name, value);
  values.set('told_sealed', [...known.sealed.keys()]);
  // What was asked before it was known stays where it was answered.
  const lacking = [...form.keys()].filter((name) => !answers.has(name));
  if (lacking.length > 0) values.set('already_told', lacking);
  return values;
}

function mayNameSealed({ sealed }: KnownIncidents, local: IncidentAnswers, answers: IncidentAnswers): boolean {
  return sealed.size > 0 && isBySomebodyClose(answers.get(INCIDENT.relation) ?? local.get(INCIDENT.relation));
}

function sealedForm(
  known: KnownIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): IncidentAnswers | undefined {
  if (!mayNameSealed(known, local, answers)) return undefined;
  return known.sealed.get(String(answers.get(INCIDENT.sameAsSealed) ?? local.get(INCIDENT.sameAsSealed)));
}

/** The forms that may be named, by their codes in the list. */
function codesOf({ forms }: ToldCrime): string[] {
  return forms.flatMap((form, index) => (form === undefined ? [] : [String(index + 1)]));
}

/** One incident has one month, one country and one outcome: they are asked each time and compared. */
const TO_AGREE: readonly string[] = [INCIDENT.month, INCIDENT.abroad, INCIDENT.outcome];

const NOT_KNOWN: readonly unknown[] = [undefined, 'dk', 'refused'];

function differs(before: Value | undefined, now: Value | undefined): boolean {
  return !NOT_KNOWN.includes(before) && !NOT_KNOWN.includes(now) && before !== now;
}

/** The answers about the same incident under another crime; none where there is no link. */
export function answersToldBefore(
  known: KnownIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): IncidentAnswers {
  return linkOf(known, local, answers)?.form ?? sealedForm(known, local, answers) ?? NOTHING;
}

/** The forms of the crime under which the same incident was reported before, to choose one of them. */
export function formsToChoose(
  known: KnownIncidents,
  local: IncidentAnswers,
  answers: IncidentAnswers,
): ToldCrime['forms'] {
  return linkOf(known, local, answers)?.told.forms ?? [];
}

function linkOf({ named }: KnownIncidents, local: IncidentAnswers, answers: IncidentAnswers): Link | undefined {
  if (named.size === 0) return undefined;
  const read = (name: string) => answers.get(name) ?? local.get(name);
  const crime = read(INCIDENT.sameAs);
  const mayBe = local.get('told_before');
  if (typeof crime !== 'string' || !Array.isArray(mayBe) || !mayBe.includes(crime)) return undefined;
  const toldCrime = named.get(crime);
  if (toldCrime === undefined) return undefined;
  const isWhichAsked = toldCrime.forms.length > 1 || toldCrime.hasMore;
  const which = isWhichAsked ? Number(read(INCIDENT.sameAsWhich)) : 1;
  return { told: toldCrime, isWhichAsked, form: toldCrime.forms[which - 1] };
}
