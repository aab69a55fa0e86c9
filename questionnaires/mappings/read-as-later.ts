import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import type { Value } from '../instrument/answers.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { MissingCode } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** An answer of an earlier version as one of a later version: under its name and code now, or why it is none. */
export type ReadAsLater =
  | { readonly name: string; readonly value: Value; readonly isMapped: boolean }
  | { readonly unmapped: 'no-variable' | 'no-code'; readonly name: string };

/**
 * An answer of an earlier version as the later one has it. Nothing is guessed: another name and another code only by a
 * stated mapping. Several answers at once are read as one: unmapped where one of them is.
 */
export function readAsLater(later: Instrument, mapping: VersionMapping, name: string, value: Value): ReadAsLater {
  const newName = own(mapping.variables, name) ?? name;
  const question = later.derive(questionsByName).get(newName);
  if (question === undefined) return { unmapped: 'no-variable', name };
  const codes = own(mapping.codes, newName);
  const isKnown = codesOf(later, question);
  const read = (code: string): string | undefined => {
    const mapped = own(codes, code) ?? code;
    return isKnown(mapped) ? mapped : undefined;
  };
  const now = typeof value === 'number' ? value : Array.isArray(value) ? value.map(read) : read(value);
  if (now === undefined || (Array.isArray(now) && !now.every((code) => code !== undefined)))
    return { unmapped: 'no-code', name: newName };
  const isMapped = newName !== name || JSON.stringify(now) !== JSON.stringify(value);
  return { name: newName, value: Array.isArray(now) ? [...new Set(now)] : now, isMapped };
}

/** Which texts are answers to a question: any where it has no list. */
function codesOf({ lists }: Instrument, { choices, missing = [] }: ExpandedQuestion): (code: string) => boolean {
  const list = choices === undefined ? undefined : lists[choices];
  // A list that depends on the interview, such as the months of the window, is checked with the interview.
  if (list === undefined) return () => true;
  return (code) => list.includes(code) || missing.includes(code as MissingCode);
}

function own<Entry>(record: Readonly<Record<string, Entry>> | undefined, name: string): Entry | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function questionsByName(instrument: Instrument): ReadonlyMap<string, ExpandedQuestion> {
  const screens = instrument.forms.flatMap((module) => expandScreens(instrument, module.screens));
  return new Map(screens.flatMap(({ questions }) => questions.map((question) => [question.name, question])));
}
