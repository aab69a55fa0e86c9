import type { ChangeWords } from './words/change-words.ts';

/** Behind the place of a list whose things stand in another order. */
export const IN_ORDER = ', in order,';

/** One setting that has another value in the later version. */
export interface ChangedSetting {
  /** Where it is, e.g. `packs.hate.active`. */
  path: string;
  earlier: unknown;
  later: unknown;
}

/**
 * Every setting that differs, as deep as possible. Lists of things with a key, a code or a series are
 * compared by that; other lists are compared whole.
 */
export function changedSettings(before: unknown, after: unknown, path = ''): ChangedSetting[] {
  const earlierByKey = recordByKey(before);
  const laterByKey = recordByKey(after);
  const hasKeys = earlierByKey !== undefined && laterByKey !== undefined;
  const earlier = hasKeys ? earlierByKey : before;
  const later = hasKeys ? laterByKey : after;
  if (JSON.stringify(earlier) === JSON.stringify(later)) return [];
  if (!isRecord(earlier) || !isRecord(later)) return [{ path, earlier, later }];
  const keys = new Set([...Object.keys(earlier), ...Object.keys(later)]);
  const changed = [...keys].flatMap((key) =>
    changedSettings(earlier[key], later[key], path === '' ? key : `${path}.${key}`),
  );
  const earlierOrder = Object.keys(earlier).filter((key) => Object.hasOwn(later, key));
  const laterOrder = Object.keys(later).filter((key) => Object.hasOwn(earlier, key));
  if (hasKeys && earlierOrder.join() !== laterOrder.join())
    changed.push({ path: `${path}${IN_ORDER}`, earlier: earlierOrder, later: laterOrder });
  return changed;
}

/** A setting as a sentence has it. @param called how the sentence calls what a list names */
export function settingText(
  value: unknown,
  { notSet }: Pick<ChangeWords, 'notSet'>,
  called: (name: string) => string = (name) => name,
): string {
  if (value === undefined) return notSet;
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return value.map(called).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A list as a record, when each of its things has a name that no other has. */
function recordByKey(list: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const names = list.map((item) => (isRecord(item) ? (item.key ?? item.code ?? item.series) : undefined));
  if (names.some((name) => typeof name !== 'string') || new Set(names).size < names.length) return undefined;
  return Object.fromEntries(list.map((item, index) => [names[index], item]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
