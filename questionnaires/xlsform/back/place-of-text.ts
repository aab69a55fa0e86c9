import { isJsonRecord, type Json } from '../../edit/json.ts';
import { languageName } from '../export/language-heads.ts';
import type { ChangedCell } from './compare-tables.ts';

/** Files while they are changed. */
export type OpenFiles = Record<string, Json>;

/** Where the text of a cell stands in the questionnaire. */
export interface TextPlace {
  readonly language: string;
  readonly file: string;
  /** The names that lead to it in its file. */
  readonly steps: readonly string[];
  /** The place in its file as a finding names it. */
  readonly path: string;
}

/** The place of a label, a hint or a choice; undefined for a cell that has no one text of its own. */
export function placeOfText({ row, column }: ChangedCell, files: OpenFiles): TextPlace | undefined {
  const language = codeIn(column.language ?? '');
  const file = `texts/${language}.json`;
  const texts = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!isJsonRecord(texts)) return undefined;
  const list = row.text('list_name');
  const name = row.text('name');
  const at = (steps: readonly string[], path: string) =>
    typeof valueAt(texts, steps) === 'string' ? { language, file, steps, path } : undefined;
  if (list !== '') {
    // A list is written once for each way of not answering that its questions offer.
    const written = [list, list.replace(/(_dk|_refused|_na)+$/, '')].find(
      (each) => isJsonRecord(texts.choices) && Object.hasOwn(texts.choices, each),
    );
    if (column.key !== 'label' || written === undefined) return undefined;
    return at(['choices', written, name], `choices.${written}.${name}`);
  }
  if (row.text('cifra::place') === '') return undefined;
  if (column.key === 'label') return at(['questions', name, 'text'], `questions.${name}`);
  if (column.key === 'hint') return at(['questions', name, 'instruction'], `questions.${name}.instruction`);
  return undefined;
}

/** The text at a place; undefined where a language has none. */
export function textOfPlace(files: OpenFiles, file: string, steps: readonly string[]): string | undefined {
  const found = valueAt(files[file], steps);
  return typeof found === 'string' ? found : undefined;
}

export function putTextBack(files: OpenFiles, { file, steps }: TextPlace, text: string): void {
  const holder = valueAt(files[file], steps.slice(0, -1));
  if (isJsonRecord(holder)) (holder as OpenFiles)[steps.at(-1)!] = text;
}

function valueAt(json: Json | undefined, steps: readonly string[]): Json | undefined {
  let current = json;
  for (const step of steps)
    current = isJsonRecord(current) && Object.hasOwn(current, step) ? (current[step] as Json) : undefined;
  return current;
}

/** `es` of `Español (es)`. */
function codeIn(language: string): string {
  const code = /\(([^()]+)\)$/.exec(language)?.[1] ?? '';
  return language === languageName(code) ? code : '';
}
