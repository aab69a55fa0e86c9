import { applyOperations, type DraftFiles, type Json, type Operation } from '#questionnaires';

/** The session takes so many operations in one change. */
const MOST = 500;

/**
 * The same change in as many operations as one change may have, so that it is undone at once: the files with the most
 * operations are changed as a whole.
 *
 * @throws EditRefused where they are of another draft than this
 */
export function fewerOperations(
  files: DraftFiles,
  operations: readonly Operation[],
  most: number = MOST,
): readonly Operation[] {
  if (operations.length <= most) return operations;
  const { files: after } = applyOperations(files, operations);
  const byFile = Map.groupBy(operations, fileOf);
  let left = operations.length;
  const whole: Operation[] = [];
  for (const [file, inside] of [...byFile].toSorted(([, a], [, b]) => b.length - a.length)) {
    if (left <= most) break;
    if (file === '') continue;
    whole.push(wholeFile(file, files[file], after[file]!));
    left += 1 - inside.length;
    byFile.delete(file);
  }
  return [...whole, ...[...byFile.values()].flat()];
}

/** Empty for an operation that is about more than one file. */
function fileOf(operation: Operation): string {
  if (operation.do === 'add') return operation.into[0] ?? operation.name ?? '';
  return 'at' in operation ? operation.at[0]! : '';
}

function wholeFile(file: string, was: Json | undefined, to: Json): Operation {
  return was === undefined ? { do: 'add', into: [], name: file, item: to } : { do: 'set', at: [file], to, was };
}
