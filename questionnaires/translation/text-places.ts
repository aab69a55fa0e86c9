import { isJsonRecord, type Json } from '../edit/json.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../edit/places.ts';
import { keysIn, questionsIn, recordsIn, stringsIn } from '../edit/rename/questions-in.ts';
import { CRIMES, isForm, LISTS, MANIFEST } from '../edit/rename/walk.ts';
import { crimeTextOf, OUTSIDE_WINDOW } from '../instrument/text.ts';

/** Parts of a file of texts, and those of the manifest that are in every language. */
export type TextPart =
  | 'instrument'
  | 'forms'
  | 'screens'
  | 'questions'
  | 'choices'
  | 'missing'
  | 'phrases'
  | 'crimes'
  | 'edits'
  | 'fills'
  | 'states';

/** The language in which a questionnaire is written first; undefined while its manifest does not say. */
export function sourceLanguage(files: DraftFiles): string | undefined {
  const language = valueAt(files, [MANIFEST, 'defaultLanguage']);
  return typeof language === 'string' ? language : undefined;
}

/** The languages of a questionnaire, as its manifest names them. */
export function languagesOf(files: DraftFiles): readonly string[] {
  return stringsIn(valueAt(files, [MANIFEST, 'languages']));
}

/** Where a text stands in a language; its key is the same in all of them: `questions.ev_place.text`. */
export function textPlace(key: string, language: string): Path {
  const [part = '', name = '', ...rest] = key.split('.');
  if (part === 'fills') return [MANIFEST, 'fills', name, language];
  if (part === 'states') return [MANIFEST, 'states', name, 'name', language];
  return [`texts/${language}.json`, part, name, ...rest];
}

/** The key and the language of the text at a place; undefined where no text stands. */
export function textAtPlace(place: Path): { key: string; language: string } | undefined {
  const [file = '', part = '', name = '', ...rest] = place;
  const language = /^texts\/(.+)\.json$/.exec(file)?.[1];
  if (language !== undefined) return name === '' ? undefined : { key: [part, name, ...rest].join('.'), language };
  if (file !== MANIFEST) return undefined;
  if (part === 'fills' && rest.length === 1) return { key: `fills.${name}`, language: rest[0]! };
  if (part === 'states' && rest.length === 2) return { key: `states.${name}`, language: rest[1]! };
  return undefined;
}

/**
 * The keys of all texts of a questionnaire: those that any language has, in the order of the source, and those that
 * its forms, lists and crimes need and no language has. Files that cannot be used have texts too.
 */
export function textKeys(files: DraftFiles): string[] {
  const source = sourceLanguage(files);
  const languages = languagesOf(files);
  const inOrder = source === undefined ? languages : [source, ...languages.filter((language) => language !== source)];
  const keys = new Set(inOrder.flatMap((language) => keysWithin(files[`texts/${language}.json`], '')));
  for (const key of neededKeys(files)) keys.add(key);
  for (const fill of keysIn(valueAt(files, [MANIFEST, 'fills']))) keys.add(`fills.${fill}`);
  for (const state of keysIn(valueAt(files, [MANIFEST, 'states']))) keys.add(`states.${state}`);
  return [...keys];
}

function keysWithin(value: Json | undefined, before: string): string[] {
  if (!isJsonRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && before !== '' ? [`${before}${name}`] : keysWithin(inner, `${before}${name}.`),
  );
}

/** Every interview shows them. */
const ALWAYS = ['instrument.title', 'instrument.note', 'missing.dk', 'missing.refused', 'missing.na'];

const OF_CRIMES = ['name', 'short', 'screener', 'times'];

function* neededKeys(files: DraftFiles): Generator<string> {
  yield* ALWAYS;
  for (const [file, form] of Object.entries(files))
    if (isForm(file) && isJsonRecord(form)) yield `forms.${file.slice('modules/'.length, -'.json'.length)}.title`;
  const lists = new Set<string>();
  for (const { name, choices, rows, edits } of questionsIn(files)) {
    if (typeof name === 'string' && !hasTextOfCrime(name)) yield `questions.${name}.text`;
    for (const { id } of recordsIn(edits)) yield `edits.${String(id)}`;
    for (const list of [choices, rows]) if (typeof list === 'string') lists.add(list);
  }
  const stateNames = namedIn(valueAt(files, [MANIFEST, 'states'])) ?? [];
  for (const list of lists) {
    if (list === 'state' && stateNames.length > 0) continue;
    const codes = list === 'window_months' ? OUTSIDE_WINDOW : stringsIn(valueAt(files, [LISTS, 'lists', list]));
    for (const code of codes) yield `choices.${list}.${code}`;
  }
  for (const { key } of recordsIn(valueAt(files, [CRIMES, 'crimes'])))
    for (const kind of OF_CRIMES) yield `crimes.${String(key)}.${kind}`;
}

/** The words of these stand with each crime. */
function hasTextOfCrime(name: string): boolean {
  return name.startsWith('[c]_') && crimeTextOf(name.slice('[c]_'.length)) !== undefined;
}
