import type { AnalysisFile, SampledRecords } from './analysis-file.ts';
import type { Measure } from './indicators.ts';
import type { Pool } from './pools.ts';

export type SampledUnit = 'person' | 'household';

/** What was counted of each person or household, one column per measure and pool. */
export interface UnitMeasures {
  records: SampledRecords;
  column(measure: Measure, pool: Pool): Float64Array;
}

/** Measures of persons, or of households through the adult who answered for them. Columns are made once. */
export function unitMeasures(file: AnalysisFile, unit: SampledUnit): UnitMeasures {
  const records = unit === 'person' ? file.persons : file.households;
  const { incidents, persons } = file;
  const unitOf = unit === 'person' ? incidents.person : incidents.person.map((row) => persons.household[row] as number);
  const made = new Map<string, Float64Array>();

  function make(measure: Measure, pool: Pool): Float64Array {
    const column = new Float64Array(records.rows);
    if (measure === 'one') return column.fill(1);
    if (measure === 'victim_or_member') return householdsTouched(file, make('victim', pool));
    for (let row = 0; row < incidents.rows; row++) {
      if (!pool.crimes.has(incidents.crime[row] as number)) continue;
      const at = unitOf[row] as number;
      if (measure === 'victim') column[at] = 1;
      else column[at] = (column[at] as number) + (incidents.weight[row] as number) / (records.weight[at] as number);
    }
    return column;
  }

  return {
    records,
    column(measure, pool) {
      const name = `${measure} ${pool.key}`;
      const column = made.get(name) ?? make(measure, pool);
      made.set(name, column);
      return column;
    },
  };
}

/** INEGI's household with a victim: an event of its own or of the adult who answered, or a person crime of any other member. */
function householdsTouched(file: AnalysisFile, victims: Float64Array): Float64Array {
  const { memberVictim } = file.households;
  // Without the question about the other members the figure does not exist; it must not come out too small.
  if (memberVictim === undefined) return new Float64Array(victims.length).fill(Number.NaN);
  return victims.map((victim, row) => (victim || memberVictim[row] ? 1 : 0));
}
