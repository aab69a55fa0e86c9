import type { AnalysisFile, Categories, IncidentRecords, SampledRecords } from '../analysis-file.ts';
import { householdOfIncident } from '../columns.ts';
import { frameOf, type IncidentSample, placesOf } from './designs.ts';
import { isAbsent } from './present-indicators.ts';

/** Incidents as the figures take them, and their sample. */
interface SampledIncidents {
  readonly records: IncidentRecords;
  readonly sample: IncidentSample;
  /** A column of incidents, as long as `records`. */
  pad(column: Float64Array): Float64Array;
}

/**
 * Incidents in the design of the persons who reported them, or of the households where there are no persons.
 *
 * With later stages each sampled unit stands behind the incidents, as a row of weight 0 and of no crime: so units of
 * every stage that have no incident count in the variance.
 */
export function incidentSample(file: AnalysisFile): SampledIncidents {
  const { incidents, persons, households } = file;
  const isOfPersons = !isAbsent(file, 'person');
  const units: SampledRecords = isOfPersons ? persons : households;
  const unitOf = isOfPersons ? incidents.person : incidents.crime.map((_, row) => householdOfIncident(file, row));
  const { laterStages, fpc } = units;
  const more = laterStages ? units.rows : 0;
  const all = new Int32Array(incidents.rows + more);
  all.set(unitOf);
  for (let row = 0; row < more; row++) all[incidents.rows + row] = row;
  return {
    records: more === 0 ? incidents : paddedRecords(incidents, all.length),
    sample: {
      weight: paddedNumbers(incidents.weight, all.length, 0),
      places: placesOf(units, all),
      frame: frameOf(units),
      ...(fpc && { fpc: Float64Array.from(all, (row) => fpc[row]!) }),
      ...(laterStages && { laterStages: laterStages.map((stage) => stageOf(stage, all)) }),
      ...(file.design.replicates && { replicates: incidentReplicates(file) }),
    },
    pad: (column) => paddedNumbers(column, all.length, Number.NaN),
  };
}

type Stage = NonNullable<SampledRecords['laterStages']>[number];

function stageOf({ stratum, cluster, fpc }: Stage, rows: Int32Array): Stage {
  return {
    ...(stratum && { stratum: Array.from(rows, (row) => stratum[row]!) }),
    cluster: Array.from(rows, (row) => cluster[row]!),
    fpc: Float64Array.from(rows, (row) => fpc[row]!),
  };
}

/** An incident's weight changes in each replicate as that of the unit to which its crime happened. */
function incidentReplicates(file: AnalysisFile): NonNullable<IncidentSample['replicates']> {
  const { incidents, households, persons, crimes } = file;
  const count = Math.max(households.replicates?.length ?? 0, persons.replicates?.length ?? 0);
  const factors = Array.from({ length: count }, (_, replicate) => {
    const column = new Float64Array(households.rows + persons.rows);
    column.set(factorsOf(households, replicate));
    column.set(factorsOf(persons, replicate), households.rows);
    return column;
  });
  const unitOfRow = incidents.crime.map((crime, row) => {
    if (crimes[crime]!.level === 'household') return householdOfIncident(file, row);
    return households.rows + incidents.person[row]!;
  });
  return { factors, unitOfRow };
}

function factorsOf({ weight, replicates }: SampledRecords, replicate: number): Float64Array {
  const column = replicates?.[replicate];
  // A unit of weight 0 has no incidents that count.
  return weight.map((full, row) => (full > 0 ? column![row]! / full : 0));
}

function paddedRecords(records: IncidentRecords, rows: number): IncidentRecords {
  const categories = (columns: IncidentRecords['domains']) =>
    new Map(Array.from(columns, ([name, column]) => [name, paddedCategories(column, rows)]));
  const { outcome } = records;
  return {
    ...records,
    rows,
    weight: paddedNumbers(records.weight, rows, 0),
    person: paddedCodes(records.person, rows),
    crime: paddedCodes(records.crime, rows),
    domains: categories(records.domains),
    answers: categories(records.answers),
    ...(outcome && { outcome: paddedCategories(outcome, rows) }),
  };
}

function paddedCategories({ codes, names }: Categories, rows: number): Categories {
  return { codes: paddedCodes(codes, rows), names };
}

function paddedCodes(codes: Int32Array, rows: number): Int32Array {
  if (codes.length === rows) return codes;
  const padded = new Int32Array(rows).fill(-1);
  padded.set(codes);
  return padded;
}

function paddedNumbers(column: Float64Array, rows: number, value: number): Float64Array {
  if (column.length === rows) return column;
  const padded = new Float64Array(rows).fill(value);
  padded.set(column);
  return padded;
}
