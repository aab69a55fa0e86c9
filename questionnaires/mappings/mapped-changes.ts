import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import type { Change, Unmapped } from '../diff/change.ts';
import { graveness, VERDICTS } from '../diff/reasons.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { variablesWithList } from './state-mapping.ts';

/**
 * The changes of `diffInstruments` with the verdict `mapped` where a mapping says which earlier variable or code
 * is which of the later version's.
 *
 * @param later the version that states the mapping
 * @param mapping its mapping of the earlier version
 * @returns what breaks comparability first, as before
 */
export function mappedChanges(
  changes: readonly Change[],
  later: Instrument,
  mapping: VersionMapping | undefined,
): readonly Change[] {
  if (mapping === undefined) return changes;
  const judged = changes.map((change): Change => {
    const isMapped = change.verdict === 'mapping' && change.unmapped && isStated(change.unmapped, later, mapping);
    return isMapped ? { ...change, verdict: 'mapped' } : change;
  });
  const place = ({ verdict, because }: Change) =>
    VERDICTS.indexOf(verdict) * 1000 + (verdict === 'safe' ? 0 : graveness(because));
  return judged.sort((a, b) => place(a) - place(b));
}

/**
 * A code is mapped when it is for every question that had it. Codes that are gone give the others their numbers: where
 * each of them is mapped, answers are joined by codes, whatever their numbers.
 */
function isStated(unmapped: Unmapped, later: Instrument, { variables = {}, codes = {} }: VersionMapping): boolean {
  if ('variable' in unmapped)
    return Object.hasOwn(variables, unmapped.variable) && variables[unmapped.variable] === unmapped.to;
  const names = variablesWithList(later, unmapped.list);
  const areMapped = (some: readonly string[]) =>
    names.every((name) => Object.hasOwn(codes, name) && some.every((code) => Object.hasOwn(codes[name]!, code)));
  if (names.length === 0) return false;
  if ('code' in unmapped) return areMapped([unmapped.code]);
  return areMapped(unmapped.renumbered) || (unmapped.gone.length > 0 && areMapped(unmapped.gone));
}
