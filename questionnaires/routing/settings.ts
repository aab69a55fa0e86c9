import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';

/** What the manifest sets, for conditions: `{packs} contains 'hate'`. */
export function settingsOf({ manifest, crimes }: Instrument): [string, Value][] {
  const existing = manifest.reportingBodies.filter(({ exists }) => exists);
  const codes = (bodies: typeof existing) => bodies.map(({ code }) => code);
  return [
    ['screener_mode', manifest.screeners],
    ['selection_method', manifest.selection.method],
    ['crimes', crimes.filter(({ inUse }) => inUse).map(({ key }) => key)],
    ['packs', manifest.packs.filter(({ active }) => active).map(({ key }) => key)],
    ['authorities', codes(existing)],
    ['police_bodies', codes(existing.filter(({ police }) => police))],
    ...Object.entries(manifest.money ?? {}).filter(([name]) => name !== 'impossible'),
  ];
}
