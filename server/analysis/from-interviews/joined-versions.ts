import {
  type Instrument,
  mappingOf,
  readAsLater,
  sdgSeriesOf,
  type VerdictReason,
  type VersionMapping,
  type VersionMappings,
} from '#questionnaires';
import {
  type AnalysedVariable,
  analysedCodes,
  isOfSeveral,
  OTHER_MEMBERS,
  questionNamed,
  severalFrom,
  severalText,
} from '../../derivation/analysed-variables.ts';
import type { DerivedHalf, DerivedIncident, DerivedInterview } from '../../derivation/derived-interview.ts';
import { hasRiskCondition } from '../../derivation/risk.ts';
import { isOfQuestions, OF_ANSWERED } from '../../derivation/series-of-questions.ts';
import { type ToldFamily, toldFamilies } from '../../derivation/told-families.ts';
import { dividingVariables } from '../../derivation/told-variables.ts';

/** An earlier version of an edition's questionnaire, as its figures use it. */
export interface EarlierVersion {
  readonly version: string;
  /** Why its interviews are in no figure together with the others; none where they are. */
  readonly leftOut: readonly VerdictReason[];
  /** Crimes of the figures about which it did not ask, or which it counted otherwise: it is in no figure of them. */
  readonly notAsked: ReadonlySet<string>;
  /** Series made of answers that it did not ask, or counted otherwise. */
  readonly otherSeries: ReadonlySet<string>;
  /** Whether it asked, as the figures' version does, if another member of the household suffered a crime. */
  readonly asksOfMembers: boolean;
  /** Codes of its answers that the figures' version does not have and no mapping names: categories of their own. */
  readonly ownCodes: ReadonlyMap<AnalysedVariable, readonly string[]>;
  /** Its questions of figures with their rows and codes, which a mapping may call as the figures' version does. */
  readonly told: ReadonlyMap<string, Pick<ToldFamily, 'rows' | 'codes'>>;
  /** How the figures' version says that its answers are read; empty where it says nothing. */
  readonly mapping: VersionMapping;
  /** Its records with the codes that a mapping states. */
  readonly read: (record: DerivedInterview) => DerivedInterview;
}

/**
 * How interviews of an earlier version stand beside those of the version of the figures. They stay out of everything
 * where another population or another period was asked about, and out of the figures of single crimes where somebody
 * would count as no victim of a crime about which nobody asked. Answers are recoded by a stated mapping only.
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
    notAsked: crimesNotAsked(earlier, later),
    otherSeries: seriesNotAsked(earlier, later),
    asksOfMembers: asksOfMembers(earlier) || !asksOfMembers(later),
    ownCodes,
    mapping,
    told: new Map(toldFamilies(earlier).map((family) => [family.indicator, mapped(family, later, mapping)])),
    read: (record) => ({
      ...record,
      open: recoded(record.open, later, mapping),
      sealed: recoded(record.sealed, later, mapping),
    }),
  };
}

/** Why no figure of both versions together would say something. */
function obstacles(earlier: Instrument, later: Instrument): VerdictReason[] {
  const differs = (read: (instrument: Instrument) => unknown) => asText(read(earlier)) !== asText(read(later));
  const reasons: VerdictReason[] = [];
  if (differs(({ manifest }) => manifest.referencePeriod)) reasons.push('reference-window');
  if (differs(({ manifest }) => manifest.selection.minimumAge)) reasons.push('population');
  return reasons;
}

function crimesNotAsked(earlier: Instrument, later: Instrument): Set<string> {
  const ofFigures = later.crimes.filter(({ inUse, countsAs }) => inUse && countsAs === undefined);
  const isOther = (key: string) => asText(wayOfCounting(earlier, key)) !== asText(wayOfCounting(later, key));
  return new Set(ofFigures.flatMap(({ key }) => (isOther(key) ? [key] : [])));
}

/** What is counted as a crime: it and those that count as it, of whom, in which unit, and if all could suffer it. */
function wayOfCounting({ crimes }: Instrument, crime: string): unknown[] {
  const counted = crimes.filter(({ key, inUse, countsAs }) => inUse && (countsAs?.crime ?? key) === crime);
  return counted
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((one) => [one.key, one.level, one.unitOfCount, one.countsAs ?? null, hasRiskCondition(one)]);
}

function seriesNotAsked(earlier: Instrument, later: Instrument): Set<string> {
  const before = new Map(sdgSeriesOf(earlier).map(({ series, source }) => [series, asText(source)]));
  const ofQuestions = sdgSeriesOf(later).filter(({ source }) => isOfQuestions(later, source));
  const others = ofQuestions.filter(({ series, source }) => before.get(series) !== asText(source));
  return new Set(others.flatMap(({ series }) => [series, `${series}${OF_ANSWERED}`]));
}

function asksOfMembers(instrument: Instrument): boolean {
  return questionNamed(instrument, OTHER_MEMBERS) !== undefined;
}

function asText(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Of one answer the codes, of several the rows: what a mapping calls otherwise has its later name. */
function mapped(
  { rows, codes, variables: [name = ''], codeList }: ToldFamily,
  later: Instrument,
  mapping: VersionMapping,
): Pick<ToldFamily, 'rows' | 'codes'> {
  const nameOf = (code: string) => {
    const read = readAsLater(later, mapping, name, code);
    return 'unmapped' in read || typeof read.value !== 'string' ? code : read.value;
  };
  return codeList === undefined ? { rows: rows.map(nameOf), codes } : { rows, codes: codes.map(nameOf) };
}

function recoded(half: DerivedHalf, later: Instrument, mapping: VersionMapping): DerivedHalf {
  return {
    ...half,
    told: dividingAs(half.told, later, mapping),
    incidents: half.incidents.map((incident) => withCodes(incident, later, mapping)),
  };
}

/** What persons and households told of themselves, as tables divide by it: of one question each. */
function dividingAs(told: DerivedHalf['told'], later: Instrument, mapping: VersionMapping): DerivedHalf['told'] {
  const recodedTold = new Map(told);
  for (const { domain, variable } of dividingVariables(later)) {
    const code = told.get(domain);
    if (code === undefined || variable === undefined) continue;
    const read = readAsLater(later, mapping, variable, code);
    if (!('unmapped' in read) && typeof read.value === 'string') recodedTold.set(domain, read.value);
  }
  return recodedTold;
}

/** A code that no mapping names stays as it is. */
function withCodes(incident: DerivedIncident, later: Instrument, mapping: VersionMapping): DerivedIncident {
  const entries = Object.entries(incident.answers).map(([name, code]) => {
    if (code === null) return [name, code] as const;
    const read = readAsLater(later, mapping, name, isOfSeveral(name) ? severalFrom(code) : code);
    if ('unmapped' in read) return [name, code] as const;
    const { value } = read;
    if (Array.isArray(value)) return [name, severalText(value)] as const;
    return [name, typeof value === 'string' ? value : code] as const;
  });
  // The names are those of the incident.
  return { ...incident, answers: Object.fromEntries(entries) as DerivedIncident['answers'] };
}
