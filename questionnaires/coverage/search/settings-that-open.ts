import { OPEN, type PartialValue, partialValue } from '../../expression/partial-value.ts';
import { codesIn, type ExpressionTree, namesIn } from '../../expression/tree.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { Requirement } from '../../lint/decide/decisions.ts';
import { settingsOf } from '../../routing/settings.ts';
import { isWindowClosed } from '../../routing/window.ts';
import { decisionsAround } from '../decisions.ts';
import type { PreparedRouting, RoutingEdge } from '../prepare-routing.ts';
import type { SettingVariants } from '../setting-variants.ts';
import { differingSettings, possibleSettings, type Settings, settingsKey } from '../settings.ts';
import { namesBehind } from './names-behind.ts';

/** Settings that are changed together at most. */
const MOST_CHANGED = 4;

/** Settings that the conditions around one edge read, at most. */
const MOST_READ = 12;

/** Sets of settings tried for one edge. */
const MOST_OPTIONS = 4;

/** Variables that stand for one setting, and the name of that setting. */
const SETTING_OF_NAME: Record<string, string> = {
  screener_mode: 'screeners',
  selection_method: 'selection',
  window_closed: 'referencePeriod',
  event_ordinal: 'details',
};

/**
 * Sets of settings under which an edge may be walked, those with the fewest
 * changes first. Every value of each setting that the conditions around the
 * edge read is tried; sets that these conditions exclude are left out.
 *
 * @param everything the routing with everything on
 * @param from settings that the changes start from
 */
export function settingsThatOpen(
  variants: SettingVariants,
  everything: PreparedRouting,
  edge: RoutingEdge,
  from: Settings,
): Settings[] {
  const { instrument } = variants;
  const names = settingsRead(instrument, everything, edge);
  const read = possibleSettings(instrument).filter(({ name }) => names.has(name));
  const found = new Map<string, Settings>();
  const options = combinations(read.slice(0, MOST_READ))
    .map((option) => differingSettings(instrument, { ...from, ...option }))
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  for (const option of options) {
    if (found.size === MOST_OPTIONS) break;
    const key = settingsKey(option);
    if (!found.has(key) && settingsAllow(variants.with(option), everything, edge)) found.set(key, option);
  }
  return [...found.values()];
}

/** Every combination of the settings' values, with at most `MOST_CHANGED` of them set. */
function combinations(settings: ReturnType<typeof possibleSettings>): Settings[] {
  let options: Settings[] = [{}];
  for (const { name, values } of settings) {
    const longer: Settings[] = [];
    for (const option of options) {
      longer.push(option);
      if (Object.keys(option).length === MOST_CHANGED) continue;
      for (const value of values) longer.push({ ...option, [name]: value });
    }
    options = longer;
  }
  return options;
}

/** Whether the settings of an instrument leave the way to an edge open, as far as settings alone decide. */
export function settingsAllow(instrument: Instrument, routing: PreparedRouting, edge: RoutingEdge): boolean {
  const isAsked = instrument.crimes.some(({ key, inUse }) => inUse && key === edge.crime);
  if (edge.crime !== undefined && !isAsked) return false;
  const settings = new Map<string, PartialValue>(settingsOf(instrument));
  settings.set('window_closed', isWindowClosed(instrument.manifest));
  const read = (name: string) => (settings.has(name) ? settings.get(name) : OPEN);
  return requirementsOf(routing, edge).every(({ tree, is }) => {
    const value = partialValue(tree, read);
    return value === OPEN || Boolean(value) === is;
  });
}

/** What must hold for an edge to be walked: the conditions around it, and its own. */
function requirementsOf({ decisions }: PreparedRouting, { branch }: RoutingEdge): Requirement[] {
  if (!branch) return [];
  const around = decisionsAround(decisions, branch.decision);
  return [
    ...around.map(({ decision, holds }) => ({ tree: decision.condition.tree, is: holds })),
    { tree: branch.condition.tree, is: branch.holds },
  ];
}

/**
 * The settings that the conditions around an edge read; if none, those on which the variables of these
 * conditions depend.
 */
function settingsRead(instrument: Instrument, routing: PreparedRouting, edge: RoutingEdge): Set<string> {
  const direct = settingsIn(
    instrument,
    requirementsOf(routing, edge).map(({ tree }) => tree),
  );
  if (direct.size > 0) return direct;
  const names = namesBehind(routing, edge);
  const trees: ExpressionTree[] = [];
  for (const { subject, condition, outer } of [...routing.decisions.values()].flat()) {
    if (!names.has(subject.split('=')[0] ?? subject)) continue;
    trees.push(condition.tree, ...outer.map(({ decision }) => decision.condition.tree));
  }
  return settingsIn(instrument, trees);
}

function settingsIn({ crimes }: Instrument, trees: readonly ExpressionTree[]): Set<string> {
  const settings = new Set<string>();
  for (const name of trees.flatMap(namesIn)) {
    const setting = SETTING_OF_NAME[name];
    if (setting !== undefined) settings.add(setting);
  }
  for (const { name, values } of trees.flatMap(codesIn)) {
    for (const code of values) {
      const pack = crimes.find(({ key }) => key === code)?.pack;
      if (name === 'packs' || name === 'authorities') settings.add(`${name}.${code}`);
      if (name === 'crimes') settings.add(pack === undefined ? `crimes.${code}` : `packs.${pack}`);
      if (name === 'police_bodies') settings.add(`police.${code}`).add(`authorities.${code}`);
    }
  }
  return settings;
}
