import type { Applied } from '../applied.ts';
import type { DraftFiles } from '../places.ts';
import { renameCode } from './rename-code.ts';
import { renameDefinition, renameEdit, renameList, renameScreen } from './rename-others.ts';
import { renameQuestion } from './rename-question.ts';
import type { Renamed } from './renamed.ts';
import type { Rename } from './renaming.ts';

const RENAMERS: Record<Renamed, (files: DraftFiles, rename: Rename) => DraftFiles> = {
  question: renameQuestion,
  list: renameList,
  code: renameCode,
  screen: renameScreen,
  edit: renameEdit,
  definition: renameDefinition,
};

/**
 * Gives something another name, everywhere. The new name may be named nowhere yet: what refers to it, even by mistake,
 * would be about this from then on, and taking it back would change that too.
 *
 * @throws EditRefused no-place, taken, still-named, read-by-program, bad-name
 */
export function rename(files: DraftFiles, operation: Rename): Applied {
  const { from, to } = operation;
  if (from === to) return { files, inverse: [] };
  return { files: RENAMERS[operation.what](files, operation), inverse: [{ ...operation, from: to, to: from }] };
}
