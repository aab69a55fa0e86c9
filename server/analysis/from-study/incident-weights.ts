import { compileColumn } from '#questionnaires';
import type { HouseholdRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import { isOfLevel } from './checks/check-study-parts.ts';
import { placeOfValue, type Records } from './records.ts';
import type { Keyed } from './sampled-from-study.ts';
import { isWeight, weightsOf } from './study-keys.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { IncidentWeight, StudyIncidents } from './study-schema.ts';

/**
 * Incidents with what their weights follow from: 1 for those in scope, their crime, person and household, -1 where
 * unknown.
 */
export interface LinkedIncidents {
  readonly file: Records;
  readonly scope: Uint8Array;
  readonly crime: Int32Array;
  readonly person: Int32Array;
  readonly household: Int32Array;
  readonly persons: Keyed<PersonRecords> | undefined;
  readonly households: Keyed<HouseholdRecords> | undefined;
}

/** A sampled unit behind an incident. */
interface UnitBehind {
  readonly unit: 'person' | 'household';
  readonly of: Keyed<SampledRecords>;
  readonly at: number;
}

/**
 * The weights of incidents: base x factor x min(times, cap) / forms. What cannot be a weight is reported as
 * invalid-weight.
 *
 * @param name of a weight besides the main one
 */
export function incidentWeights(
  { weight: main, weights: others, crimes }: StudyIncidents,
  incidents: LinkedIncidents,
  { report, name }: { report: StudyReport; name?: string },
): Float64Array {
  const { file, scope, crime, person, household, households, persons } = incidents;
  const weight = (name !== undefined && others[name]) || main;
  /** The sampled units that stand behind an incident, the one of its crime's level first. */
  const unitsOf = (row: number): UnitBehind[] => {
    const ofPerson = persons ? [{ unit: 'person' as const, of: persons, at: person[row]! }] : [];
    if (crimes[crime[row]!]!.level === 'person' || !households) return ofPerson;
    return [{ unit: 'household', of: households, at: household[row]! }, ...ofPerson];
  };
  const counts = (row: number) =>
    scope[row] === 1 && crime[row] !== -1 && unitsOf(row).every(({ at }) => at !== -1) && unitsOf(row).length > 0;
  const weightOfLevel = (row: number) => {
    const { of, at } = unitsOf(row)[0]!;
    const { weights, weight: own } = of.records;
    return ((name !== undefined && weights?.get(name)) || own)[at] ?? 0;
  };
  const computed = isPlain(weight)
    ? weightsOf(weight.column ?? { expression: weight.expression! }, file, { report, counts: scope })
    : weightsOfCounts(weight, { file, counts, report }, weightOfLevel);
  for (let row = 0; row < computed.length; row++) {
    if (!counts(row) || !(computed[row]! > 0)) continue;
    const nobody = unitsOf(row).find(({ of, at }) => of.records.weight[at] === 0);
    if (nobody === undefined) continue;
    const { unit, of, at } = nobody;
    const place = placeOfValue(file, row, weight.column ?? weight.expression ?? weight.times ?? 'weight');
    report.add(place, studyProblems.weightOfNobody({ unit, file: of.file, line: of.lines[at]! }));
  }
  return computed;
}

/** A column or an expression, and nothing else: 0 is a weight then. */
function isPlain({ factor, times, forms, ...base }: IncidentWeight): boolean {
  return !isOfLevel(base) && factor === undefined && times === undefined && forms === undefined;
}

function weightsOfCounts(
  { column, expression, factor, times, forms, cap = Number.POSITIVE_INFINITY }: IncidentWeight,
  { file, counts, report }: { file: Records; counts: (row: number) => boolean; report: StudyReport },
  levelWeight: (row: number) => number,
): Float64Array {
  const numberOf = (text: string | undefined) => {
    if (text === undefined) return () => 1;
    const compiled = compileColumn(text, file.columns, 'number');
    return (row: number) => Number(compiled(row) ?? Number.NaN);
  };
  const base = column === undefined && expression === undefined ? levelWeight : numberOf(expression ?? `{${column}}`);
  const timesOf = numberOf(times);
  const formsOf = numberOf(forms);
  const factorOf = numberOf(factor);
  const stated = Object.entries({ times, forms, factor }).filter(([, text]) => text !== undefined);
  const names = stated.map(([name]) => name);
  const place = stated.map(([, text]) => text).join(' / ') || 'weight';
  return Float64Array.from({ length: file.rows }, (_, row) => {
    if (!counts(row)) return 0;
    const parts = [timesOf(row), formsOf(row), factorOf(row)] as const;
    const [counted, told, factored] = parts;
    const whole = (factored * Math.min(counted, cap)) / told;
    const weight = whole * base(row);
    // The quotient of two negative numbers would be positive.
    const isFactor = parts.every((part) => part > 0) && whole > 0 && whole < Number.POSITIVE_INFINITY;
    if (isFactor && isWeight(weight)) return weight;
    const problem = isFactor ? studyProblems.ofWeight(weight) : studyProblems.invalidCounts(names);
    report.add(placeOfValue(file, row, isFactor ? (column ?? expression ?? place) : place), problem);
    return 0;
  });
}
