import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FoundChange } from './change.ts';
import { changedSettings, settingText } from './changed-settings.ts';
import { moduleIn, settingReason } from './setting-reason.ts';

/** Parts of the manifest that have changes of their own: the country's words, its states, the order of the forms. */
const WITH_OWN_CHANGES = ['fills', 'states', 'chain'];

/** Changes of the manifest and of the sets of incidents, setting by setting. */
export function settingChanges(before: Instrument, after: Instrument): FoundChange[] {
  const sets = changedSettings(setsByKey(before), setsByKey(after)).map(
    ({ path, earlier, later }): FoundChange => ({
      kind: 'crime',
      subject: path,
      before: earlier,
      after: later,
      because: earlier === undefined ? 'note' : 'totals',
      say: (voice) => {
        const said = (value: unknown) => settingText(value, voice.words, voice.crime);
        return voice.words.setting({ of: 'set', name: '', setting: path, now: said(later), before: said(earlier) });
      },
    }),
  );
  const settings = changedSettings(ownSettings(before), ownSettings(after)).map(
    ({ path, earlier, later }): FoundChange => ({
      kind: 'setting',
      subject: path,
      before: earlier,
      after: later,
      because: settingReason(path, earlier, later),
      say: ({ words }) => {
        const key = moduleIn(path);
        if (key !== undefined) return words.module({ key, isAsked: Boolean(later) });
        const values = { now: settingText(later, words), before: settingText(earlier, words) };
        return words.setting({ of: 'manifest', name: '', setting: path, ...values });
      },
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
