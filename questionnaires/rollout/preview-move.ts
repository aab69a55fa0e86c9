import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import { checkInterview } from '../check/check-interview.ts';
import { askedQuestions, isAbout } from '../comparability/asked-questions.ts';
import type { Change } from '../diff/change.ts';
import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { fold } from '../journal/fold.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { type ProgramEntry, programEntries } from '../journal/program-entries.ts';
import { readAsLater } from '../mappings/read-as-later.ts';

/** An answer of the interview: where, under which name, what. */
export interface MovedAnswer {
  readonly form: FormKey;
  readonly name: string;
  readonly value: Value;
}

/** What becomes of an interview that was begun with a version when it goes on with another one. */
export interface MovePreview {
  /**
   * Everything that was noted, unchanged and in its order, then what mappings add and what the program records by the
   * later version. Nothing is ever taken away.
   */
  readonly journal: readonly JournalEntry[];
  /** Answers that count as they are. */
  readonly kept: readonly MovedAnswer[];
  /** Answers that count under another name or code, by a stated mapping. */
  readonly mapped: readonly (MovedAnswer & { readonly to: { readonly name: string; readonly value: Value } })[];
  /**
   * Answers that count no more and stay in the journal: the version has no such variable or no such code, or its
   * routing does not reach the question.
   */
  readonly nowhere: readonly (MovedAnswer & { readonly why: 'no-variable' | 'no-code' | 'not-reached' })[];
  /** Questions of the forms that were begun which the earlier version does not ask, or not of this respondent. */
  readonly newly: readonly { readonly form: string; readonly name: string }[];
  /** Answered questions that the later version asks otherwise. */
  readonly changed: readonly string[];
}

/**
 * What becomes of a draft when its interview goes on with another version. Answers are moved by their names and
 * codes, and otherwise only by a stated mapping. An interview that is moved to the same version is unchanged.
 *
 * @param versions.mapping how the later version reads answers of the earlier one
 * @param about.changes of `diffInstruments(from, to)`
 * @param about.at the instant of the move, which entries that are added are given
 */
export function previewMove(
  journal: readonly JournalEntry[],
  { from, to, mapping = {} }: { from: Instrument; to: Instrument; mapping?: VersionMapping | undefined },
  { context, changes, at }: { context: CaseContext; changes: readonly Change[]; at: string },
): MovePreview {
  const answers = fold(from, journal, context);
  const before = answersOf(answers);
  const read = before.map((answer) => ({ answer, as: readAsLater(to, mapping, answer.name, answer.value) }));
  // What the earlier version would have recorded too has nothing to do with the move.
  const dueAnyway = programEntries(from, answers, context, at);
  const moved = withRecorded(withMapped(journal, read, at), dueAnyway, { to, context, at });
  const after = fold(to, moved, context);
  const kept: MovedAnswer[] = [];
  const mapped: MovePreview['mapped'][number][] = [];
  const nowhere: MovePreview['nowhere'][number][] = [];
  for (const { answer, as } of read) {
    const recorded = after[answer.form]?.[answer.name];
    // What the program recorded itself is no question; it counts where it counts the same.
    if ('unmapped' in as && isSame(recorded, answer.value)) kept.push(answer);
    else if ('unmapped' in as) nowhere.push({ ...answer, why: as.unmapped });
    else if (!isSame(after[answer.form]?.[as.name], as.value)) nowhere.push({ ...answer, why: 'not-reached' });
    else if (as.isMapped) mapped.push({ ...answer, to: { name: as.name, value: as.value } });
    else kept.push(answer);
  }
  const answered = new Set(before.map(({ name }) => name));
  const differing = changes.filter(({ verdict }) => verdict !== 'safe');
  return {
    journal: moved,
    kept,
    mapped,
    nowhere,
    newly: newQuestions(journal, { from, to, mapping }, { before: answers, after, context }),
    changed: askedQuestions(to)
      .filter((asked) => answered.has(asked.name) && differing.some(({ subject }) => isAbout(asked, subject)))
      .map(({ name }) => name),
  };
}

function answersOf(answers: Answers): MovedAnswer[] {
  return Object.entries(answers).flatMap(([form, values]) =>
    Object.entries(values).map(([name, value]) => ({ form, name, value })),
  );
}

/** The journal, and after it an entry for each answer that a mapping reads otherwise. */
function withMapped(
  journal: readonly JournalEntry[],
  read: readonly { answer: MovedAnswer; as: ReturnType<typeof readAsLater> }[],
  at: string,
): readonly JournalEntry[] {
  let seq = Math.max(0, ...journal.map((entry) => entry.seq));
  const added = read.flatMap(({ answer: { form }, as }): JournalEntry[] => {
    if ('unmapped' in as || !as.isMapped) return [];
    seq += 1;
    return [{ seq, form, name: as.name, value: as.value, at, kind: 'answer' }];
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
