import { type Answers, type FormKey, ROSTER, SELECTED_LINE, type Value } from '#questionnaires';
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
  /** The place in the list; absent once the person has left it. */
  place?: string;
  name: string;
  age: string;
}

/** What some answers would change, before they are written. */
export interface RosterChange {
  /** People of whom some leave the list, the head first, and how many do. */
  people: ListedPerson[];
  leaving: number;
  /** People who left it, of whom some may come back, and how many are added. */
  former: ListedPerson[];
  coming: number;
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
  if (isOfMember ? !isLookedAt || recordedLine(before) === undefined : peopleOf(record, before).length === 0)
    return undefined;
  const after = record.answersAfter(form, held);
  const people = peopleOf(record, before);
  const had = membersIn(record, before);
  const has = membersIn(record, after);
  const isOtherSize = people.length > 0 && had !== undefined && has !== undefined && had !== has;
  const drawn = personalAnswers(record, before);
  const line = recordedLine(before);
  if (line !== undefined && recordedLine(after) !== line)
    return { ...NOBODY, drawn, draw: 'other-person', asksReason: false };
  const isOtherDraw =
    line !== undefined &&
    held.some(({ name, value }) => DRAW_LOOKS_AT.includes(name) && value !== before[form]?.[name]);
  if (!isOtherSize && !isOtherDraw) return undefined;
  const moves = isOtherSize ? movesOf(record, people, { had, has }) : { ...NOBODY, people };
  return { ...moves, drawn, draw: line === undefined ? 'as-it-was' : 'perhaps', asksReason: true };
}

type Moves = Pick<RosterChange, 'people' | 'leaving' | 'former' | 'coming'>;

const NOBODY: Moves = { people: [], leaving: 0, former: [], coming: 0 };

/** Who may leave a list that becomes shorter, and who may come back to one that becomes longer. */
function movesOf(record: InterviewRecord, people: ListedPerson[], { had, has }: { had: number; has: number }): Moves {
  const coming = Math.max(0, has - had);
  const former = coming === 0 ? [] : record.rosterRecords.left.map((line) => formerPerson(record, line));
  return { people, leaving: Math.max(0, people.length - has), former, coming };
}

/** Somebody who left the list, as the journal still knows them. */
function formerPerson({ draft }: InterviewRecord, line: string): ListedPerson {
  const said = (name: string) =>
    draft.entries.findLast((entry) => entry.form === `member.${line}` && entry.name === name)?.value;
  return personOf(line, { name: said(ROSTER.name), age: said(ROSTER.age) });
}

function personOf(line: string, { name, age }: { name: unknown; age: unknown }): ListedPerson {
  return {
    line,
    name: typeof name === 'string' ? name : '',
    age: typeof age === 'number' ? String(age) : '',
  };
}

/** How many people the list has; undefined before it is reached. */
function membersIn(record: InterviewRecord, answers: Answers): number | undefined {
  return record.dueAfter(answers).find(({ unit }) => unit === 'member')?.of;
}

/** The people of the list in its order, in which the head comes first. */
function peopleOf(record: InterviewRecord, answers: Answers): ListedPerson[] {
  const { head } = record.rosterRecords;
  const isHead = ({ line }: ListedPerson) => line === String(head);
  const people = Object.entries(answers)
    .filter(([key]) => /^member\.\d+$/.test(key))
    .map(([key, form]) => personOf(key.slice('member.'.length), { name: form[ROSTER.name], age: form[ROSTER.age] }));
  const inOrder = [...people.filter(isHead), ...people.filter((person) => !isHead(person))];
  return inOrder.map((person, index) => ({ ...person, place: String(index + 1) }));
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
