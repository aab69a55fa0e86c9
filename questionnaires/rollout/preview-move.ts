import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import { checkInterview } from '../check/check-interview.ts';
import { askedQuestions, isAbout } from '../comparability/asked-questions.ts';
import type { Change } from '../diff/change.ts';
import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { nextForm } from '../journal/due-forms.ts';
import { fold } from '../journal/fold.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { moduleOfKey } from '../journal/last-values.ts';
import { type ProgramEntry, programEntries } from '../journal/program-entries.ts';
import { readAsLater } from '../mappings/read-as-later.ts';
import { type PlaceInLater, placeInLater } from './place-in-later.ts';

/** An answer of the interview: where, under which name, what. */
export interface MovedAnswer {
  readonly form: FormKey;
  readonly name: string;
  readonly value: Value;
}

/**
 * Why an answer does not count: the later version has no such variable or no such code; asks it of another unit, or
 * in private; asks it in a form that the interview has not come to (`later`: the answer is there already, and
 * counts once the question is reached); or its routing does not reach the question by the answers so far.
 */
export type WhyNowhere = 'no-variable' | 'no-code' | 'another-unit' | 'in-private' | 'later' | 'not-reached';

/** An answer, and which one it is in the later version. */
interface ReadAnswer {
  readonly answer: MovedAnswer;
  readonly as: (MovedAnswer & { readonly isMapped: boolean }) | { readonly why: WhyNowhere };
}

/** Kinds of entries that give a value. */
const GIVING: readonly JournalEntry['kind'][] = ['answer', 'start', 'selection'];

/** What becomes of an interview that was begun with a version when it goes on with another one. */
export interface MovePreview {
  /**
   * Everything that was noted, unchanged and in its order, then what goes along to another form, what mappings add and
   * what the program records by the later version. Nothing is ever taken away.
   */
  readonly journal: readonly JournalEntry[];
  /** Answers that count as they are, in the form of the later version that asks for them. */
  readonly kept: readonly MovedAnswer[];
  /** Answers that count under another name or code, by a stated mapping. */
  readonly mapped: readonly (MovedAnswer & { readonly to: MovedAnswer })[];
  /** Answers that count no more, or not yet, and stay in the journal. */
  readonly nowhere: readonly (MovedAnswer & { readonly why: WhyNowhere })[];
  /** Questions of the forms that were begun which the earlier version does not ask, or not of this respondent. */
  readonly newly: readonly { readonly form: string; readonly name: string }[];
  /** Answers of before an earlier move, to questions that only the later version asks: they count again. */
  readonly returning: readonly MovedAnswer[];
  /** Answered questions that the later version asks otherwise. */
  readonly changed: readonly string[];
}

/**
 * What becomes of a draft when its interview goes on with another version. Answers are moved by their names and
 * codes, also to another form that is about the same person or incident, and otherwise only by a stated mapping. An
 * interview that is moved to the same version is unchanged.
 *
 * @param versions.mapping how the later version reads answers of the earlier one
 * @param about.changes of `diffInstruments(from, to, language, mapping)`
 * @param about.at the instant of the move, which entries that are added are given
 */
export function previewMove(
  journal: readonly JournalEntry[],
  { from, to, mapping = {} }: { from: Instrument; to: Instrument; mapping?: VersionMapping | undefined },
  { context, changes, at }: { context: CaseContext; changes: readonly Change[]; at: string },
): MovePreview {
  const answers = fold(from, journal, context);
  const before = answersOf(answers);
  const read = before.map((answer): ReadAnswer => ({ answer, as: readIn({ from, to }, mapping, answer) }));
  // What the earlier version would have recorded too has nothing to do with the move.
  const dueAnyway = programEntries(from, answers, context, at);
  const moved = withRecorded(withMoved(journal, read, at), dueAnyway, { to, context, at });
  const after = fold(to, moved, context);
  const isAhead = formsAhead(to, after, context);
  const kept: MovedAnswer[] = [];
  const mapped: MovePreview['mapped'][number][] = [];
  const nowhere: MovePreview['nowhere'][number][] = [];
  for (const { answer, as } of read) {
    if ('why' in as) nowhere.push({ ...answer, why: as.why });
    else if (!isSame(after[as.form]?.[as.name], as.value))
      nowhere.push({ ...answer, why: isAhead(as.form) ? 'later' : 'not-reached' });
    else if (as.isMapped) mapped.push({ ...answer, to: { form: as.form, name: as.name, value: as.value } });
    else kept.push({ ...answer, form: as.form });
  }
  // What the later version asks under another name is named as there.
  const answered = new Set(read.flatMap(({ answer, as }) => ('why' in as ? [answer.name] : [answer.name, as.name])));
  const newly = newQuestions(journal, { from, to, mapping }, { before: answers, after, context });
  const given = new Set(journal.filter(({ kind }) => GIVING.includes(kind)).map(({ form, name }) => `${form} ${name}`));
  const returning = answersOf(after).filter(
    ({ form, name }) =>
      given.has(`${form} ${name}`) && newly.some((one) => one.name === name && one.form === moduleOfKey(form)),
  );
  const differing = changes.filter(({ verdict }) => verdict !== 'safe');
  return {
    journal: moved,
    kept,
    mapped,
    nowhere,
    newly: newly.filter(
      ({ form, name }) => !returning.some((one) => one.name === name && moduleOfKey(one.form) === form),
    ),
    returning,
    changed: askedQuestions(to)
      .filter((asked) => answered.has(asked.name) && differing.some(({ subject }) => isAbout(asked, subject)))
      .map(({ name }) => name),
  };
}

