import { applyOperations } from '../apply-operation.ts';
import { EditRefused } from '../edit-refused.ts';
import { isJsonList, isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, keyOf, type Path } from '../places.ts';
import { mentionsOf } from './mentions-of.ts';

/**
 * Where else a thing is named: what would follow if it got another name. Other things of the same name are not meant:
 * a screen may be called as a crime is, and a code stands in many lists.
 *
 * @param renamed gives it another name; absent where it can have no other one, then every place that says its name
 * @param except places that are not looked at, with all that is in them
 */
export function namedElsewhere(
  files: DraftFiles,
  { name, renamed, except }: { name: string; renamed: Operation | undefined; except: readonly Path[] },
): Path[] {
  const after = renamed && filesAfter(files, renamed);
  if (!after) return mentionsOf(files, name, except);
  const skipped = new Set(except.map((path) => path.join('\n')));
  return Object.keys(files).flatMap((file) => changedTexts(files[file], after[file], [file], skipped));
}

function filesAfter(files: DraftFiles, renamed: Operation): DraftFiles | undefined {
  try {
    return applyOperations(files, [renamed]).files;
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

/** Texts that differ; the thing itself only has another key. */
function changedTexts(
  before: Json | undefined,
  after: Json | undefined,
  path: Path,
  skipped: ReadonlySet<string>,
): Path[] {
  if (before === after || skipped.has(path.join('\n'))) return [];
  if (isJsonList(before) && isJsonList(after))
    return before.flatMap((item, place) =>
      changedTexts(item, after[place], [...path, keyOf(item) ?? String(place + 1)], skipped),
    );
  if (!isJsonRecord(before) || !isJsonRecord(after)) return [path];
  const values = Object.values(after);
  return Object.entries(before).flatMap(([key, value], place) =>
    changedTexts(value, values[place], [...path, key], skipped),
  );
}
