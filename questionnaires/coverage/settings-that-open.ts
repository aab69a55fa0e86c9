import { OPEN, type PartialValue, partialValue } from '../expression/partial-value.ts';
import { codesIn, type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { settingsOf } from '../routing/settings.ts';
import { namesBehind } from './names-behind.ts';
import type { Routing, RoutingEdge } from './prepare-routing.ts';
import { differing, possibleSettings, type Settings, settingsKey, withSettings } from './settings.ts';

/** Settings that are changed together at most, unless one comparison names more. */
const MOST_CHANGED = 4;

/** Settings that the conditions around one edge read, at most. */
const MOST_READ = 12;

/** Settings tried for one edge. */
const MOST_OPTIONS = 4;

/**
 * Settings under which an edge may be walked, those with the fewest changes first: of each setting that the conditions around the edge
 * read, every value; what these conditions then exclude is left out.
 *
 * @param from settings that the changes start from
 */
export function settingsToward(
  instrument: Instrument,
  routing: Routing,
  edge: RoutingEdge,
  from: Settings,
): Settings[] {
  const all = possibleSettings(instrument);
  const read = settingsRead(instrument, routing, edge);
  const named = all.filter(({ name }) => read.has(name)).slice(0, MOST_READ);
  let options: Settings[] = [{}];
  for (const { name, values } of named) {
    options = options.flatMap((option) => [
      option,
      ...(Object.keys(option).length < MOST_CHANGED ? values.map((value) => ({ ...option, [name]: value })) : []),
    ]);
  }
  const keys = new Set<string>();
  return options
    .map((option) => differing(instrument, { ...from, ...option }))
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length)
    .filter((option) => {
      const key = settingsKey(option);
      return !keys.has(key) && keys.add(key) && opens(withSettings(instrument, option), routing, edge);
    })
    .slice(0, MOST_OPTIONS);
}

/** Whether settings alone leave the way to an edge open. */
export function opens(instrument: Instrument, routing: Routing, edge: RoutingEdge): boolean {
  if (edge.crime !== undefined && !instrument.crimes.some(({ key, active }) => active && key === edge.crime))
    return false;
  const set = new Map<string, PartialValue>(settingsOf(instrument));
  set.set('window_closed', instrument.manifest.referencePeriod.type === 'calendar_year' ? 'yes' : 'no');
  const read = (name: string) => (set.has(name) ? set.get(name) : OPEN);
  return wantedOf(routing, edge).every(({ tree, is }) => {
    const value = partialValue(tree, read);
    return value === OPEN || Boolean(value) === is;
  });
}

function wantedOf({ decisions }: Routing, { form, decision, comparison, wanted }: RoutingEdge) {
  if (!decision || !comparison) return [];
  const due = decision.kind === 'form' ? undefined : decisions.get(form)?.find(({ kind }) => kind === 'form');
  return [
    ...(due ? [{ tree: due.condition.tree, is: true }] : []),
    ...decision.after.map(({ decision: outer, outcome }) => ({ tree: outer.condition.tree, is: outcome })),
    { tree: comparison.tree, is: wanted },
  ];
}

/** Which settings the conditions around an edge read; where none does, those that decide about what these conditions read. */
function settingsRead(instrument: Instrument, routing: Routing, edge: RoutingEdge): Set<string> {
  const direct = settingsIn(
    instrument,
    wantedOf(routing, edge).map(({ tree }) => tree),
  );
  if (direct.size > 0) return direct;
  const behind = namesBehind(routing, edge);
  const subjects = [...routing.decisions.values()]
    .flat()
    .filter(({ subject }) => behind.has(subject.split('=')[0] ?? subject));
  return settingsIn(
    instrument,
    subjects.flatMap(({ condition, after }) => [
      condition.tree,
      ...after.map(({ decision }) => decision.condition.tree),
    ]),
  );
}

const SCALARS: Record<string, string> = {
  screener_mode: 'screeners',
  selection_method: 'selection',
  window_closed: 'referencePeriod',
  event_ordinal: 'details',
};

function settingsIn({ crimes }: Instrument, trees: readonly ExpressionTree[]): Set<string> {
  const scalars = trees.flatMap(namesIn).flatMap((name) => SCALARS[name] ?? []);
  const switches = trees.flatMap(codesIn).flatMap(({ name, values }) =>
    values.flatMap((code) => {
      const pack = crimes.find(({ key }) => key === code)?.pack;
      if (name === 'packs' || name === 'authorities') return [`${name}.${code}`];
      if (name === 'crimes') return [pack === undefined ? `crimes.${code}` : `packs.${pack}`];
      return name === 'police_bodies' ? [`police.${code}`, `authorities.${code}`] : [];
    }),
  );
  return new Set([...scalars, ...switches]);
}
