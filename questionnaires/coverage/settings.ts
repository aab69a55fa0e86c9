import type { CrimeType, Instrument } from '../instrument/instrument.ts';
import { type Manifest, SELECTION_METHODS, type SelectionMethod } from '../instrument/manifest.ts';

/**
 * Settings in which a country differs from the manifest and the catalogue, by name. True or false:
 * `packs.hate`, `crimes.bribery`, `authorities.navy` (it exists), `police.navy` (it is a police). In the
 * manifest's words: `screeners`, `selection`, `referencePeriod`, `details`.
 */
export type Settings = Readonly<Record<string, string | boolean>>;

const WORDS: Record<string, readonly string[]> = {
  screeners: ['per_crime', 'per_card'],
  selection: SELECTION_METHODS,
  referencePeriod: ['rolling_months', 'calendar_year'],
  details: ['most_recent', 'last', 'random'],
};

/** Length of a period of rolling months, where the manifest has calendar years. */
const DEFAULT_MONTHS = 12;

/** What is wrong with some settings, in a sentence; undefined when the instrument can have them. */
export function settingsProblem(instrument: Instrument, settings: Settings): string | undefined {
  for (const [name, value] of Object.entries(settings)) {
    const possible = WORDS[name] ?? (switchesOf(instrument).includes(name) ? [true, false] : undefined);
    if (!possible) return `there is no setting ${name}`;
    if (!possible.some((other) => other === value)) return `${name} can be ${possible.join(' or ')}`;
  }
  return undefined;
}

/**
 * The instrument as a country with other settings has it. Only what differs is made anew.
 *
 * @example withSettings(instrument, { 'packs.hate': true })
 */
export function withSettings(instrument: Instrument, settings: Settings): Instrument {
  if (Object.keys(settings).length === 0) return instrument;
  const { manifest, crimes } = instrument;
  const set = <T>(name: string, otherwise: T): T => (settings[name] as T | undefined) ?? otherwise;
  const isOn = ({ key, pack, inUse }: CrimeType) =>
    pack === undefined ? set(`crimes.${key}`, inUse) : set(`packs.${pack}`, inUse);
  return {
    ...instrument,
    manifest: {
      ...manifest,
      screeners: set('screeners', manifest.screeners),
      selection: { ...manifest.selection, method: set<SelectionMethod>('selection', manifest.selection.method) },
      details: { ...manifest.details, rule: set('details', manifest.details.rule) },
      referencePeriod: periodOf(set('referencePeriod', manifest.referencePeriod.type), manifest),
      packs: manifest.packs.map((pack) => ({ ...pack, active: set(`packs.${pack.key}`, pack.active) })),
      reportingBodies: manifest.reportingBodies.map((body) => ({
        ...body,
        exists: set(`authorities.${body.code}`, body.exists),
        police: set(`police.${body.code}`, body.police),
      })),
    },
    crimes: crimes.map((crime) => ({ ...crime, inUse: isOn(crime) })),
  };
}

/**
 * Settings with which every module and every crime is asked, and every authority exists and is a police.
 *
 * @example withSettings(instrument, everythingOn(instrument))
 */
export function everythingOn(instrument: Instrument): Settings {
  return Object.fromEntries(switchesOf(instrument).map((name) => [name, true]));
}

/** Two sets of settings at once; undefined when they contradict each other. */
export function mergedSettings(first: Settings, second: Settings): Settings | undefined {
  const contradict = Object.entries(second).some(([name, value]) => name in first && first[name] !== value);
  return contradict ? undefined : { ...first, ...second };
}

/** The settings without those that the manifest and the catalogue have already. */
export function differingSettings(instrument: Instrument, settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => settingNow(instrument, name) !== value));
}

/**
 * Settings in words: `packs on: hate, minors; authorities off: navy; selection: last_birthday`.
 *
 * @example settingsText({ 'packs.hate': true }) // => 'packs on: hate'
 */
export function settingsText(settings: Settings): string {
  const groups = new Map<string, string[]>();
  for (const [name, value] of Object.entries(settings)) {
    const [group = name, code] = name.split('.');
    const title = code === undefined ? group : `${group} ${value === true ? 'on' : 'off'}`;
    groups.set(title, [...(groups.get(title) ?? []), code ?? String(value)]);
  }
  return Array.from(groups, ([title, codes]) => `${title}: ${codes.join(', ')}`).join('; ');
}

/** Settings as one text, the same for the same settings in any order. */
export function settingsKey(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** The value of a setting in the manifest or the catalogue. */
function settingNow({ manifest, crimes }: Instrument, name: string): string | boolean | undefined {
  const [group, code] = name.split('.');
  switch (group) {
    case 'packs':
      return manifest.packs.find(({ key }) => key === code)?.active;
    case 'crimes':
      return crimes.find(({ key }) => key === code)?.inUse;
    case 'authorities':
      return manifest.reportingBodies.find((body) => body.code === code)?.exists;
    case 'police':
      return manifest.reportingBodies.find((body) => body.code === code)?.police;
    case 'screeners':
      return manifest.screeners;
    case 'selection':
      return manifest.selection.method;
    case 'referencePeriod':
      return manifest.referencePeriod.type;
    default:
      return name === 'details' ? manifest.details.rule : undefined;
  }
}

/** The settings that conditions read, and what each can be. */
export function possibleSettings(instrument: Instrument): { name: string; values: readonly (string | boolean)[] }[] {
  const switches = switchesOf(instrument).map((name) => ({ name, values: [true, false] }));
  return [...switches, ...Object.entries(WORDS).map(([name, values]) => ({ name, values }))];
}

function switchesOf({ manifest, crimes }: Instrument): string[] {
  return [
    ...manifest.packs.map(({ key }) => `packs.${key}`),
    ...crimes.filter(({ pack }) => pack === undefined).map(({ key }) => `crimes.${key}`),
    ...manifest.reportingBodies.flatMap(({ code }) => [`authorities.${code}`, `police.${code}`]),
  ];
}

function periodOf(
  type: Manifest['referencePeriod']['type'],
  { referencePeriod }: Manifest,
): Manifest['referencePeriod'] {
  if (type === referencePeriod.type) return referencePeriod;
  return type === 'calendar_year' ? { type } : { type, months: DEFAULT_MONTHS };
}
