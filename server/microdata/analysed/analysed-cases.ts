import type { Instrument } from '#questionnaires';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { derivedFrom } from '../../derivation/derive-interview.ts';
import type { WholeInterview } from '../../derivation/whole-interview.ts';
import type { AcceptedInterview } from '../../model.ts';
import type { RecordLayout, RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { builderOf, editionColumns, hasLeftOut, type VersionsOfFigures } from './edition-columns.ts';
import { nameOfHeld } from './held.ts';

type Values = Readonly<Record<string, RecordValue>>;

/** What figures read of some interviews, found again by case. */
export interface AnalysedCases {
  readonly ofHousehold: (caseId: string) => Values;
  readonly ofPerson: (caseId: string) => Values;
  /** Of so many among the case's incidents of a screener's crime that count, from 0. */
  readonly ofIncident: (caseId: string, crime: string, position: number) => Values;
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
  const valuesOf = (unit: RecordUnit) => {
    const names = new Map(layout[unit].flatMap(({ name, holds }) => (holds ? [[nameOfHeld(holds), name]] : [])));
    const named = columns[unit].map(({ holds, valueAt }) => ({ name: names.get(nameOfHeld(holds!))!, valueAt }));
    return (row: number | undefined): Values =>
      row === undefined ? {} : Object.fromEntries(named.map(({ name, valueAt }) => [name, valueAt(row)]));
  };
  const values = { household: valuesOf('household'), person: valuesOf('person'), incident: valuesOf('incident') };
  const inFigures = (caseId: string) => (marked ? { in_figures: rowOf.has(caseId) ? 1 : 0 } : {});
  return {
    ofHousehold: (caseId) => ({ ...values.household(rowOf.get(caseId)), ...inFigures(caseId) }),
    ofPerson: (caseId) => ({ ...values.person(rowOf.get(caseId)), ...inFigures(caseId) }),
    ofIncident: (caseId, crime, position) => ({
      ...values.incident(incidentsOf.get(`${rowOf.get(caseId)} ${crime}`)?.[position]),
      ...inFigures(caseId),
    }),
  };
}
