import type { Design, DomainEstimate } from '#estimation';
import type { AnalysisFile, Categories, SampledRecords } from '../analysis-file.ts';
import { categoriesAt, numbersAt } from '../columns.ts';
import { designOfRows, frameOf, sampledDesign } from './designs.ts';
import type { Measure } from './indicators.ts';
import { isIn, type Pool } from './pools.ts';

export type SampledUnit = 'person' | 'household';

/** The records that a figure is about, and a design in which all sampled PSUs count. */
export interface FigureBase {
  design: Design;
  domains: ReadonlyMap<string, Categories>;
  rows: number;
  /** A column of all records, cut to those of the base. */
  cut(column: Float64Array): Float64Array;
}

/** What was counted of each person or household, one column per measure and pool, and the bases of figures. */
export interface UnitMeasures {
  records: SampledRecords;
  column(measure: Measure, pool: Pool): Float64Array;
  everyone: FigureBase;
  victims(pool: Pool): FigureBase;
  atRisk(pool: Pool): FigureBase;
  /** The estimates of this name, made when first asked for. */
  once(name: string, make: () => DomainEstimate[][]): DomainEstimate[][];
}

/** Measures of persons, or of households through the adult who answered for them. Columns and designs are made once. */
export function unitMeasures(file: AnalysisFile, unit: SampledUnit): UnitMeasures {
  const records = unit === 'person' ? file.persons : file.households;
  const column = onceEach((measure: Measure, pool: Pool) => measureOf(file, unit, measure, pool));
  const everyRow = Int32Array.from(records.weight.keys());
  const frame = frameOf(records);
  const baseOf = (member: ArrayLike<number> | undefined): FigureBase => {
    const rows = everyRow.filter((row) => member?.[row] === 1);
    return {
      design: designOfRows(file, records, rows, frame),
      domains: new Map([...records.domains].map(([name, column]) => [name, categoriesAt(column, rows)] as const)),
      rows: rows.length,
      cut: (values) => numbersAt(values, rows),
    };
  };
  const estimates = new Map<string, DomainEstimate[][]>();
  const victims = onceEach((_base: 'victims', pool: Pool) => baseOf(column('victim', pool)));
  return {
    records,
    column,
    everyone: {
      design: sampledDesign(file, records),
      domains: records.domains,
      rows: records.rows,
      cut: (values) => values,
    },
    victims: (pool) => victims('victims', pool),
    atRisk: (pool) => baseOf(records.atRisk.get(pool.key)),
    once: (name, make) => {
      const known = estimates.get(name) ?? make();
      estimates.set(name, known);
      return known;
    },
  };
}

function onceEach<Kind extends string, Made>(make: (kind: Kind, pool: Pool) => Made): (kind: Kind, pool: Pool) => Made {
  const made = new Map<string, Made>();
  return (kind, pool) => {
    const name = `${kind} ${pool.key}`;
    const known = made.get(name) ?? make(kind, pool);
    made.set(name, known);
    return known;
  };
}

function measureOf(file: AnalysisFile, unit: SampledUnit, measure: Measure, pool: Pool): Float64Array {
  const { incidents, persons } = file;
  const records = unit === 'person' ? persons : file.households;
  const column = new Float64Array(records.rows);
  if (measure === 'one') return column.fill(1);
  if (measure === 'victim_or_member') return householdsTouched(file, measureOf(file, unit, 'victim', pool));
  for (let row = 0; row < incidents.rows; row++) {
    if (!isIn(pool, incidents, row)) continue;
    const person = incidents.person[row]!;
    const at = unit === 'person' ? person : persons.household[person]!;
    if (measure === 'victim') column[at] = 1;
    else column[at] = column[at]! + incidents.weight[row]! / records.weight[at]!;
  }
  return column;
}

/** INEGI's household with a victim: an event of its own or of the adult who answered, or a person crime of any other member. */
function householdsTouched(file: AnalysisFile, victims: Float64Array): Float64Array {
  const { memberVictim } = file.households;
  // Without the question about the other members the figure does not exist; it must not come out too small.
  if (memberVictim === undefined) return new Float64Array(victims.length).fill(Number.NaN);
  return victims.map((victim, row) => (victim || memberVictim[row] ? 1 : 0));
}
