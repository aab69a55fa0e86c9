import type { Instrument } from '#questionnaires';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { derivedFrom } from '../../derivation/derive-interview.ts';
import type { WholeInterview } from '../../derivation/whole-interview.ts';
import type { AcceptedInterview } from '../../model.ts';
import type { RecordLayout, RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { builderOf, editionColumns, hasLeftOut, type VersionsOfFigures } from './edition-columns.ts';
import { nameOfHeld } from './held.ts';

/** Tells each value with the place of its column in the layout: an object of so many names a record takes long. */
export type TellAnalysed = (tell: (place: number, value: RecordValue) => void) => void;

/** What figures read of some interviews, found again by case. */
export interface AnalysedCases {
  readonly ofHousehold: (caseId: string) => TellAnalysed;
  readonly ofPerson: (caseId: string) => TellAnalysed;
  /** Of so many among the case's incidents of a screener's crime that count, from 0. */
  readonly ofIncident: (caseId: string, crime: string, position: number) => TellAnalysed;
}

/** An interview, gone through, with the version that it was made with. */
export interface CaseToAnalyse extends Pick<AcceptedInterview, 'caseId' | 'unit' | 'version'> {
  readonly instrument: Instrument;
  /** Absent where the selected adult did not answer. */
  readonly whole: WholeInterview | undefined;
}

/**
 * Interviews as the figures read them: derived, and their versions joined.
 *
 * @param layout where each column stands
 */
export function analysedCases(
  versions: VersionsOfFigures,
  layout: RecordLayout,
  interviews: readonly CaseToAnalyse[],
  weights?: WeightsOfCases,
): AnalysedCases {
  const builder = builderOf(versions, weights);
  const earlier = new Map(versions.earlier.map((one) => [one.version, one]));
  const rowOf = new Map<string, number>();
  for (const { caseId, unit, instrument, whole, version } of interviews) {
    const joined = earlier.get(version);
    if (joined && joined.leftOut.length > 0) continue;
    const derived = derivedFrom(instrument, caseId, whole);
    if (derived.answered) rowOf.set(caseId, rowOf.size);
    builder.add({ record: joined ? joined.read(derived) : derived, unit });
  }
  const file = builder.finish();
  const columns = editionColumns(file, versions);
  const { person, crimeScreened } = file.incidents;
  const incidentsOf = Map.groupBy(
    person.keys(),
    (row) => `${person[row]} ${crimeScreened?.names[crimeScreened.codes[row]!] ?? ''}`,
  );
  const marked = hasLeftOut(versions);
  const tellerOf = (unit: RecordUnit) => {
    const places = new Map(layout[unit].flatMap(({ holds }, place) => (holds ? [[nameOfHeld(holds), place]] : [])));
    const placed = columns[unit].flatMap(({ holds, valueAt }) => {
      const place = places.get(nameOfHeld(holds!));
      return place === undefined ? [] : [{ place, valueAt }];
    });
    const placeOfMark = marked ? places.get(nameOfHeld({ what: 'in_figures' })) : undefined;
    return (caseId: string, row: number | undefined): TellAnalysed =>
      (tell) => {
        if (row !== undefined) for (const { place, valueAt } of placed) tell(place, valueAt(row));
        if (placeOfMark !== undefined) tell(placeOfMark, rowOf.has(caseId) ? 1 : 0);
      };
  };
  const tellers = { household: tellerOf('household'), person: tellerOf('person'), incident: tellerOf('incident') };
  return {
    ofHousehold: (caseId) => tellers.household(caseId, rowOf.get(caseId)),
    ofPerson: (caseId) => tellers.person(caseId, rowOf.get(caseId)),
    ofIncident: (caseId, crime, position) =>
      tellers.incident(caseId, incidentsOf.get(`${rowOf.get(caseId)} ${crime}`)?.[position]),
  };
}
