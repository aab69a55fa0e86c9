import { isJsonList, isJsonRecord, type Json, type JsonRecord } from '../json.ts';
import type { DraftFiles } from '../places.ts';

export const LISTS = 'modules/lists.json';
export const MANIFEST = 'manifest.json';
export const CRIMES = 'crime-types.json';

export const isTexts = (file: string) => file.startsWith('texts/');
export const isForm = (file: string) => file.startsWith('modules/') && file !== LISTS;

/** Settings whose value is an expression, or a record of expressions. */
const EXPRESSIONS: ReadonlySet<string> = new Set([
  'visibleIf',
  'when',
  'gate',
  'atRisk',
  'definitions',
  'choicesVisibleIf',
  'rowsVisibleIf',
]);

/** What is done with the strings of a file, and with the names of its records. */
export interface Rewriting {
  /** @param setting the name under which the string, or the list it is in, stands */
  string?(text: string, setting: string): string;
  expression?(source: string): string;
  /** @param of the name under which the record stands */
  name?(name: string, of: string): string;
  /** A record as a whole, before what is in it. */
  record?(record: JsonRecord): JsonRecord;
}

/** The files with some strings and names written otherwise; what does not change is the very same value. */
export function rewritten(files: DraftFiles, rewritingOf: (file: string) => Rewriting | undefined): DraftFiles {
  let isChanged = false;
  const entries = Object.entries(files).map(([file, content]): [string, Json] => {
    const rewriting = rewritingOf(file);
    const after = rewriting ? rewrittenValue(content, '', '', rewriting) : content;
    isChanged ||= after !== content;
    return [file, after];
  });
  return isChanged ? Object.fromEntries(entries) : files;
}

function rewrittenValue(value: Json, setting: string, around: string, rewriting: Rewriting): Json {
  if (typeof value === 'string') {
    if (EXPRESSIONS.has(setting) || EXPRESSIONS.has(around)) return rewriting.expression?.(value) ?? value;
    return rewriting.string?.(value, setting) ?? value;
  }
  if (isJsonList(value)) {
    const items = value.map((item) => rewrittenValue(item, setting, around, rewriting));
    return items.every((item, place) => item === value[place]) ? value : items;
  }
  if (!isJsonRecord(value)) return value;
  const whole = rewriting.record?.(value) ?? value;
  const before = Object.entries(whole);
  const entries = before.map(([name, inner]): [string, Json] => [
    rewriting.name?.(name, setting) ?? name,
    rewrittenValue(inner, name, setting, rewriting),
  ]);
  const isSame = entries.every(([name, inner], place) => name === before[place]![0] && inner === before[place]![1]);
  return isSame ? whole : Object.fromEntries(entries);
}

/** Whether rewriting would change anything: something is named so already. */
export function isNamed(files: DraftFiles, rewritingOf: (file: string) => Rewriting | undefined): boolean {
  return rewritten(files, rewritingOf) !== files;
}
