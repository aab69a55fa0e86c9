import { type Answers, type FormKey, SELECTED_LINE, type Value } from '#questionnaires';
import type { ChangeReason } from '../../text/tablet/tablet-texts.ts';
import type { InterviewRecord } from './interview-record.ts';

/** Why the list of the household changes, as the journal keeps it. */
export const CHANGE_REASONS = ['miscounted', 'moved', 'mistake', 'other'] as const satisfies ChangeReason[];

/** An answer that is not written yet, because it would change who the interview is about. */
export interface HeldAnswer {
  name: string;
  value: Value | null;
}

/** A person of the roster, as the interviewer knows them. */
export interface ListedPerson {
  line: string;
  name: string;
  age: string;
}

/** What some answers would change, before they are written. */
export interface RosterChange {
  /** People of whom some leave the list, and how many do. */
  people: ListedPerson[];
  leaving: number;
  /** Answers of the adult who was drawn: set aside for good when another is drawn, or only perhaps. */
  drawn: number;
  draw: 'other-person' | 'perhaps' | 'as-it-was';
  /** Whether a reason is asked; the questionnaire's own question already does for a second draw. */
  asksReason: boolean;
}

/** Answers that the draw looks at, beside how many people there are. */
const DRAW_LOOKS_AT = ['m_sex', 'm_age', 'm_adult', 'm_birth_month', 'm_birth_day'];

/**
 * What answers to a form would change about the household or the adult who was drawn; undefined when they change
 * neither.
 */
export function rosterChange(
  record: InterviewRecord,
  form: FormKey,
  held: readonly HeldAnswer[],
): RosterChange | undefined {
  const { answers: before } = record;
  // Most answers change nothing here; only those that might are tried out.
  const isOfMember = form.startsWith('member.');
  const isLookedAt = held.some(({ name }) => DRAW_LOOKS_AT.includes(name));
  if (isOfMember ? !isLookedAt || recordedLine(before) === undefined : peopleOf(before).length === 0) return undefined;
  const after = record.answersAfter(form, held);
  const people = peopleOf(before);
  const had = membersIn(record, before);
  const has = membersIn(record, after);
  const isOtherSize = people.length > 0 && had !== undefined && has !== undefined && had !== has;
  const drawn = personalAnswers(record, before);
  const line = recordedLine(before);
  if (line !== undefined && recordedLine(after) !== line)
    return { people: [], leaving: 0, drawn, draw: 'other-person', asksReason: false };
  const isOtherDraw =
    line !== undefined &&
    held.some(({ name, value }) => DRAW_LOOKS_AT.includes(name) && value !== before[form]?.[name]);
  if (!isOtherSize && !isOtherDraw) return undefined;
  const leaving = isOtherSize ? Math.max(0, people.length - has) : 0;
  return { people, leaving, drawn, draw: line === undefined ? 'as-it-was' : 'perhaps', asksReason: true };
}

/** How many people the list has; undefined before it is reached. */
function membersIn(record: InterviewRecord, answers: Answers): number | undefined {
  return record.dueAfter(answers).find(({ unit }) => unit === 'member')?.of;
}

function peopleOf(answers: Answers): ListedPerson[] {
  return Object.entries(answers)
    .filter(([key]) => /^member\.\d+$/.test(key))
    .map(([key, form]) => ({
      line: key.slice('member.'.length),
      name: typeof form.m_name === 'string' ? form.m_name : '',
      age: typeof form.m_age === 'number' ? String(form.m_age) : '',
    }));
}

function recordedLine(answers: Answers): Value | undefined {
  return Object.values(answers).find((form) => form[SELECTED_LINE] !== undefined)?.[SELECTED_LINE];
}

/** How many answers of the adult who was drawn there are. */
function personalAnswers({ instrument }: InterviewRecord, answers: Answers): number {
  const { chain } = instrument.manifest;
  const draw = chain.findIndex((form) => answers[form]?.[SELECTED_LINE] !== undefined);
  if (draw < 0) return 0;
  const after = new Set(chain.slice(draw + 1));
  const theirs = Object.entries(answers).filter(([key]) => after.has(key.split('.', 1)[0] ?? ''));
  return theirs.reduce((sum, [, form]) => sum + Object.keys(form).length, 0);
}
