import type { FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { entriesInOrder } from './fold.ts';
import type { JournalEntry } from './journal-entry.ts';
import { lastValues } from './last-values.ts';

/** Where the interview as a whole is flagged: at no form and no question. */
export const WHOLE_INTERVIEW = { form: '', name: '' } as const;

/** What the interviewer wrote beside a question, or, in a flag, of the whole interview. */
export interface Remark {
  readonly form: FormKey;
  readonly name: string;
  /** For whoever reads the interview. */
  readonly comment?: string;
  /** Why the supervisor should look at it. */
  readonly flag?: string;
}

/**
 * The comments and flags that a journal amounts to: the last one of each place, in the order in which the places were
 * first remarked on. They are no part of the answers, and `fold` never gives them. Those about another adult who was
 * drawn before are set aside with that person's answers.
 *
 * @example remarksOf(instrument, [{ seq: 1, kind: 'comment', form: 'control', name: 'consent_roster', value: 'Asked twice.', ... }]) // => [{ form: 'control', name: 'consent_roster', comment: 'Asked twice.' }]
 */
export function remarksOf(instrument: Instrument, entries: readonly unknown[]): Remark[] {
  const ordered = entriesInOrder(entries);
  const comments = textsOf(instrument, ordered, 'comment');
  const flags = textsOf(instrument, ordered, 'flag');
  const places = new Map<string, Remark>();
  for (const { kind, form, name } of ordered) {
    if (kind !== 'comment' && kind !== 'flag') continue;
    const comment = comments.get(form)?.get(name);
    const flag = flags.get(form)?.get(name);
    if (comment === undefined && flag === undefined) continue;
    const remark = { form, name, ...(comment !== undefined && { comment }), ...(flag !== undefined && { flag }) };
    places.set(`${form} ${name}`, remark);
  }
  return [...places.values()];
}

/** Form -> question -> text. The draws are read along, because they say about whom something is. */
function textsOf(
  instrument: Instrument,
  entries: readonly JournalEntry[],
  wanted: 'comment' | 'flag',
): ReadonlyMap<FormKey, ReadonlyMap<string, string>> {
  const written = entries
    .filter(({ kind }) => kind === wanted || kind === 'selection')
    .map((entry) => (entry.kind === wanted ? { ...entry, kind: 'answer' as const } : entry));
  const places = new Set(entries.filter(({ kind }) => kind === wanted).map(({ form, name }) => `${form} ${name}`));
  const isText = (pair: [string, Value]): pair is [string, string] => typeof pair[1] === 'string';
  return new Map(
    Array.from(lastValues(compileInstrument(instrument), written), ([form, values]) => [
      form,
      new Map([...values].filter(isText).filter(([name]) => places.has(`${form} ${name}`))),
    ]),
  );
}
