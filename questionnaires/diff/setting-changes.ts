import type { CrimeType, Instrument } from '../instrument.ts';
import type { Change } from './change.ts';
import { askedSentence, type ConditionComparison } from './condition-change.ts';

/** The crime catalogue and the manifest, setting by setting. */
export function settingChanges(before: Instrument, after: Instrument, conditions: ConditionComparison): Change[] {
  const settings = leafChanges(before.manifest, after.manifest, '').map(
    ({ path, old, recent }): Change => ({
      ...{ kind: 'setting', subject: path, before: old, after: recent },
      sentence: `${path} of the manifest is now ${shown(recent)}; before, ${shown(old)}.`,
    }),
  );
  const sets = leafChanges(keyed(before.eventSets), keyed(after.eventSets), '').map(
    ({ path, old, recent }): Change => ({
      ...{ kind: 'crime', subject: path, before: old, after: recent },
      sentence: `The event set ${path} is now ${shown(recent)}; before, ${shown(old)}.`,
    }),
  );
  return [...crimeChanges(before.crimes, after.crimes, conditions), ...sets, ...settings];
}

function crimeChanges(
  before: readonly CrimeType[],
  after: readonly CrimeType[],
  conditions: ConditionComparison,
): Change[] {
  const [old, recent] = [
    new Map(before.map((crime) => [crime.key, crime])),
    new Map(after.map((crime) => [crime.key, crime])),
  ];
  const gone = before.filter(({ key }) => !recent.has(key));
  const fresh = after.filter(({ key }) => !old.has(key));
  return [
    ...gone.map(
      ({ key }): Change => ({ kind: 'crime', subject: key, sentence: `The crime ${key} is gone from the catalogue.` }),
    ),
    ...fresh.map(
      ({ key, active }): Change => ({
        kind: 'crime',
        subject: key,
        sentence: `The crime ${key} is new in the catalogue${active ? '' : ', not asked'}.`,
      }),
    ),
    ...after.flatMap((crime) => {
      const earlier = old.get(crime.key);
      return earlier ? changesOf(earlier, crime, conditions) : [];
    }),
  ];
}

function changesOf(before: CrimeType, after: CrimeType, conditions: ConditionComparison): Change[] {
  const { key } = after;
  const listed = (source: string | undefined) => (source === undefined ? [] : [source]);
  const gate: Change[] = conditions.same(listed(before.gate), listed(after.gate))
    ? []
    : [
        {
          ...{ kind: 'routing', subject: key, before: before.gate, after: after.gate },
          sentence: askedSentence(
            `The crime ${key}`,
            conditions.sayBefore(listed(before.gate)),
            conditions.sayAfter(listed(after.gate)),
          ),
        },
      ];
  const { gate: _old, ...was } = before;
  const { gate: _recent, ...is } = after;
  return [
    ...gate,
    ...leafChanges(was, is, '').map(({ path, old, recent }): Change => {
      const about = { kind: 'crime', subject: key, before: old, after: recent } as const;
      if (path === 'active')
        return { ...about, sentence: `The crime ${key} is ${recent ? 'now' : 'no longer'} asked.` };
      return { ...about, sentence: `${path} of the crime ${key} is now ${shown(recent)}; before, ${shown(old)}.` };
    }),
  ];
}

function keyed<Item extends { key: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.key, item]));
}

/** Every setting that differs, by its path; lists are compared whole. */
function leafChanges(before: unknown, after: unknown, path: string): { path: string; old: unknown; recent: unknown }[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, old: before, recent: after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    leafChanges(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}