/** Whether a form comes after the one at which the interview stands. */
function formsAhead(instrument: Instrument, answers: Answers, context: CaseContext): (key: FormKey) => boolean {
  const at = (module: string) => instrument.forms.findIndex(({ form }) => form === module);
  const next = nextForm(instrument, answers, context);
  return (key) => next !== undefined && at(moduleOfKey(key)) > at(next.form);
}

function answersOf(answers: Answers): MovedAnswer[] {
  return Object.entries(answers).flatMap(([form, values]) =>
    Object.entries(values).map(([name, value]) => ({ form, name, value })),
  );
}

/** An answer as the later version has it: under which name and code, and in which form. */
function readIn(
  versions: { readonly from: Instrument; readonly to: Instrument },
  mapping: VersionMapping,
  { form, name, value }: MovedAnswer,
): ReadAnswer['as'] {
  const read = readAsLater(versions.to, mapping, name, value);
  // What the program recorded or drew is no question, and never mapped.
  const later = 'unmapped' in read ? { name, value, isMapped: false } : read;
  const place: PlaceInLater | undefined = placeInLater(versions, form, later.name);
  if ('unmapped' in read && (place === undefined || read.unmapped === 'no-code')) return { why: read.unmapped };
  if (place === undefined) return { why: 'no-variable' };
  return 'why' in place ? place : { ...later, form: place.form };
}

/** The journal, and after it an entry for each answer that a mapping reads otherwise or that goes to another form. */
function withMoved(journal: readonly JournalEntry[], read: readonly ReadAnswer[], at: string): readonly JournalEntry[] {
  const kinds = new Map(
    journal.filter(({ kind }) => GIVING.includes(kind)).map(({ form, name, kind }) => [`${form} ${name}`, kind]),
  );
  let seq = Math.max(0, ...journal.map((entry) => entry.seq));
  const added = read.flatMap(({ answer, as }): JournalEntry[] => {
    if ('why' in as) return [];
    if (!as.isMapped && as.form === answer.form) return [];
    // What a rule gave or a draw made is in no entry: the later version has its own rules and draws.
    const kind = as.isMapped ? 'answer' : kinds.get(`${answer.form} ${answer.name}`);
    if (kind === undefined) return [];
    seq += 1;
    return [{ seq, form: as.form, name: as.name, value: as.value, at, kind }];
  });
  return added.length === 0 ? journal : [...journal, ...added];
}

/** The journal, and after it what the program records by the later version: another draw, for example. */
function withRecorded(
  journal: readonly JournalEntry[],
  dueAnyway: readonly ProgramEntry[],
  { to, context, at }: { to: Instrument; context: CaseContext; at: string },
): readonly JournalEntry[] {
  const due = new Set(dueAnyway.map((entry) => JSON.stringify(entry)));
  const recorded = programEntries(to, fold(to, journal, context), context, at).filter(
    (entry) => !due.has(JSON.stringify(entry)),
  );
  const last = Math.max(0, ...journal.map(({ seq }) => seq));
  return recorded.length === 0
    ? journal
    : [...journal, ...recorded.map((entry, place) => ({ ...entry, seq: last + 1 + place, at }))];
}

function newQuestions(
  journal: readonly JournalEntry[],
  { from, to, mapping }: { from: Instrument; to: Instrument; mapping: VersionMapping },
  { before, after, context }: { before: Answers; after: Answers; context: CaseContext },
): { form: string; name: string }[] {
  const begun = new Set(journal.map(({ form }) => form.split('.')[0]!));
  const known = new Set(askedQuestions(from).map(({ name }) => mapping.variables?.[name] ?? name));
  const asked = askedQuestions(to)
    .filter(({ form, name }) => begun.has(form) && !known.has(name))
    .map(({ form, name }) => ({ form, name }));
  const wasOpen = new Set(unanswered(from, before, context).map(({ name }) => mapping.variables?.[name] ?? name));
  const named = new Set(asked.map(({ name }) => name));
  const reached = unanswered(to, after, context).filter(
    ({ form, name }) => begun.has(form) && !wasOpen.has(name) && !named.has(name),
  );
  return [...asked, ...new Map(reached.map((one) => [one.name, one])).values()];
}

/** Questions that are reached and have no answer. */
function unanswered(instrument: Instrument, answers: Answers, context: CaseContext): { form: string; name: string }[] {
  return checkInterview(instrument, { answers }, context)
    .filter(({ code }) => code === 'missing-answer')
    .map(({ form, name }) => ({ form: form.split('.')[0]!, name }));
}

function isSame(value: Value | undefined, other: Value): boolean {
  return JSON.stringify(value) === JSON.stringify(other);
}
