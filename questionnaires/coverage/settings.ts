import { checkInstrument } from '../authoring/check-rest.ts';
import type { CrimeType, Instrument, Manifest, SelectionMethod } from '../instrument/instrument.ts';
import { SELECTION_METHODS } from '../instrument/instrument.ts';

/**
 * What a country sets otherwise than the manifest and the catalogue do, by setting: `packs.hate`, `crimes.bribery`, `authorities.navy`
 * (exists), `police.navy` (is a police) are true or false; `screeners`, `selection`, `referencePeriod`, `details` have the manifest's words.
 */
export type Settings = Readonly<Record<string, string | boolean>>;

const WORDS: Record<string, readonly string[]> = {
  screeners: ['per_crime', 'per_card'],
  selection: SELECTION_METHODS,
  referencePeriod: ['rolling_months', 'calendar_year'],
  details: ['most_recent', 'last', 'random'],
};

const MONTHS = 12;

/** What is wrong with settings for an instrument, in a sentence; undefined when they fit. */
export function settingsProblem(instrument: Instrument, settings: Settings): string | undefined {
  for (const [name, value] of Object.entries(settings)) {
    const possible = WORDS[name] ?? (switchesOf(instrument).includes(name) ? [true, false] : undefined);
    if (!possible) return `there is no setting ${name}`;
    if (!possible.some((other) => other === value)) return `${name} can be ${possible.join(' or ')}`;
  }
  return undefined;
}

/** Whether an instrument with other settings still names everything that its conditions read; many edges ask, so found out once. */
export function isSound(instrument: Instrument): boolean {
  const known = soundness.get(instrument);
  if (known !== undefined) return known;
  let findings = 0;
  checkInstrument(instrument, () => {
    findings += 1;
  });
  soundness.set(instrument, findings === 0);
  return findings === 0;
}

const soundness = new WeakMap<Instrument, boolean>();

/** The instrument as a country with other settings has it; the same one for the same settings. */
export function withSettings(instrument: Instrument, settings: Settings): Instrument {
  const key = settingsKey(settings);
  if (key === '') return instrument;
  const known = made.get(instrument) ?? new Map<string, Instrument>();
  made.set(instrument, known);
  const one = known.get(key) ?? make(instrument, settings);
  known.set(key, one);
  return one;
}

const made = new WeakMap<Instrument, Map<string, Instrument>>();

/** Every module and every crime asked, every authority there and a police. */
export function everythingOn(instrument: Instrument): Settings {
  return Object.fromEntries(switchesOf(instrument).map((name) => [name, true]));
}

/** Settings of two at once; undefined when they contradict each other. */
export function bothSettings(one: Settings, other: Settings): Settings | undefined {
  const clash = Object.entries(other).some(([name, value]) => name in one && one[name] !== value);
  return clash ? undefined : { ...one, ...other };
}

/** Without what the manifest and the catalogue say already. */
export function differing(instrument: Instrument, settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => settingNow(instrument, name) !== value));
}

/** Settings in words: `packs on: hate, minors; authorities off: navy; selection: last_birthday`. */
export function settingsText(settings: Settings): string {
  const groups = new Map<string, string[]>();
  for (const [name, value] of Object.entries(settings)) {
    const [group = name, code] = name.split('.');
    const title = code === undefined ? group : `${group} ${value === true ? 'on' : 'off'}`;
    groups.set(title, [...(groups.get(title) ?? []), code ?? String(value)]);
  }
  return Array.from(groups, ([title, codes]) => `${title}: ${codes.join(', ')}`).join('; ');
}

/** Settings as one text, in whatever order they were given. */
export function settingsKey(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** How a setting is as the manifest and the catalogue have it. */
export function settingNow({ manifest, crimes }: Instrument, name: string): string | boolean | undefined {
  const [group, code] = name.split('.');
  switch (group) {
    case 'packs':
      return manifest.packs.find(({ key }) => key === code)?.active;
    case 'crimes':
      return crimes.find(({ key }) => key === code)?.active;
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

function make(instrument: Instrument, settings: Settings): Instrument {
  const { manifest, crimes } = instrument;
  const set = <T>(name: string, otherwise: T): T => (settings[name] as T | undefined) ?? otherwise;
  const isOn = ({ key, pack, active }: CrimeType) =>
    pack === undefined ? set(`crimes.${key}`, active) : set(`packs.${pack}`, active);
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
    crimes: crimes.map((crime) => ({ ...crime, active: isOn(crime) })),
  };
}

function periodOf(
  type: Manifest['referencePeriod']['type'],
  { referencePeriod }: Manifest,
): Manifest['referencePeriod'] {
  if (type === referencePeriod.type) return referencePeriod;
  return type === 'calendar_year' ? { type } : { type, months: MONTHS };
}
