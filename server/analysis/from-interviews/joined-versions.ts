import {
  type Instrument,
  mappingOf,
  readAsLater,
  type VerdictReason,
  type VersionMapping,
  type VersionMappings,
} from '#questionnaires';
import { type AnalysedVariable, analysedCodes } from '../../derivation/analysed-variables.ts';
import type { DerivedHalf, DerivedIncident, DerivedInterview } from '../../derivation/derived-interview.ts';

/** An earlier version of an edition's questionnaire, as its figures use it. */
export interface EarlierVersion {
  readonly version: string;
  /** Why its interviews are in no figure together with the others; none where they are. */
  readonly leftOut: readonly VerdictReason[];
  /** Codes of its answers that the figures' version does not have and no mapping names: categories of their own. */
  readonly ownCodes: ReadonlyMap<AnalysedVariable, readonly string[]>;
  /** Its records with the codes that a mapping states. */
  readonly read: (record: DerivedInterview) => DerivedInterview;
}

/**
 * How interviews of an earlier version stand beside those of the version of the figures. They stay out where a figure
 * would count somebody as no victim of a crime about which nobody asked, or count the crimes of another period. Answers
 * are recoded by a stated mapping only.
 *
 * @param mappings of the later version
 */
export function earlierVersion(earlier: Instrument, later: Instrument, mappings: VersionMappings): EarlierVersion {
  const mapping = mappingOf(mappings, earlier);
  const ownCodes = new Map<AnalysedVariable, string[]>();
  for (const [name, codes] of analysedCodes(earlier)) {
    const unknown = codes.filter((code) => 'unmapped' in readAsLater(later, mapping, name, code));
    if (unknown.length > 0 && analysedCodes(later).has(name)) ownCodes.set(name, unknown);
  }
  return {
    version: earlier.version,
    leftOut: obstacles(earlier, later),
    ownCodes,
    read: (record) => ({
      ...record,
      open: recoded(record.open, later, mapping),
      sealed: recoded(record.sealed, later, mapping),
    }),
  };
}

/** Why a figure of both versions together would say something that was not asked. */
function obstacles(earlier: Instrument, later: Instrument): VerdictReason[] {
  const differs = (read: (instrument: Instrument) => unknown) =>
    JSON.stringify(read(earlier)) !== JSON.stringify(read(later));
  const reasons: VerdictReason[] = [];
  if (differs(({ manifest }) => manifest.referencePeriod)) reasons.push('reference-window');
  if (differs(({ manifest }) => manifest.selection.minimumAge)) reasons.push('population');
  if (differs(crimesAsked)) reasons.push('crime-gone');
  else if (differs(waysOfCounting)) reasons.push('counted-otherwise');
  return reasons;
}

function crimesAsked({ crimes }: Instrument): string[] {
  return crimes.flatMap(({ key, inUse }) => (inUse ? [key] : [])).sort();
}

function waysOfCounting({ crimes }: Instrument): unknown[] {
  const asked = crimes.filter(({ inUse }) => inUse).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return asked.map(({ key, level, unitOfCount, countsAs = null }) => [key, level, unitOfCount, countsAs]);
}

function recoded(half: DerivedHalf, later: Instrument, mapping: VersionMapping): DerivedHalf {
  return { ...half, incidents: half.incidents.map((incident) => withCodes(incident, later, mapping)) };
}

/** A code that no mapping names stays as it is. */
function withCodes(incident: DerivedIncident, later: Instrument, mapping: VersionMapping): DerivedIncident {
  const entries = Object.entries(incident.answers).map(([name, code]) => {
    if (code === null) return [name, code] as const;
    const read = readAsLater(later, mapping, name, code);
    return [name, 'unmapped' in read || typeof read.value !== 'string' ? code : read.value] as const;
  });
  // The names are those of the incident.
  return { ...incident, answers: Object.fromEntries(entries) as DerivedIncident['answers'] };
}
