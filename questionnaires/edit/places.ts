import { EditRefused } from './edit-refused.ts';
import { isJsonList, isJsonRecord, isSameJson, type Json, type JsonRecord } from './json.ts';

/**
 * Where something stands in a questionnaire, by names and never by numbers, so that it stays the same place while
 * others add and move things: the file, then the name in a record, or the key of an item of a list.
 *
 * @example ['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month', 'visibleIf']
 */
export type Path = readonly string[];

/** The files of a questionnaire as they are read, by name. */
export type DraftFiles = JsonRecord;

/** What is named in a list is known by the first of these. */
export const KEYS = ['name', 'key', 'code', 'id', 'form'] as const;

/** Edits of rows may have one name for several rows. */
export const SECOND_KEY = 'row';

/** The key of an item of a list, which no other one there has; undefined for what only has a place, as rules do. */
export function keyOf(item: Json): string | undefined {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (!isJsonRecord(item)) return undefined;
  for (const name of KEYS) {
    const key = item[name];
    if (typeof key !== 'string') continue;
    const second = item[SECOND_KEY];
    return typeof second === 'string' ? `${key} ${second}` : key;
  }
  return undefined;
}

/** Names with their values: of a record, or the items of a list by their keys. */
export type Named = readonly (readonly [string, Json])[];

/** What is in a record, or in a list whose items can be told apart; undefined for anything else. */
export function namedIn(container: Json | undefined): Named | undefined {
  if (isJsonRecord(container)) return Object.entries(container);
  if (!isJsonList(container)) return undefined;
  const entries = container.map((item) => [keyOf(item), item] as const);
  const isKeyed = entries.every((entry): entry is readonly [string, Json] => entry[0] !== undefined);
  return isKeyed && new Set(entries.map(([key]) => key)).size === entries.length ? entries : undefined;
}

function withEntries(container: Json, entries: Named): Json {
  return isJsonList(container) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** What stands at a place; undefined when nothing does. */
export function valueAt(files: DraftFiles, path: Path): Json | undefined {
  let value: Json | undefined = files;
  for (const step of path) value = isJsonRecord(value) ? inRecord(value, step) : itemOf(value, step);
  return value;
}

const inRecord = (record: JsonRecord, name: string) => (Object.hasOwn(record, name) ? record[name] : undefined);

const itemOf = (list: Json | undefined, key: string) => namedIn(list)?.find(([other]) => other === key)?.[1];

/**
 * The files with the contents of a record or a list changed.
 *
 * @param path of the record or the list
 * @throws EditRefused no-place, not-a-list; wrong-item where an item of a list would have another key: see `rename`
 */
export function withContents(files: DraftFiles, path: Path, change: (entries: Named) => Named): DraftFiles {
  const within = (value: Json, depth: number): Json => {
    const entries = namedIn(value);
    if (!entries) throw new EditRefused('not-a-list', path.slice(0, depth));
    const step = path[depth];
    if (step === undefined) return withEntries(value, change(entries));
    const place = entries.findIndex(([key]) => key === step);
    if (place < 0) throw new EditRefused('no-place', path.slice(0, depth + 1));
    const [key, inner] = entries[place]!;
    const changed = within(inner, depth + 1);
    // It would be another item, which nobody finds under the name that was seen.
    if (isJsonList(value) && keyOf(changed) !== key) throw new EditRefused('wrong-item', path);
    return withEntries(value, entries.with(place, [key, changed]));
  };
  return within(files, 0) as DraftFiles;
}

/** Puts something after a name: first where that is null, last where nothing has that name. */
export function insertedAfter(entries: Named, after: string | null | undefined, entry: readonly [string, Json]): Named {
  const before = after === null ? 0 : entries.findIndex(([key]) => key === after) + 1;
  return entries.toSpliced(before === 0 && after !== null ? entries.length : before, 0, entry);
}

/** The name before something; null when it is the first. */
export function nameBefore(entries: Named, key: string): string | null {
  return entries[entries.findIndex(([name]) => name === key) - 1]?.[0] ?? null;
}

/**
 * What stands at a place, and where.
 *
 * @param was what the author saw there
 * @throws EditRefused no-place, not-a-list, changed
 */
export function seenAt(files: DraftFiles, path: Path, was: Json | undefined): { value: Json; after: string | null } {
  const entries = namedIn(valueAt(files, path.slice(0, -1)));
  const key = path.at(-1)!;
  const found = entries?.find(([name]) => name === key);
  if (!entries || !found) throw new EditRefused('no-place', path);
  const [, value] = found;
  if (was !== undefined && !isSameJson(value, was)) throw new EditRefused('changed', path, value);
  return { value, after: nameBefore(entries, key) };
}
