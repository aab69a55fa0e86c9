import {
  addForm,
  addList,
  addQuestion,
  addScreen,
  type DraftFiles,
  isJsonRecord,
  type NewQuestion,
  namedIn,
  type Operation,
  type Path,
  valueAt,
  type Words,
} from '#questionnaires';
import type { StructureNode } from './node.ts';
import { formNameOf } from './structure-of.ts';

export type NewKind = 'form' | 'screen' | 'question' | 'list' | 'code';

/** Where a crime is added: it has a form of its own. */
export const CRIME_FORM: Path = ['crime-types.json', 'crimes'];

const LISTS: Path = ['modules/lists.json', 'lists'];
const NAME = /^(\[c\]_)?[a-z][a-z0-9_]*(\[a\])?$/;
const CODE = /^[a-z0-9][a-z0-9_]*$/;

/** What can be added where something is chosen. */
export function addableAt(node: StructureNode | undefined): NewKind[] {
  switch (node?.kind) {
    case 'question':
    case 'screen':
      return ['question', 'screen', 'form', 'list'];
    case 'form':
      return ['screen', 'form', 'list'];
    case 'list':
    case 'code':
      return ['code', 'list', 'form'];
    default:
      return ['form', 'list'];
  }
}

/** Whether screens can be put behind it or into it. */
export function holdsScreens({ kind }: StructureNode): boolean {
  return kind === 'form' || kind === 'screen' || kind === 'question';
}

export function isNewName(kind: NewKind, name: string): boolean {
  return kind === 'code' ? CODE.test(name) : NAME.test(name);
}

/**
 * The operations that add something behind what is chosen, or into it, under a name. A form and a screen begin with one
 * question. In every language there is a place for the texts, which the author writes: until then the findings say so.
 *
 * @returns what is added, and where it then stands
 */
export function newThing(
  files: DraftFiles,
  node: StructureNode | undefined,
  { kind, name }: { kind: NewKind; name: string },
): { operations: Operation[]; at: Path } {
  const path = node?.path ?? [];
  const form = isFormFile(path[0]) ? formNameOf(files[path[0]!]) : undefined;
  const place = { form: form ?? '', screen: path[2] ?? '' };
  switch (kind) {
    case 'form': {
      const unit = form === undefined ? 'household' : String(valueAt(files, [path[0]!, 'unit']) ?? 'household');
      const behind = form === undefined ? {} : { after: form };
      const question = blank(files, `${name}_1`);
      const made = { form: name, unit, title: question.text, screen: name, question, ...behind };
      return { operations: addForm(files, made), at: [`modules/${name}.json`] };
    }
    case 'screen': {
      const behind = path[2] === undefined ? {} : { after: path[2] };
      const into = { form: place.form, screen: name, ...behind };
      return { operations: addScreen(files, into, blank(files, `${name}_1`)), at: [path[0]!, 'screens', name] };
    }
    case 'question': {
      const behind = path[4] === undefined ? {} : { after: path[4] };
      const operations = addQuestion(files, { ...place, ...behind }, blank(files, name));
      return { operations, at: [...path.slice(0, 3), 'questions', name] };
    }
    case 'list':
      return { operations: addList(files, name, [], noLabels(files)), at: [...LISTS, name] };
    case 'code':
      return codeAdded(files, path, name);
  }
}

const isFormFile = (file: string | undefined) => file?.startsWith('modules/') === true && file !== LISTS[0];

/** A question whose text is to be written in every language. */
function blank(files: DraftFiles, name: string): NewQuestion & { readonly text: Words } {
  const text = languagesWith(files, 'questions').map((language) => [language, '']);
  return { item: { name, type: 'text' }, text: Object.fromEntries(text) };
}

function noLabels(files: DraftFiles): Record<string, Words> {
  return Object.fromEntries(languagesWith(files, 'choices').map((language) => [language, {}]));
}

/** The languages whose texts have a part. */
function languagesWith(files: DraftFiles, part: string): string[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('texts/') && isJsonRecord(valueAt(files, [file, part])))
    .map((file) => file.slice('texts/'.length, -'.json'.length));
}

function codeAdded(files: DraftFiles, path: Path, name: string): { operations: Operation[]; at: Path } {
  const list = path.slice(0, 3);
  const labels = Object.keys(files)
    .filter((file) => file.startsWith('texts/') && namedIn(valueAt(files, [file, 'choices', list[2]!])) !== undefined)
    .map((file): Operation => ({ do: 'add', into: [file, 'choices', list[2]!], name, item: '' }));
  const add: Operation = { do: 'add', into: list, item: name, ...(path[3] !== undefined && { after: path[3] }) };
  return { operations: [add, ...labels], at: [...list, name] };
}
