import { isJsonList, isJsonRecord, isSameJson, type Json, type JsonRecord } from './json.ts';
import { longestRun } from './longest-run.ts';
import { isFitStep, MOST_STEPS, type Operation } from './operation.ts';
import { type DraftFiles, KEYS, namedIn, type Path, SECOND_KEY } from './places.ts';

/**
 * The smallest operations that make one state of a draft out of another one: what is named is added, set, moved and
 * deleted by itself; only what has no names of its own is set as a whole.
 *
 * @example operationsBetween({ 'a.json': { x: 1 } }, { 'a.json': { x: 2 } }).length // => 1
 */
export function operationsBetween(before: DraftFiles, after: DraftFiles): Operation[] {
  return ofContents([], before, after) ?? [];
}

function ofValue(at: Path, before: Json, after: Json): Operation[] {
  if (isSameJson(before, after)) return [];
  const isSameKind = isJsonRecord(before) ? isJsonRecord(after) : isJsonList(before) && isJsonList(after);
  const inside = isSameKind ? ofContents(at, before, after) : undefined;
  return inside ?? [{ do: 'set', at, to: after, was: before }];
}

/** Undefined where something in it has no name by which an operation could find it. */
function ofContents(at: Path, before: Json, after: Json): Operation[] | undefined {
  const had = namedIn(before);
  const has = namedIn(after);
  if (!had || !has || (at.length > 0 && at.length >= MOST_STEPS)) return undefined;
  const was = new Map(had);
  const is = new Map(has);
  const isList = isJsonList(before);
  const changed = [...new Set([...was.keys(), ...is.keys()])];
  if (at.length > 0 && !changed.every((key) => isFitStep(key))) return undefined;
  const deleted = had
    .filter(([key]) => !is.has(key))
    .map(([key, value]): Operation => ({ do: 'delete', at: [...at, key], was: value }));
  const stays = longestRun(
    had.map(([key]) => key).filter((key) => is.has(key)),
    has.map(([key]) => key),
  );
  const placed = has.flatMap(([key, value], place): Operation[] => {
    const behind = has[place - 1]?.[0] ?? null;
    const old = was.get(key);
    if (old === undefined) return [{ do: 'add', into: at, item: value, after: behind, ...(!isList && { name: key }) }];
    const path = [...at, key];
    const moved: Operation[] = stays.has(key) ? [] : [{ do: 'move', at: path, into: at, after: behind }];
    return [...moved, ...(isList ? ofItem(path, old, value) : ofValue(path, old, value))];
  });
  return [...deleted, ...placed];
}

/** An item is set as a whole where on the way to what it is to be it would not be known by its key. */
function ofItem(at: Path, before: Json, after: Json): Operation[] {
  if (isSameJson(before, after)) return [];
  if (!isJsonRecord(before) || !isJsonRecord(after) || !isKnownAlike(before, after))
    return [{ do: 'set', at, to: after, was: before }];
  const inside = ofValue(at, before, after);
  return inside.some((one) => isMoveOfKey(one, at)) ? [{ do: 'set', at, to: after, was: before }] : inside;
}

/** Taken out to be put elsewhere, its key would be gone for a moment. */
function isMoveOfKey(operation: Operation, at: Path): boolean {
  const keys: readonly string[] = [...KEYS, SECOND_KEY];
  return operation.do === 'move' && operation.at.length === at.length + 1 && keys.includes(operation.at.at(-1)!);
}

function isKnownAlike(before: JsonRecord, after: JsonRecord): boolean {
  const known = (item: JsonRecord) => KEYS.find((name) => typeof item[name] === 'string');
  return known(before) === known(after) && isSameJson(before[SECOND_KEY], after[SECOND_KEY]);
}
