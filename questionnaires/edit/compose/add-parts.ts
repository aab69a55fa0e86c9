import { isJsonRecord, type Json, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { keysIn, recordsIn } from '../rename/questions-in.ts';
import { isTexts, LISTS, MANIFEST } from '../rename/walk.ts';

/** Words by language; languages that are left out are what is still missing. */
export type Words = Readonly<Record<string, string>>;

/** Where something new stands: behind what it names, first where that is null, last where it is left out. */
export interface NewPlace {
  readonly form: string;
  readonly screen: string;
  readonly after?: string | null;
}

/** A question as the form has it, with what it says. */
export interface NewQuestion {
  readonly item: JsonRecord;
  readonly text: Words;
  readonly instruction?: Words;
}

const behind = (after: string | null | undefined) => (after === undefined ? {} : { after });

/** The operations that add a question to a screen, with its texts. */
export function addQuestion(files: DraftFiles, place: NewPlace, { item, text, instruction }: NewQuestion): Operation[] {
  const name = String(item.name);
  const isNew = (language: string) => valueAt(files, [`texts/${language}.json`, 'questions', name]) === undefined;
  const words = Object.entries(text)
    .filter(([language]) => isNew(language))
    .map(([language, said]): Operation => {
      const more = instruction?.[language];
      return {
        do: 'add',
        into: [`texts/${language}.json`, 'questions'],
        name,
        item: more === undefined ? { text: said } : { text: said, instruction: more },
        ...behind(place.after),
      };
    });
  return [{ do: 'add', into: questionsOfScreen(place.form, place.screen), item, ...behind(place.after) }, ...words];
}

/** The operations that add a screen with its first question to a form. */
export function addScreen(
  files: DraftFiles,
  { form, screen, after }: NewPlace,
  { item, text, instruction }: NewQuestion,
): Operation[] {
  const [_, ...texts] = addQuestion(files, { form, screen }, { item, text, ...(instruction && { instruction }) });
  return [
    {
      do: 'add',
      into: [`modules/${form}.json`, 'screens'],
      item: { name: screen, questions: [item] },
      ...behind(after),
    },
    ...texts,
  ];
}

/** A form that is to be asked. */
export interface NewForm {
  readonly form: string;
  readonly unit: string;
  readonly title: Words;
  /** Form of the chain behind which it is asked; last where it is left out. */
  readonly after?: string | null;
  readonly when?: string;
  readonly screen: string;
  readonly question: NewQuestion;
}

/** The operations that add a form with its first screen, in its place of the chain, with its title. */
export function addForm(files: DraftFiles, { form, unit, title, after, when, screen, question }: NewForm): Operation[] {
  const [_, ...texts] = addQuestion(files, { form, screen }, question);
  const content: Json = {
    form,
    unit,
    ...(when !== undefined && { when }),
    screens: [{ name: screen, questions: [question.item] }],
  };
  const titles = Object.entries(title).map(
    ([language, said]): Operation => ({
      do: 'add',
      into: [`texts/${language}.json`, 'forms'],
      name: form,
      item: { title: said },
      ...behind(after),
    }),
  );
  return [
    { do: 'add', into: [], name: `modules/${form}.json`, item: content },
    { do: 'add', into: [MANIFEST, 'chain'], item: form, ...behind(after) },
    ...titles,
    ...texts,
  ];
}

/** The operations that add a list of codes with their labels. */
export function addList(
  _files: DraftFiles,
  list: string,
  codes: readonly string[],
  labels: Readonly<Record<string, Words>>,
): Operation[] {
  const ofLanguages = Object.entries(labels).map(
    ([language, words]): Operation => ({
      do: 'add',
      into: [`texts/${language}.json`, 'choices'],
      name: list,
      item: { ...words },
    }),
  );
  return [{ do: 'add', into: [LISTS, 'lists'], name: list, item: [...codes] }, ...ofLanguages];
}

/** Path of the questions of a screen. */
export function questionsOfScreen(form: string, screen: string): Path {
  return [`modules/${form}.json`, 'screens', screen, 'questions'];
}

/** The files of texts, with the language of each. */
export function textFiles(files: DraftFiles): { file: string; language: string }[] {
  return Object.keys(files)
    .filter((file) => isTexts(file) && isJsonRecord(files[file]))
    .map((file) => ({ file, language: file.slice('texts/'.length, -'.json'.length) }));
}

/** A name like one that is taken, which nothing has yet: `ev_place_2`. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(name)) return name;
  let number = 2;
  while (names.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** Names of everything that stands in all texts of a part. */
export function namesInTexts(files: DraftFiles, part: string): string[] {
  return textFiles(files).flatMap(({ file }) => keysIn(valueAt(files, [file, part])));
}

/** Ids of the checks of a question. */
export function editsOf(question: JsonRecord): string[] {
  return [...new Set(recordsIn(question.edits).map(({ id }) => String(id)))];
}
