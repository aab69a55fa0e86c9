import {
  type DraftFiles,
  type EditRefused,
  isJsonList,
  isJsonRecord,
  type Json,
  keyOf,
  namedIn,
  type Operation,
  type Path,
  settingAt,
  valueAt,
} from '#questionnaires';

/** A place of a draft that can be given a value; undefined takes it away. */
export interface SettingPlace {
  readonly value: Json | undefined;
  /** Undefined inside a list whose items cannot be told apart: there the list is changed as a whole. */
  readonly path: Path | undefined;
  set(to: Json | undefined): EditRefused | undefined;
}

type Change = (operations: readonly Operation[]) => EditRefused | undefined;

export function placeAt(files: DraftFiles, path: Path, change: Change, order: readonly string[] = []): SettingPlace {
  return {
    value: valueAt(files, path),
    path,
    set: (to) => change(settingAt(files, path, to, { order })),
  };
}

interface Around {
  readonly files: DraftFiles;
  readonly change: Change;
}

/** A setting of a record. */
export function settingIn(record: SettingPlace, name: string, around: Around, order: readonly string[]): SettingPlace {
  const { path, value } = record;
  if (path) return placeAt(around.files, [...path, name], around.change, order);
  const there = isJsonRecord(value) ? value : {};
  return {
    value: there[name],
    path: undefined,
    set(to) {
      const { [name]: _, ...rest } = there;
      return record.set(to === undefined ? rest : { ...there, [name]: to });
    },
  };
}

/** Names by which items are known: another one makes another item, so that the list is set. */
const KEYS = ['id', 'code', 'key', 'name', 'row'];

/** A setting of an item of a list. */
export function settingOfItem(
  item: SettingPlace,
  name: string,
  around: Around,
  order: readonly string[],
): SettingPlace {
  const list = item.path?.slice(0, -1);
  const key = item.path?.at(-1);
  const items = list && valueAt(around.files, list);
  const before = item.value;
  if (!list || !KEYS.includes(name) || !isJsonList(items) || !isJsonRecord(before))
    return settingIn(item, name, around, order);
  return {
    value: before[name],
    path: undefined,
    set(to) {
      if (to === undefined) return undefined;
      const changed = items.map((each) => (keyOf(each) === key ? { ...before, [name]: to } : each));
      return around.change(settingAt(around.files, list, changed));
    },
  };
}

/** An item of a list: by its key where the items have one, else by the list. */
export function itemIn(list: SettingPlace, index: number, around: Around): SettingPlace {
  const items = isJsonList(list.value) ? list.value : [];
  const key = list.path && namedIn(list.value) ? keyOf(items[index]!) : undefined;
  if (list.path && key !== undefined) return placeAt(around.files, [...list.path, key], around.change);
  return {
    value: items[index],
    path: undefined,
    set: (to) => list.set(to === undefined ? items.toSpliced(index, 1) : items.with(index, to)),
  };
}
