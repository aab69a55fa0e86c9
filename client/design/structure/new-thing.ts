import {
  type DraftFiles,
  isJsonRecord,
  type JsonRecord,
  keyOf,
  namedIn,
  type Operation,
  type Path,
  valueAt,
} from '#questionnaires';
import type { StructureNode } from './node.ts';
import { formNameOf } from './structure-of.ts';

export type NewKind = 'form' | 'screen' | 'question' | 'list' | 'code';

/** Where a crime is added: it has a form of its own. */
export const CRIME_FORM: Path = ['crime-types.json', 'crimes'];

const LISTS: Path = ['modules/lists.json', 'lists'];
const CHAIN: Path = ['manifest.json', 'chain'];
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

export function isNewName(kind: NewKind, name: string): boolean {
  return kind === 'code' ? CODE.test(name) : NAME.test(name);
}

/**
 * The operations that add something behind what is chosen, or into it, under a name. Its texts are still missing, which
 * the findings say: nobody but the author can write them.
 *
 * @returns what is added, and where it then stands
 */
export function newThing(
  files: DraftFiles,
  node: StructureNode | undefined,
  { kind, name }: { kind: NewKind; name: string },
): { operations: Operation[]; at: Path } {
  const path = node?.path ?? [];
  switch (kind) {
    case 'form': {
      const file = `modules/${name}.json`;
      const before = isFormFile(path[0]) ? formNameOf(files[path[0]!]) : undefined;
      const item = { form: name, screens: [] };
      const link: Operation = { do: 'add', into: CHAIN, item: name, ...(before !== undefined && { after: before }) };
      return { operations: [{ do: 'add', into: [], name: file, item }, link], at: [file] };
    }
    case 'screen': {
      const into = [path[0]!, 'screens'];
      return added(into, { name, questions: [] }, path[2]);
    }
    case 'question': {
      const into = [...path.slice(0, 3), 'questions'];
      const made = added(into, { name, type: 'text' }, path[4]);
      return { ...made, operations: [...made.operations, ...textsOf(files, name)] };
    }
    case 'list':
      return {
        operations: [{ do: 'add', into: LISTS, name, item: [] }],
        at: [...LISTS, name],
      };
    case 'code':
      return codeAdded(files, path, name);
  }
}

const isFormFile = (file: string | undefined) => file?.startsWith('modules/') === true && file !== LISTS[0];

/** @param after what is chosen in it; undefined: it becomes the last one */
function added(into: Path, item: JsonRecord, after: string | undefined): { operations: Operation[]; at: Path } {
  const add: Operation = { do: 'add', into, item, ...(after !== undefined && { after }) };
  return { operations: [add], at: [...into, keyOf(item)!] };
}

/** A place for its text in every language, to be written. */
function textsOf(files: DraftFiles, name: string): Operation[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('texts/') && isJsonRecord(valueAt(files, [file, 'questions'])))
    .filter((file) => valueAt(files, [file, 'questions', name]) === undefined)
    .map((file) => ({ do: 'add', into: [file, 'questions'], name, item: { text: '' } }));
}

function codeAdded(files: DraftFiles, path: Path, name: string): { operations: Operation[]; at: Path } {
  const list = path.slice(0, 3);
  const labels = Object.keys(files)
    .filter((file) => file.startsWith('texts/') && namedIn(valueAt(files, [file, 'choices', list[2]!])) !== undefined)
    .map((file): Operation => ({ do: 'add', into: [file, 'choices', list[2]!], name, item: '' }));
  const add: Operation = { do: 'add', into: list, item: name, ...(path[3] !== undefined && { after: path[3] }) };
  return { operations: [add, ...labels], at: [...list, name] };
}
