import type { Instrument } from '../instrument/prepared-instrument.ts';
import { BREAKING, type Change } from './change.ts';
import { changedSettings, settingText } from './changed-settings.ts';

/** Parts of the manifest that have changes of their own: the country's words and its states. */
const WITH_OWN_CHANGES = ['fills', 'states'];

/** Changes of the manifest and of the sets of incidents, setting by setting. */
export function settingChanges(before: Instrument, after: Instrument): Change[] {
  const sets = changedSettings(setsByKey(before), setsByKey(after)).map(
    ({ path, earlier, later }): Change => ({
      kind: 'crime',
      subject: path,
      before: earlier,
      after: later,
      ...(earlier !== undefined && BREAKING),
      sentence: `The event set ${path} is now ${settingText(later)}; before, ${settingText(earlier)}.`,
    }),
  );
  const settings = changedSettings(ownSettings(before), ownSettings(after)).map(
    ({ path, earlier, later }): Change => ({
      kind: 'setting',
      subject: path,
      before: earlier,
      after: later,
      ...(isBreaking(path, later) && BREAKING),
      sentence:
        moduleSentence(path, later) ??
        `${path} of the manifest is now ${settingText(later)}; before, ${settingText(earlier)}.`,
    }),
  );
  return [...sets, ...settings];
}

function setsByKey({ eventSets }: Instrument): Record<string, unknown> {
  return Object.fromEntries(eventSets.map((set) => [set.key, set]));
}

function ownSettings({ manifest }: Instrument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !WITH_OWN_CHANGES.includes(name)));
}

/**
 * Whether another period is asked about, crimes are asked in another way, others can be drawn, a report to
 * another authority counts, a series is made of something else, or a module is off.
 */
function isBreaking(path: string, later: unknown): boolean {
  if (/^(referencePeriod|leadIn|screeners|selection\.minimumAge)\b/.test(path)) return true;
  if (
    /^(formalComplaintIs|reportingBodies\.[^.]+(\.(kind|exists|asked))?|sdg\.[^.]+(\.(source|window)\b.*)?)$/.test(path)
  )
    return true;
  return moduleIn(path) !== undefined && !later;
}

/** The sentence about a module that is switched on or off; undefined for other settings. */
function moduleSentence(path: string, later: unknown): string | undefined {
  const key = moduleIn(path);
  return key === undefined ? undefined : `The module ${key} is ${later ? 'now' : 'no longer'} asked.`;
}

/** The module that a setting switches. */
function moduleIn(path: string): string | undefined {
  return /^packs\.(.+)\.active$/.exec(path)?.[1];
}
