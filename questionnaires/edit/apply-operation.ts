import type { Applied } from './applied.ts';
import { addedInParts, takenInParts } from './begun-by-several.ts';
import { EditRefused } from './edit-refused.ts';
import { isJsonList, isSameJson, type Json } from './json.ts';
import type { Operation } from './operation.ts';
import { type DraftFiles, insertedAfter, keyOf, namedIn, type Path, seenAt, valueAt, withContents } from './places.ts';
import { rename } from './rename/rename.ts';

/** How operations are done. */
export interface HowApplied {
  /** They were done once, or take back what was: a name that programs read only since then may be given, or taken. */
  readonly isKept?: boolean;
}

/**
 * Does operations one after the other, all of them or none.
 *
 * @returns the files, and the operations that give exactly the files of before
 * @throws EditRefused
 */
export function applyOperations(
  files: DraftFiles,
  operations: readonly Operation[],
  { isKept = false }: HowApplied = {},
): Applied {
  let applied: Applied = { files, inverse: [] };
  for (const operation of operations) {
    const { files: next, inverse } = applyOperation(applied.files, operation, isKept);
    applied = { files: next, inverse: [...inverse, ...applied.inverse] };
  }
  return applied;
}

function applyOperation(files: DraftFiles, operation: Operation, isKept: boolean): Applied {
  switch (operation.do) {
    case 'add':
      return add(files, operation);
    case 'set':
      return set(files, operation);
    case 'delete':
      return remove(files, operation);
    case 'move':
      return move(files, operation);
    case 'rename':
      return rename(files, operation, isKept);
  }
}

type OperationOf<Kind extends Operation['do']> = Extract<Operation, { do: Kind }>;

function add(files: DraftFiles, { into, name, item, after }: OperationOf<'add'>): Applied {
  const key = keyOfNew(files, into, { name, item });
  const parts = addedInParts(files, [...into, key], item);
  if (parts) return applyOperations(files, parts);
  const added = withContents(files, into, (entries) => {
    const there = entries.find(([other]) => other === key);
    if (there) throw new EditRefused('taken', [...into, key], there[1]);
    return insertedAfter(entries, after, [key, item]);
  });
  return { files: added, inverse: [{ do: 'delete', at: [...into, key], was: item }] };
}

/** A list takes only what can be told from its other items; a record knows its contents by their names alone. */
function keyOfNew(files: DraftFiles, into: Path, { name, item }: { name: string | undefined; item: Json }): string {
  const container = valueAt(files, into);
  if (!namedIn(container)) throw new EditRefused(container === undefined ? 'no-place' : 'not-a-list', into);
  const key = isJsonList(container) ? keyOf(item) : name;
  if (key === undefined || (isJsonList(container) && name !== undefined))
    throw new EditRefused('wrong-item', into, item);
  return key;
}

function set(files: DraftFiles, { at, to, was }: OperationOf<'set'>): Applied {
  const there = valueAt(files, at);
  // Somebody who had the same idea.
  if (there !== undefined && isSameJson(there, to)) return { files, inverse: [] };
  seenAt(files, at, was);
  const into = at.slice(0, -1);
  const key = at.at(-1)!;
  // Another key would be another item; for that there is `rename`.
  if (isJsonList(valueAt(files, into)) && keyOf(to) !== key) throw new EditRefused('wrong-item', at, to);
  const changed = withContents(files, into, (entries) =>
    entries.map((entry) => (entry[0] === key ? [key, to] : entry)),
  );
  return { files: changed, inverse: [{ do: 'set', at, to: was, was: to }] };
}

function remove(files: DraftFiles, { at, was }: OperationOf<'delete'>): Applied {
  const parts = takenInParts(files, at, was);
  if (parts) return applyOperations(files, parts);
  const { value, after } = seenAt(files, at, was);
  const into = at.slice(0, -1);
  const key = at.at(-1)!;
  const isInList = isJsonList(valueAt(files, into));
  const removed = withContents(files, into, (entries) => without(entries, key));
  return {
    files: removed,
    inverse: [{ do: 'add', into, item: value, after, ...(!isInList && { name: key }) }],
  };
}

function move(files: DraftFiles, { at, into, after }: OperationOf<'move'>): Applied {
  const { value, after: before } = seenAt(files, at, undefined);
  const from = at.slice(0, -1);
  const key = at.at(-1)!;
  if (into.length >= at.length && at.every((step, place) => into[place] === step))
    throw new EditRefused('wrong-item', into, value);
  const isSameKind = isJsonList(valueAt(files, from)) === isJsonList(valueAt(files, into));
  if (!isSameKind) throw new EditRefused('wrong-item', into, value);
  const taken = withContents(files, from, (entries) => without(entries, key));
  const moved = withContents(taken, into, (entries) => {
    const there = entries.find(([other]) => other === key);
    if (there) throw new EditRefused('taken', [...into, key], there[1]);
    return insertedAfter(entries, after, [key, value]);
  });
  return { files: moved, inverse: [{ do: 'move', at: [...into, key], into: from, after: before }] };
}

const without = <Entry extends readonly [string, Json]>(entries: readonly Entry[], key: string): Entry[] =>
  entries.filter(([name]) => name !== key);
