import { applyOperations } from '../apply-operation.ts';
import { isSameJson, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { keysIn, questionsIn, recordsIn } from '../rename/questions-in.ts';
import type { Renamed } from '../rename/renamed.ts';
import { LISTS, MANIFEST } from '../rename/walk.ts';
import { editsOf, freeName, namesInTexts, textFiles } from './add-parts.ts';
import { put } from './put.ts';

/** Lists that the program makes, or knows. */
const PROGRAM_LISTS = ['window_months', 'state', 'told_crime', 'told_sealed_crime', 'told_form'];

/** Screens of a form that belong together. */
export interface QuestionGroup {
  readonly form: string;
  readonly screens: readonly string[];
}

/**
 * The operations that copy screens of a form, of this questionnaire or another one, with their texts, their checks,
 * and the lists and named conditions that they need. What means the same is shared; what is named alike and means
 * something else gets a free name, in the copy and wherever the copy names it. Variables of other screens that
 * conditions name stay as they are: those that are not there are findings.
 *
 * @param from the files of the questionnaire that has them
 * @throws EditRefused no-place; read-by-program where a question that programs know by its name is there already
 */
export function copyScreens(
  files: DraftFiles,
  from: DraftFiles,
  group: QuestionGroup,
  into: { readonly form: string; readonly after?: string | null },
): Operation[] {
  const copy = withFreeNames(files, from, group);
  const screens = copy.screens.map((name) => valueAt(copy.files, screenAt(group.form, name)) as JsonRecord);
  const questions = screens.flatMap((screen) => recordsIn(screen.questions));
  const lists = listsOf(questions).filter((list) => valueAt(files, [LISTS, 'lists', list]) === undefined);
  const needed = definitionsOf(copy.files, screens).filter((name) => valueAt(files, definitionAt(name)) === undefined);
  const operations: Operation[] = [];
  let now = files;
  const bring = (at: Path) => {
    const value = valueAt(copy.files, at);
    if (value === undefined || valueAt(now, at) !== undefined) return;
    const operation = put(now, at, value);
    now = applyOperations(now, [operation]).files;
    operations.push(operation);
  };
  for (const name of needed) bring(definitionAt(name));
  for (const list of lists) bring([LISTS, 'lists', list]);
  for (const { file } of textFiles(files)) {
    for (const { name } of screens) bring([file, 'screens', String(name)]);
    for (const { name } of questions) bring([file, 'questions', String(name)]);
    for (const id of questions.flatMap(editsOf)) bring([file, 'edits', id]);
    for (const list of listsOf(questions)) bring([file, 'choices', list]);
  }
  let { after } = into;
  for (const item of screens) {
    operations.push({
      do: 'add',
      into: [`modules/${into.form}.json`, 'screens'],
      item,
      ...(after !== undefined && { after }),
    });
    if (after !== undefined) after = String(item.name);
  }
  return operations;
}

const screenAt = (form: string, name: string): Path => [`modules/${form}.json`, 'screens', name];
const definitionAt = (name: string): Path => [MANIFEST, 'definitions', name];

/** The questionnaire that has the screens, with other names for what would be mistaken for something else. */
function withFreeNames(files: DraftFiles, from: DraftFiles, { form, screens }: QuestionGroup) {
  let copy = from;
  const rename = (what: Renamed, name: string, taken: readonly string[], of?: string): string => {
    const to = freeName(name, taken);
    if (to === name) return name;
    const renamed = { do: 'rename', what, from: name, to, ...(of !== undefined && { of }) } as const;
    // Of the copy alone: what a program reads is still there under its name.
    copy = applyOperations(copy, [renamed], { isKept: true }).files;
    return to;
  };
  const everywhere = (names: (each: DraftFiles) => readonly string[], own: string) =>
    names(files).includes(own) ? [...names(files), ...names(copy)] : [];
  const items = () => screens.map((name) => valueAt(copy, screenAt(form, name)) as JsonRecord | undefined);
  const questions = () => items().flatMap((screen) => recordsIn(screen?.questions));
  for (const { name } of questions()) rename('question', String(name), everywhere(namesOfQuestions, String(name)));
  for (const id of new Set(questions().flatMap(editsOf))) rename('edit', id, everywhere(namesOfEdits, id));
  for (const list of listsOf(questions()))
    if (!isSameList(files, copy, list)) rename('list', list, everywhere(namesOfLists, list));
  const found = items().filter((item) => item !== undefined);
  for (const name of definitionsOf(copy, found))
    if (!isSameJson(valueAt(files, definitionAt(name)), valueAt(copy, definitionAt(name))))
      rename('definition', name, everywhere(namesOfDefinitions, name));
  const named = screens.map((name) => rename('screen', name, everywhere(namesOfScreens, name), form));
  return { files: copy, screens: named };
}

const namesOfQuestions = (files: DraftFiles) => [
  ...questionsIn(files).map(({ name }) => String(name)),
  ...namesInTexts(files, 'questions'),
];
const namesOfEdits = (files: DraftFiles) => [...questionsIn(files).flatMap(editsOf), ...namesInTexts(files, 'edits')];
const namesOfLists = (files: DraftFiles) => [
  ...keysIn(valueAt(files, [LISTS, 'lists'])),
  ...namesInTexts(files, 'choices'),
];
const namesOfDefinitions = (files: DraftFiles) => keysIn(valueAt(files, [MANIFEST, 'definitions']));
const namesOfScreens = (files: DraftFiles) => [
  ...Object.keys(files).flatMap((file) => keysIn(valueAt(files, [file, 'screens']))),
];

function listsOf(questions: readonly JsonRecord[]): string[] {
  const lists = questions.flatMap(({ choices, rows }) => [choices, rows]);
  return [...new Set(lists.filter((list) => typeof list === 'string'))].filter((list) => !PROGRAM_LISTS.includes(list));
}

function isSameList(files: DraftFiles, copy: DraftFiles, list: string): boolean {
  const places = [[LISTS, 'lists', list], ...textFiles(files).map(({ file }) => [file, 'choices', list])];
  return places.every((at) => isSameJson(valueAt(files, at), valueAt(copy, at)));
}

/** Names of the conditions that screens read, and of those that these read. */
function definitionsOf(files: DraftFiles, screens: readonly JsonRecord[]): string[] {
  const known = new Set(namesOfDefinitions(files));
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/@(\w+)/g)) {
      if (!known.has(name) || found.has(name)) continue;
      found.add(name);
      look(String(valueAt(files, definitionAt(name))));
    }
  };
  look(JSON.stringify(screens));
  return [...found];
}
