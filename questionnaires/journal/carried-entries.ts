import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { entriesInOrder } from './fold.ts';
import { lastValues } from './last-values.ts';
import type { ProgramEntry } from './program-entries.ts';

/** Questions about what came of an interview. */
const RESULTS: readonly string[] = ['visit_result', 'household_result', 'person_result'];

/**
 * The entries with which another interview of a case begins that has the answers of an earlier one: the last value of
 * everything, put down as recorded by the program, because nobody answers it now. Nothing of how it was answered comes
 * with it: no times, no changes, no confirmations. They fold to what the earlier entries fold to, once who is asked
 * agrees. What another adult
 * answered who was drawn before is left behind.
 *
 * Whether people agree, and what came of the interview, is said of this one alone: consents and results are left behind
 * too. What is due only after a consent comes back with it.
 *
 * The day of the interview is one of the values, so what is asked anew is about the same period.
 *
 * @param entries a journal of the same version of the questionnaire
 */
export function carriedEntries(instrument: Instrument, entries: readonly unknown[]): ProgramEntry[] {
  const ordered = entriesInOrder(entries);
  const drawn = new Set(ordered.filter(({ kind }) => kind === 'selection').map(({ form, name }) => `${form} ${name}`));
  return Array.from(lastValues(compileInstrument(instrument), ordered), ([form, values]) =>
    Array.from(values)
      .filter(([name]) => !isOfOneInterview(name))
      .map(([name, value]): ProgramEntry => {
        return { form, name, value, kind: drawn.has(`${form} ${name}`) ? 'selection' : 'start' };
      }),
  ).flat();
}

/** Whether the answer to a question holds for the interview in which it was given alone. */
function isOfOneInterview(name: string): boolean {
  return /(^|_)consent(_|$)/.test(name) || RESULTS.includes(name);
}
