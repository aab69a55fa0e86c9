import {
  type DueForm,
  type FormKey,
  type Instrument,
  isVersionStep,
  type JournalEntry,
  type Value,
} from '#questionnaires';
import { CHANNEL_STEPS, CUSTODY_STEPS, isByPhoneAfter, isHeldAfter, isOfChannel } from '../journal/custody.ts';

export { MODE_QUESTION } from '../journal/custody.ts';

/** Steps around a form that asks for care, in the journal as positions. */
export const STEPS = {
  /** The interviewer said that nobody could hear. */
  alone: '@alone',
  /** Left for the end of the interview. */
  later: '@later',
  ...CUSTODY_STEPS,
  ...CHANNEL_STEPS,
  /** Finished and sealed: it is not opened again. */
  closed: '@closed',
  /** The respondent went past the card, and gives the tablet back. */
  returned: '@returned',
} as const;

export type Step = keyof typeof STEPS;

/** Who has the tablet, in the codes of the questionnaire's question. */
export type Mode = 'self' | 'interviewer';

/** The questionnaire's question about privacy. Where a form has it, the client does not ask a second time. */
export const PRIVACY_QUESTION = 'sx_privacy_ok';

/** The question whether the adult who was drawn takes part. */
export const CONSENT_QUESTION = 'consent_selected';

/** What the journal says about forms that ask for care, for the adult who is drawn now. */
export interface Care {
  later: Set<FormKey>;
  closed: Set<FormKey>;
  modes: Map<FormKey, Mode>;
  /** Whether the respondent holds the tablet. */
  held: boolean;
  /** Whether the interview is held by telephone. */
  isByPhone: boolean;
}

/** What is said about the adult who is drawn now. */
type CareOfAdult = Omit<Care, 'held' | 'isByPhone'>;

/**
 * Reads the care of an interview from its journal. When another adult is drawn, nothing is closed for that
 * adult.
 *
 * @param notHeld number of the last entry after which the interviewer had the tablet for certain, where entries before
 * it are sealed away
 */
export function careOf(entries: readonly JournalEntry[], notHeld = 0): Care {
  const byLine = new Map<Value | null, CareOfAdult>();
  let line: Value | null | undefined;
  let care = noCare();
  for (const { kind, form, name, value } of entries) {
    if (kind === 'selection' && name === 'selected_line' && value !== line) {
      if (line !== undefined) {
        byLine.set(line, care);
        care = byLine.get(value) ?? noCare();
      }
      line = value;
    }
    if (kind === 'position') take(care, form, name);
  }
  const since = notHeld > 0 ? entries.filter(({ seq }) => seq > notHeld) : entries;
  return { ...care, held: isHeldAfter(false, since), isByPhone: isByPhoneAfter(false, entries) };
}

const NO_PLACES: ReadonlySet<string> = new Set([STEPS.interrupted, STEPS.back]);

/** Whether an entry says where the interview is. Who took the tablet back, who calls, and the version do not. */
export function isPlace(entry: JournalEntry): boolean {
  return entry.kind === 'position' && !NO_PLACES.has(entry.name) && !isOfChannel(entry) && !isVersionStep(entry);
}

/** Whether an entry is there before anybody has been in the interview. */
export function isBroughtAlong(entry: JournalEntry): boolean {
  return entry.kind === 'start' || entry.kind === 'selection' || isOfChannel(entry) || isVersionStep(entry);
}

function noCare(): CareOfAdult {
  return { later: new Set(), closed: new Set(), modes: new Map() };
}

function take({ later, closed, modes }: CareOfAdult, form: FormKey, name: string): void {
  if (name === STEPS.later) later.add(form);
  if (name === STEPS.alone) later.delete(form);
  if (name === STEPS.closed) closed.add(form);
  if (name === STEPS.self) modes.set(form, 'self');
  if (name === STEPS.interviewer) modes.set(form, 'interviewer');
}

/** The screen of a form that came up last; undefined before its first one. */
export function lastScreen(entries: readonly JournalEntry[], key: FormKey): string | undefined {
  return entries.findLast(({ kind, form, name }) => kind === 'position' && form === key && !name.startsWith('@'))?.name;
}

/** The screen at which the respondent began to answer a form alone, since the tablet was taken for it last. */
export function sittingFrom(entries: readonly JournalEntry[], key: FormKey): string | undefined {
  const ofForm = entries.filter(({ kind, form }) => kind === 'position' && form === key);
  const taken = ofForm.findLastIndex(({ name }) => name === STEPS.self);
  return taken < 0 ? undefined : ofForm.slice(taken).find(({ name }) => !name.startsWith('@'))?.name;
}

/** Whether the form itself asks one of the questions above. */
export function asks({ forms }: Instrument, { form }: DueForm, question: string): boolean {
  const module = forms.find((candidate) => candidate.form === form);
  return module?.screens.some(({ questions }) => questions.some(({ name }) => name === question)) ?? false;
}

/** The forms that are left for later together: all about one incident, else the form alone. */
export function leftTogether({ forms }: Instrument, { key, crime }: DueForm): FormKey[] {
  if (!crime) return [key];
  const incident = key.slice(key.indexOf('.'));
  return forms.filter(({ repeat }) => repeat === 'incidents').map(({ form }) => `${form}${incident}`);
}

/**
 * The form to do next: what was left for later comes before the last form of the chain, after everything
 * else.
 */
export function nextUndone(
  { manifest }: Instrument,
  forms: readonly DueForm[],
  { later }: Pick<Care, 'later'>,
): DueForm | undefined {
  const open = forms.filter(({ status }) => status !== 'done');
  const last = manifest.chain.at(-1);
  return (
    open.find(({ key, form }) => form !== last && !later.has(key)) ?? open.find(({ key }) => later.has(key)) ?? open[0]
  );
}

/** The questions of a form that were answered since the respondent first took the tablet for it. */
export function answeredAlone(entries: readonly JournalEntry[], key: FormKey): Set<string> {
  const ofForm = entries.filter(({ form }) => form === key);
  const taken = ofForm.findIndex(({ kind, name }) => kind === 'position' && name === STEPS.self);
  const since = taken < 0 ? [] : ofForm.slice(taken);
  return new Set(since.filter(({ kind }) => kind === 'answer').map(({ name }) => name));
}
