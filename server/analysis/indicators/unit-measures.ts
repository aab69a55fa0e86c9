import type { Design } from '#estimation';
import type { AnalysisFile, Categories, SampledRecords, SampledUnit } from '../analysis-file.ts';
import type { UnitMeasure } from '../catalogue/indicator.ts';
import { categoriesAt, householdOfIncident, numbersAt } from '../columns.ts';
import { designOfRows, frameOf, isOfPsusAlone, sampledDesign } from './designs.ts';
import { isIn, type Pool, poolName } from './pools.ts';

/** The records that a figure is about, and a design in which all sampled PSUs count. */
export interface FigureBase {
  readonly design: Design;
  readonly domains: ReadonlyMap<string, Categories>;
  readonly rows: number;
  /** The values of the base's records, out of a column of all records. */
  cut(column: Float64Array): Float64Array;
}

/** What is counted of each person or household, one column per measure and pool, and the bases of figures. */
export interface UnitMeasures {
  readonly records: SampledRecords;
  column(measure: UnitMeasure, pool: Pool): Float64Array;
  readonly everyone: FigureBase;
  victims(pool: Pool): FigureBase;
  atRisk(pool: Pool): FigureBase;
}

/**
 * Measures of persons, or of households through the adult who answered for them. Columns of victims and their
 * designs are made once.
 */
export function unitMeasures(file: AnalysisFile, unit: SampledUnit): UnitMeasures {
  const records = unit === 'person' ? file.persons : file.households;
  const everyRow = Int32Array.from(records.weight.keys());
  const frame = frameOf(records);
  const everyone: FigureBase = {
    design: sampledDesign(file, records),
    domains: records.domains,
    rows: records.rows,
    cut: (values) => values,
  };
  const victimColumns = new Map<string, Float64Array>();
  const victimBases = new Map<string, FigureBase>();

  const victim = (pool: Pool) => keptOrMade(victimColumns, poolName(pool), () => measureOf(file, unit, 'victim', pool));
  /** The base of the rows where `member` is 1. */
  const baseOf = (member: ArrayLike<number> | undefined): FigureBase => {
    if (!isOfPsusAlone(records))
      return { ...everyone, cut: (values) => values.map((value, row) => (member?.[row] === 1 ? value : Number.NaN)) };
    const rows = everyRow.filter((row) => member?.[row] === 1);
    return {
      design: designOfRows(file, records, rows, frame),
      domains: new Map(Array.from(records.domains, ([name, domain]) => [name, categoriesAt(domain, rows)])),
      rows: rows.length,
      cut: (values) => numbersAt(values, rows),
    };
  };
  return {
    records,
    // Victims are looked for by several figures, and everything else by those that are made together.
    column: (measure, pool) => (measure === 'victim' ? victim(pool) : measureOf(file, unit, measure, pool)),
    everyone,
    victims: (pool) => keptOrMade(victimBases, poolName(pool), () => baseOf(victim(pool))),
    atRisk: (pool) => baseOf(records.atRisk.get(pool.key)),
  };
}

function keptOrMade<Made>(kept: Map<string, Made>, name: string, make: () => Made): Made {
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}

/** The measure of each unit; NaN where not all crimes of the pool were asked about. */
function measureOf(file: AnalysisFile, unit: SampledUnit, measure: UnitMeasure, pool: Pool): Float64Array {
  const column = countedOf(file, unit, measure, pool);
  const records = unit === 'person' ? file.persons : file.households;
  if (measure === 'victim' && records.unit) spreadOverInterviews(column, records.unit);
  const { household } = file.persons;
  for (const [person, notAsked] of pool.notAsked?.entries() ?? [])
    if (notAsked === 1) column[unit === 'person' ? person : household[person]!] = Number.NaN;
  return column;
}

function countedOf(file: AnalysisFile, unit: SampledUnit, measure: UnitMeasure, pool: Pool): Float64Array {
  const { incidents } = file;
  const records = unit === 'person' ? file.persons : file.households;
  const column = new Float64Array(records.rows);
  if (measure === 'count') return column.fill(1);
  if (measure === 'dontKnow' || measure === 'refused') {
    column.set(records.unanswered?.get(pool.key)?.[measure] ?? []);
    return column;
  }
  if (measure === 'repeat') return repeatVictims(file, unit, pool);
  if (measure === 'victim_or_member') return householdsTouched(file, countedOf(file, unit, 'victim', pool));
  for (let row = 0; row < incidents.rows; row++) {
    if (!isIn(pool, incidents, row)) continue;
    const unitRow = unit === 'person' ? incidents.person[row]! : householdOfIncident(file, row);
    const unitWeight = records.weight[unitRow]!;
    if (measure === 'victim') column[unitRow] = 1;
    // A unit of weight 0 stands for nobody, and so do its incidents.
    else if (unitWeight > 0) column[unitRow]! += incidents.weight[row]! / unitWeight;
  }
  return column;
}

/** Who was a victim in one interview of the period is one, with the weight of all of them. */
function spreadOverInterviews(victims: Float64Array, unit: Int32Array): void {
  const isVictim = new Set<number>();
  for (const [row, victim] of victims.entries()) if (victim === 1) isVictim.add(unit[row]!);
  for (const [row, one] of unit.entries()) if (isVictim.has(one)) victims[row] = 1;
}

/** A little less than two: times a number of forms may not be whole. */
const TWO = 2 - 1e-9;

/**
 * 1 for the units with two incidents or more: their weights over that of the crime's level, so that one form that
 * stands for several incidents counts as so many.
 */
function repeatVictims(file: AnalysisFile, unit: SampledUnit, pool: Pool): Float64Array {
  const { incidents, persons, households, crimes } = file;
  const records = unit === 'person' ? persons : households;
  const times = new Map<number, number>();
  const nameOf = (row: number) => records.unit?.[row] ?? row;
  for (let row = 0; row < incidents.rows; row++) {
    if (!isIn(pool, incidents, row)) continue;
    const person = incidents.person[row]!;
    const household = householdOfIncident(file, row);
    const isOfHousehold = crimes[incidents.crime[row]!]!.level === 'household';
    const weight = isOfHousehold ? households.weight[household]! : persons.weight[person]!;
    const name = nameOf(unit === 'person' ? person : household);
    if (weight > 0) times.set(name, (times.get(name) ?? 0) + incidents.weight[row]! / weight);
  }
  return Float64Array.from({ length: records.rows }, (_, row) => ((times.get(nameOf(row)) ?? 0) >= TWO ? 1 : 0));
}

/**
 * INEGI's households with a victim: an incident of the household or of the adult who answered, or a person
 * crime of any other member. Without the question about other members the figure does not exist; it must not
 * come out too small.
 */
function householdsTouched({ households }: AnalysisFile, victims: Float64Array): Float64Array {
  const { memberVictim, memberNotAsked } = households;
  if (memberVictim === undefined) return new Float64Array(victims.length).fill(Number.NaN);
  return victims.map((victim, row) => {
    if (memberNotAsked?.[row] === 1) return Number.NaN;
    return victim || memberVictim[row] ? 1 : 0;
  });
}
