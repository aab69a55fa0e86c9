import type { Instrument } from '#questionnaires';
import type { DerivedIncident, DerivedInterview, UnansweredScreeners } from '../../derivation/derived-interview.ts';
import type { SampleUnit } from '../../model.ts';
import type { EarlierVersion } from './joined-versions.ts';
import { designWeight, personWeight } from './weight.ts';

/** A derived interview and the place of its dwelling in the design. */
export interface DerivedCase {
  readonly record: DerivedInterview;
  readonly unit: Pick<SampleUnit, 'stratum' | 'psu' | 'probabilities' | 'area' | 'state'>;
  /** Made by a specification; without them the weights of the design. */
  readonly weights?: { readonly household: number; readonly person: number };
}

/** An interview that counts, its two halves put together, with the weights of its household and of its adult. */
export interface WholeRecord {
  readonly unit: DerivedCase['unit'];
  /** Version of the questionnaire with which it was made. */
  readonly version: string;
  readonly householdWeight: number;
  readonly personWeight: number;
  readonly sex: string | null;
  readonly age: number | null;
  readonly memberVictim: boolean;
  /** Whether it was made with a version that asks about a crime and counts it as the figures do. */
  readonly asks: (crime: string) => boolean;
  /** Whether it was asked if another member of the household suffered a crime. */
  readonly asksOfMembers: boolean;
  readonly isAtRisk: (crime: string) => boolean;
  readonly members: (crime: string) => number;
  /** Crimes whose screener has no answer. */
  readonly unanswered: UnansweredScreeners;
  readonly series: (series: string) => number | undefined;
  /** What person and household told of themselves, by variable; undefined where it was not asked or is not known. */
  readonly told: (variable: string) => string | undefined;
  /** In the catalogue's order, and by number of the form. */
  readonly incidents: readonly DerivedIncident[];
}

/**
 * Puts the halves of a derived interview together.
 *
 * @param earlier the version with which it was made, where that is not the instrument
 */
export function wholeRecord(
  instrument: Instrument,
  { record, unit, weights }: DerivedCase,
  earlier?: EarlierVersion,
): WholeRecord {
  const { open, sealed } = record;
  const householdWeight = weights?.household ?? designWeight(unit.probabilities);
  const probability = open.probability ?? sealed.probability ?? 0;
  return {
    unit,
    version: record.version,
    householdWeight,
    personWeight: weights?.person ?? personWeight(householdWeight, probability),
    sex: open.sex ?? sealed.sex,
    age: open.age ?? sealed.age,
    memberVictim: open.memberVictim ?? sealed.memberVictim ?? false,
    asks: (crime) => !earlier?.notAsked.has(crime),
    asksOfMembers: earlier?.asksOfMembers ?? true,
    // The sealed half names the crimes of which it says otherwise.
    isAtRisk: (crime) => open.atRisk.includes(crime) !== sealed.atRisk.includes(crime),
    members: (crime) => open.members.get(crime) ?? sealed.members.get(crime) ?? 0,
    unanswered: {
      dontKnow: [...open.unanswered.dontKnow, ...sealed.unanswered.dontKnow],
      refused: [...open.unanswered.refused, ...sealed.unanswered.refused],
    },
    series: (series) =>
      earlier?.otherSeries.has(series) ? undefined : (open.series.get(series) ?? sealed.series.get(series)),
    told: (variable) => open.told.get(variable) ?? sealed.told.get(variable),
    incidents: inOrderOfCatalogue(instrument, [...open.incidents, ...sealed.incidents]),
  };
}

function inOrderOfCatalogue(instrument: Instrument, incidents: DerivedIncident[]): DerivedIncident[] {
  if (incidents.length < 2) return incidents;
  const places = instrument.derive(placesInCatalogue);
  const place = ({ crimeScreened }: DerivedIncident) => places.get(crimeScreened) ?? places.size;
  return incidents.sort((a, b) => place(a) - place(b) || a.n - b.n);
}

function placesInCatalogue({ crimes }: Instrument): Map<string, number> {
  return new Map(crimes.map(({ key }, place) => [key, place]));
}
