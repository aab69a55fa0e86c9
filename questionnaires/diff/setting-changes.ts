import type { CrimeType, Instrument } from '../instrument/instrument.ts';
import type { Change } from './change.ts';
import { askedSentence, type ConditionComparison } from './condition-change.ts';
import { orderChanges } from './form-changes.ts';

/** The crime catalogue and the manifest, setting by setting. */
export function settingChanges(before: Instrument, after: Instrument, conditions: ConditionComparison): Change[] {
  const settings = leafChanges(withoutWords(before.manifest), withoutWords(after.manifest), '').map(
    ({ path, old, recent }): Change => ({
      ...{ kind: 'setting', subject: path, before: old, after: recent },
      ...(isBreaking(path, recent) && { breaksComparability: true as const }),
      sentence:
        moduleSentence(path, recent) ?? `${path} of the manifest is now ${shown(recent)}; before, ${shown(old)}.`,
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

/** The country's words and states are told by themselves. */
function withoutWords({ fills: _fills, states: _states, ...settings }: Instrument['manifest']) {
  return settings;
}

/** Another time is asked about, crimes are asked in another way, others can be drawn, or a module is no longer asked. */
function isBreaking(path: string, recent: unknown): boolean {
  return (
    /^(referencePeriod|leadIn|screeners|selection\.minimumAge)\b/.test(path) ||
    (/^packs\.(.+)\.active$/.test(path) && !recent)
  );
}

/** A module that is switched. */
function moduleSentence(path: string, recent: unknown): string | undefined {
  const [, key] = /^packs\.(.+)\.active$/.exec(path) ?? [];
  return key === undefined ? undefined : `The module ${key} is ${recent ? 'now' : 'no longer'} asked.`;
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
      ({ key }): Change => ({
        ...{ kind: 'crime', subject: key, sentence: `The crime ${key} is gone from the catalogue.` },
        breaksComparability: true,
      }),
    ),
    ...fresh.map(
      ({ key, active }): Change => ({
        kind: 'crime',
        subject: key,
        sentence: `The crime ${key} is new in the catalogue${active ? '' : ', not asked'}.`,
      }),
    ),
    ...orderChanges([...old.keys()], [...recent.keys()], 'the crime ').map(
      (moved): Change => ({ ...moved, kind: 'order', sentence: `${moved.sentence.slice(0, -1)} in the catalogue.` }),
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
          ...(conditions.narrows(listed(before.gate), listed(after.gate)) && { breaksComparability: true as const }),
          sentence: askedSentence(
            `The crime ${key}`,
            conditions.sayBefore(listed(before.gate)),
            conditions.sayAfter(listed(after.gate)),
          ),
        },
      ];
  const without = ({ gate: _gate, iccs: { rules: _rules, ...iccs }, ...crime }: CrimeType) => ({ ...crime, iccs });
  const [was, is] = [without(before), without(after)];
  return [
    ...gate,
    ...ruleChanges(before, after, conditions),
    ...leafChanges(was, is, '').map(({ path, old, recent }): Change => {
      const about = { kind: 'crime', subject: key, before: old, after: recent } as const;
      if (path === 'active')
        return {
          ...{ ...about, sentence: `The crime ${key} is ${recent ? 'now' : 'no longer'} asked.` },
          ...(!recent && { breaksComparability: true as const }),
        };
      return {
        ...(path === 'iccs.code' && { breaksComparability: true as const }),
        ...about,
        sentence: `${path} of the crime ${key} is now ${shown(recent)}; before, ${shown(old)}.`,
      };
    }),
  ];
}

/** Rules that give an incident another ICCS code; the first true one counts, so their order matters. */
function ruleChanges(before: CrimeType, after: CrimeType, conditions: ConditionComparison): Change[] {
  const { key } = after;
  const [old, recent] = [before.iccs.rules, after.iccs.rules];
  const isIn = (rules: typeof old, { code, when }: (typeof old)[number]) =>
    rules.some((rule) => rule.code === code && conditions.same([rule.when], [when]));
  const about = { kind: 'crime', subject: key, breaksComparability: true, before: old, after: recent } as const;
  const gone = old.filter((rule) => !isIn(recent, rule));
  const fresh = recent.filter((rule) => !isIn(old, rule));
  const order = (rules: typeof old, other: typeof old) =>
    rules
      .filter((rule) => isIn(other, rule))
      .map(({ code }) => code)
      .join(', ');
  return [
    ...gone.map(({ code, when }): Change => {
      const said = conditions.sayBefore([when]);
      return { ...about, sentence: `Incidents of the crime ${key} no longer get ICCS ${code} when ${said}.` };
    }),
    ...fresh.map(({ code, when }): Change => {
      const said = conditions.sayAfter([when]);
      return { ...about, sentence: `Incidents of the crime ${key} now get ICCS ${code} when ${said}.` };
    }),
    ...(order(old, recent) === order(recent, old)
      ? []
      : [
          {
            ...about,
            sentence: `The ICCS rules of the crime ${key} are now tried in the order ${recent.map(({ code }) => code).join(', ')}.`,
          },
        ]),
  ];
}

function keyed<Item extends { key: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.key, item]));
}

/** Every setting that differs, by its path; lists of things with a key, a code or a series by that, other lists whole. */
function leafChanges(given: unknown, now: unknown, path: string): { path: string; old: unknown; recent: unknown }[] {
  const [old, recent] = [byOwnKey(given), byOwnKey(now)];
  const [before, after] = old && recent ? [old, recent] : [given, now];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, old: before, recent: after }];
  const leaves = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    leafChanges(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
  const order = (one: object, other: object) => Object.keys(one).filter((key) => Object.hasOwn(other, key));
  const [was, is] = [order(before, after), order(after, before)];
  const isMoved = old !== undefined && recent !== undefined && was.join() !== is.join();
  return isMoved ? [...leaves, { path: `${path}, in order,`, old: was, recent: is }] : leaves;
}

/** A list as a record, if each of its things has a name of its own. */
function byOwnKey(list: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const names = list.map((item) => (isObject(item) ? (item.key ?? item.code ?? item.series) : undefined));
  if (names.some((name) => typeof name !== 'string') || new Set(names).size < names.length) return undefined;
  return Object.fromEntries(list.map((item, at) => [names[at], item]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
