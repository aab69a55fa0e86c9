import { DESIGN_FILES } from '../authoring/design/design-files.ts';
import { isJsonList, isJsonRecord, isSameJson, type Json } from './json.ts';
import type { Operation } from './operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from './places.ts';

/**
 * How deep the files that accompany a questionnaire belong to all who design it: whoever writes the first comment makes
 * their list, and nobody owns it.
 */
const SHARED_DEPTH: Readonly<Record<string, number>> = {
  [DESIGN_FILES.comments]: 2,
  [DESIGN_FILES.scenarios]: 2,
  [DESIGN_FILES.translation]: 2,
  [DESIGN_FILES.mappings]: 4,
};

/**
 * The operations that add what is in a record or a list to one that somebody else began meanwhile.
 *
 * @param at where it stands already
 * @returns undefined where what is there is one thing, of which there cannot be two
 */
export function addedInParts(files: DraftFiles, at: Path, item: Json): Operation[] | undefined {
  const there = valueAt(files, at);
  const parts = partsOf(at, item, there);
  return parts?.flatMap(([key, part]): Operation[] => {
    const now = valueAt(files, [...at, key]);
    if (now !== undefined && isSameJson(now, part)) return [];
    return [{ do: 'add', into: at, item: part, ...(!isJsonList(there) && { name: key }) }];
  });
}

/**
 * The operations that take out of a record or a list what its author put there; what others added since stays.
 *
 * @param was what the author saw
 * @returns undefined where it is taken away as a whole, or not at all
 */
export function takenInParts(files: DraftFiles, at: Path, was: Json): Operation[] | undefined {
  const there = valueAt(files, at);
  if (there === undefined || isSameJson(there, was)) return undefined;
  return partsOf(at, was, there)
    ?.filter(([key]) => valueAt(files, [...at, key]) !== undefined)
    .map(([key, part]) => ({ do: 'delete', at: [...at, key], was: part }));
}

function partsOf(at: Path, value: Json, there: Json | undefined) {
  const depth = SHARED_DEPTH[at[0] ?? ''] ?? 0;
  const isOneKind =
    (isJsonRecord(value) && isJsonRecord(there)) || (isJsonList(value) && isJsonList(there) && namedIn(there));
  return at.length <= depth && isOneKind ? namedIn(value) : undefined;
}
