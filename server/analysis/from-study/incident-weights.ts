import { compileColumn } from '#questionnaires';
import type { HouseholdRecords, PersonRecords } from '../analysis-file.ts';
import { placeOfValue, type Records } from './records.ts';
import type { Keyed } from './sampled-from-study.ts';
import { isWeight, weightsOf } from './study-keys.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { Study } from './study-schema.ts';

/** Incidents with what their weights follow from: 1 for those in scope, their crime and person, -1 where unknown. */
export interface LinkedIncidents {
  readonly file: Records;
  readonly scope: Uint8Array;
  readonly crime: Int32Array;
  readonly person: Int32Array;
  readonly persons: Keyed<PersonRecords>;
  readonly households: Keyed<HouseholdRecords>;
}

/**
 * The file's own weights of incidents, or weight of the crime's level x min(times, cap) / forms. What cannot be a
 * weight is reported as invalid-weight.
 */
export function incidentWeights(
  { weight, crimes }: Study['incidents'],
  incidents: LinkedIncidents,
  report: StudyReport,
): Float64Array {
  const { file, scope, crime, person, households, persons } = incidents;
  const counts = (row: number) => scope[row] === 1 && crime[row] !== -1 && person[row] !== -1;
  /** The sampled units that stand behind an incident, the one of its crime's level first. */
  const unitsOf = (row: number) => {
    const ofPerson = { unit: 'person', of: persons, at: person[row]! };
    if (crimes[crime[row]!]!.level === 'person') return [ofPerson];
    return [{ unit: 'household', of: households, at: persons.records.household[person[row]!]! }, ofPerson];
  };
  const weights =
    'column' in weight
      ? weightsOf(weight.column, file, { report, counts: scope })
      : weightsOfCounts(weight, { file, counts, report }, (row) => {
          const [{ of, at }] = unitsOf(row) as [ReturnType<typeof unitsOf>[number]];
          return of.records.weight[at] ?? 0;
        });
  for (let row = 0; row < weights.length; row++) {
    if (!counts(row) || !(weights[row]! > 0)) continue;
    const nobody = unitsOf(row).find(({ of, at }) => of.records.weight[at] === 0);
    if (nobody === undefined) continue;
    const { unit, of, at } = nobody;
    const place = placeOfValue(file, row, 'column' in weight ? weight.column : weight.times);
    report.add(place, studyProblems.weightOfNobody({ unit, file: of.file, line: of.lines[at]! }));
  }
  return weights;
}

function weightsOfCounts(
  { times, forms, cap = Number.POSITIVE_INFINITY }: Exclude<Study['incidents']['weight'], { column: string }>,
  { file, counts, report }: { file: Records; counts: (row: number) => boolean; report: StudyReport },
  levelWeight: (row: number) => number,
): Float64Array {
  const timesOf = compileColumn(times, file.columns, 'number');
  const formsOf = compileColumn(forms, file.columns, 'number');
  return Float64Array.from({ length: file.rows }, (_, row) => {
    if (!counts(row)) return 0;
    const counted = Number(timesOf(row) ?? Number.NaN);
    const told = Number(formsOf(row) ?? Number.NaN);
    const factor = Math.min(counted, cap) / told;
    const weight = factor * levelWeight(row);
    // The quotient of two negative numbers would be positive.
    const isFactor = counted > 0 && told > 0 && factor > 0 && factor < Number.POSITIVE_INFINITY;
    if (isFactor && isWeight(weight)) return weight;
    const place = placeOfValue(file, row, `${times} / ${forms}`);
    report.add(place, isFactor ? studyProblems.extremeWeight(weight) : studyProblems.invalidCounts());
    return 0;
  });
}
