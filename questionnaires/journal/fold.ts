import type { Answers, CaseContext, Value } from '../instrument/answers.ts';
import { isRecord, isValue } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import { answersOf, keep } from './answers-of.ts';
import type { JournalEntry } from './interview.ts';
import { lastValues } from './last-values.ts';

/**
 * Answers that a journal amounts to: the last value of every question, without what routing no longer reaches (that stays
 * in the journal), with the answers given by rule. Where another adult was drawn, what the one before told stays in the journal too. Folding twice, or events that arrive twice or in another order, changes nothing.
 *
 * Lines that are not events are passed over: the check compares the result with what was sent.
 *
 * @example fold(instrument, [{ seq: 1, form: 'control', name: 'consent_roster', value: 'yes', ... }], context) // => { control: { consent_roster: 'yes' } }
 */
export function fold(instrument: Instrument, events: readonly JournalEntry[], context: CaseContext): Answers {
  const compiled = compileInstrument(instrument);
  const last = lastValues(compiled, entriesInOrder(events));
  const none: ReadonlyMap<string, Value> = new Map();
  const answers: Answers = {};
  for (const instance of followChain(compiled, context, ({ key }) => last.get(key) ?? none)) {
    keep(answers, instance.key, answersOf(instance, last.get(instance.key) ?? none));
  }
  return answers;
}

/**
 * The journal in the order of the device, without lines that are not events. Two different events with one number cannot
 * happen on a device; in whatever order they come, the same one wins.
 */
export function entriesInOrder(events: readonly unknown[]): JournalEntry[] {
  const contents = new Map<JournalEntry, string>();
  const content = (event: JournalEntry) => {
    const known = contents.get(event) ?? contentOf(event);
    contents.set(event, known);
    return known;
  };
  const byContent = (a: JournalEntry, b: JournalEntry) =>
    Number(content(a) > content(b)) - Number(content(a) < content(b));
  return events.filter(isEvent).sort((a, b) => a.seq - b.seq || byContent(a, b));
}

function isEvent(event: unknown): event is JournalEntry {
  if (!isRecord(event)) return false;
  const { seq, form, name, kind } = event;
  return Number.isFinite(seq) && typeof form === 'string' && typeof name === 'string' && typeof kind === 'string';
}

/** An event as text, only to put equal numbers in an order; a value that is no value may be nested too deep to write out. */
function contentOf({ at, kind, form, name, value }: JournalEntry): string {
  const written = isValue(value) ? JSON.stringify(value) : '';
  return [typeof at === 'string' ? at : '', kind, form, name, written].join('\n');
}
