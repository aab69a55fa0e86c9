import { type Answers, type CaseContext, type FormKey, isRecord, isValue, type Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { type AnswersTo, followChain } from '../routing/follow-chain.ts';
import { makeAnew, type Recall } from '../routing/recall.ts';
import type { InterviewMemory } from './interview-memory.ts';
import type { JournalEntry } from './journal-entry.ts';
import { addAnswers } from './kept-answers.ts';
import { lastValues } from './last-values.ts';

const NOTHING: ReadonlyMap<string, Value> = new Map();

/**
 * The answers that a journal amounts to: the last value of every question that routing reaches, with the
 * answers given by rule. What routing no longer reaches stays in the journal; so does what another adult
 * answered who was drawn before. Folding twice, or entries that arrive twice or in another order, changes
 * nothing.
 *
 * Lines that are not journal entries are passed over: the check compares the result with what was sent.
 *
 * @param memory of this interview; see `InterviewMemory`
 * @example fold(instrument, [{ seq: 1, form: 'control', name: 'consent_roster', value: 'yes', ... }], context) // => { control: { consent_roster: 'yes' } }
 */
export function fold(
  instrument: Instrument,
  entries: readonly unknown[],
  context: CaseContext,
  memory?: InterviewMemory,
): Answers {
  const compiled = compileInstrument(instrument);
  const last = lastValues(compiled, entriesInOrder(entries));
  const answers: Answers = {};
  const recall = memory?.journal ?? makeAnew;
  const answersTo: AnswersTo = ({ key }) => asBefore(key, last.get(key) ?? NOTHING, recall);
  for (const instance of followChain(compiled, context, answersTo, recall)) addAnswers(answers, instance, recall);
  return answers;
}

/** The values of a form, as the very same thing while none of them is another one. */
function asBefore(key: FormKey, values: ReadonlyMap<string, Value>, recall: Recall): ReadonlyMap<string, Value> {
  return recall(`values of ${key}`, [...values].flat(), () => values);
}

/**
 * The journal in the order of the device, without lines that are not entries. Two different entries with one
 * number cannot happen on a device; in whatever order they come, the same one wins.
 */
export function entriesInOrder(lines: readonly unknown[]): JournalEntry[] {
  const contents = new Map<JournalEntry, string>();
  const contentOf = (entry: JournalEntry) => {
    const content = contents.get(entry) ?? asText(entry);
    contents.set(entry, content);
    return content;
  };
  const byContent = (a: JournalEntry, b: JournalEntry) =>
    Number(contentOf(a) > contentOf(b)) - Number(contentOf(a) < contentOf(b));
  return lines.filter(isEntry).sort((a, b) => a.seq - b.seq || byContent(a, b));
}

function isEntry(line: unknown): line is JournalEntry {
  if (!isRecord(line)) return false;
  const { seq, form, name, kind } = line;
  return Number.isFinite(seq) && typeof form === 'string' && typeof name === 'string' && typeof kind === 'string';
}

/** Only to put entries of one number in an order. What is not a value may be nested too deep to write out. */
function asText({ at, kind, form, name, value }: JournalEntry): string {
  const written = isValue(value) ? JSON.stringify(value) : '';
  return [typeof at === 'string' ? at : '', kind, form, name, written].join('\n');
}
