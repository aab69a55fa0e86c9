import {
  applyOperations,
  type DraftFiles,
  EditRefused,
  type Operation,
  type Path,
  placesChanged,
} from '#questionnaires';
import type { StructureNode } from './node.ts';
import { formNameOf } from './structure-of.ts';

/** The operation that gives something another name everywhere; nothing for what has no name to be changed. */
export function renameOf(files: DraftFiles, { kind, path, name }: StructureNode, to: string): Operation | undefined {
  const from = path?.at(-1) ?? name;
  switch (kind) {
    case 'question':
    case 'list':
    case 'definition':
      return { do: 'rename', what: kind, from, to };
    case 'edit':
      return { do: 'rename', what: 'edit', from: name, to };
    case 'screen':
      return { do: 'rename', what: 'screen', of: formNameOf(files[path![0]!]) ?? '', from, to };
    case 'code':
      return { do: 'rename', what: 'code', of: path![2]!, from, to };
    default:
      return undefined;
  }
}

/** Whether programs read something by its name, so that it keeps it whatever the other name would be. */
export function keepsItsName(files: DraftFiles, node: StructureNode): boolean {
  const operation = renameOf(files, node, `${node.path?.at(-1) ?? node.name}_renamed`);
  const tried = operation && renameTried(files, operation);
  return tried instanceof EditRefused && tried.code === 'read-by-program';
}

/** Where it stands under its new name. */
export function renamedPath({ kind, path }: StructureNode, to: string): Path | undefined {
  return path && kind !== 'edit' ? [...path.slice(0, -1), to] : path;
}

/** In how many places a name changes, or why it cannot be given. */
export function renameTried(files: DraftFiles, operation: Operation): number | EditRefused {
  try {
    return placesChanged(files, applyOperations(files, [operation]).files);
  } catch (error) {
    if (error instanceof EditRefused) return error;
    throw error;
  }
}
