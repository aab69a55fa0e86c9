import type { AnalysisFile, SampledUnit } from '../analysis-file.ts';
import type { AmountName, AmountTreatment, CostIndicator } from '../catalogue/cost-indicators.ts';
import { householdOfIncident } from '../columns.ts';
import { isIn, isTold, type Pool, poolsFor } from '../indicators/pools.ts';
import { isAbsent } from '../indicators/present-indicators.ts';
import type { FigureCandidate } from './figure-candidates.ts';
import type { TreatedAmount } from './treated-amounts.ts';

/** What stands for the variable that a figure lacks where the table has to state the gross domestic product. */
export const NEEDS_GDP = 'money.gdp';

/** What figures of money are made of. */
export interface CostSources {
  readonly file: AnalysisFile;
  readonly pools: readonly Pool[];
  readonly amount: (variable: AmountName) => TreatedAmount | undefined;
  /** 1 for the victims of a pool, among the persons or households. */
  readonly victims: (unit: SampledUnit, pool: Pool) => Float64Array;
  /** Amounts are multiplied by it, to be in the prices of another time. */
  readonly priceFactor: number;
  readonly gdp: number | undefined;
}

/** The figures of one indicator of money, for its crimes and sets, by treatment; or what the file lacks. */
export function costFigures(indicator: CostIndicator, sources: CostSources): FigureCandidate[] | { lacks: string } {
  const { id, unit, statistic, amounts, counts, isShareOfGdp } = indicator;
  const { file, gdp } = sources;
  const lacking = amounts.find((variable) => sources.amount(variable) === undefined);
  if (lacking !== undefined) return { lacks: lacking };
  if (isAbsent(file, unit) || (unit !== 'household' && isAbsent(file, 'incident'))) return [];
  if (unit === 'person' && amounts.includes('measures_cost_total') && isAbsent(file, 'household')) return [];
  if (isShareOfGdp && gdp === undefined) return { lacks: NEEDS_GDP };
  const isMoney = !amounts.includes('days_lost');
  const inPrices = isMoney ? sources.priceFactor : 1;
  const scale = isShareOfGdp ? 1 / gdp! : inPrices;
  return poolsOfCost(indicator, sources).flatMap((pool) => {
    // A share is of those who were asked, whatever their crime.
    const notAskedOf = counts ? [] : crimesWithout(pool, amounts, file);
    return treatmentsOf(indicator, sources).map((treatment): FigureCandidate => {
      const values = () => valuesOf(indicator, pool, treatment, sources);
      return {
        id,
        unit,
        crime: pool.key,
        outcome: pool.outcome,
        category: counts ? '' : treatment,
        statistic,
        per: 1,
        ...(unit === 'incident' && { pool }),
        crimes: pool.crimes.size,
        isSet: pool.isSet,
        isTold: isTold(pool, statistic === 'total' ? 'total' : 'mean') && notAskedOf.length === 0,
        ...(notAskedOf.length > 0 && { amountsNotAskedOf: notAskedOf }),
        countsUnits: unit === 'household' && counts !== undefined,
        values: counts ? values : scaled(values, scale),
        ...(counts === undefined && scale !== 1 && { scale }),
        ...(statistic === 'ratio' && { denominator: sources.victims('person', pool) }),
        ...(isShareOfGdp && { isShareOfGdp }),
        amounts: amounts.map((variable) => sources.amount(variable)!.told),
        ...(counts === undefined &&
          isMoney &&
          !isShareOfGdp &&
          file.currency !== undefined && { currency: file.currency }),
      };
    });
  });
}

/** The crimes of a pool of whose incidents the survey does not ask one of the amounts. */
function crimesWithout({ crimes }: Pool, amounts: readonly AmountName[], file: AnalysisFile): string[] {
  return [...crimes].flatMap((index) => {
    const crime = file.crimes[index];
    return crime && amounts.some((name) => crime.withoutAmounts?.includes(name)) ? [crime.key] : [];
  });
}

function poolsOfCost({ pools, unit }: CostIndicator, { file, pools: all }: CostSources): readonly Pool[] {
  if (pools === 'every') return all;
  return poolsFor(pools, all, unit === 'household' ? file.households : file.persons);
}

/** A number of victims does not follow from the amounts that are known, nor a total. */
function treatmentsOf(
  { statistic, counts, among, amounts }: CostIndicator,
  { amount }: CostSources,
): AmountTreatment[] {
  if (counts) return ['known'];
  const hasImputed = amounts.every((variable) => amount(variable)?.hasImputed);
  const isOfKnown = statistic === 'mean' && among === undefined;
  return [
    ...(isOfKnown ? (['known'] as const) : []),
    'unknown_as_0',
    'winsorised',
    ...(hasImputed ? (['imputed'] as const) : []),
  ];
}

/** Made once, as the cells of a table ask for a column again. */
function scaled(values: () => Float64Array, scale: number): () => Float64Array {
  let made: Float64Array | undefined;
  return () => {
    made ??= scale === 1 ? values() : values().map((value) => value * scale);
    return made;
  };
}

function valuesOf(
  { unit, amounts, counts, among }: CostIndicator,
  pool: Pool,
  treatment: AmountTreatment,
  sources: CostSources,
): Float64Array {
  const { amount } = sources;
  if (counts) return amount(amounts[0]!)![counts === 'any' ? 'isAny' : 'isUnknown'];
  const columnOf = (variable: AmountName) => amount(variable)!.values(treatment);
  if (unit === 'incident' || (unit === 'household' && amounts[0] === 'measures_cost_total'))
    return sumOf(amounts.map(columnOf));
  const ofIncidents = amounts.filter((variable) => variable !== 'measures_cost_total');
  const column = perUnit(sources.file, unit, pool, sumOf(ofIncidents.map(columnOf)));
  if (amounts.includes('measures_cost_total')) addHouseholds(column, sources.file, columnOf('measures_cost_total'));
  if (among === undefined) return column;
  const victims = sources.victims(unit, pool);
  return column.map((value, row) => (victims[row] === 1 ? value : Number.NaN));
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns;
  return others.reduce((sum, column) => sum.map((value, row) => value + column[row]!), first!);
}

/** The amounts of the unit's incidents, each with its weight, over the unit's weight; an unknown one is 0. */
function perUnit(file: AnalysisFile, unit: SampledUnit, pool: Pool, amounts: Float64Array): Float64Array {
  const { incidents } = file;
  const records = unit === 'person' ? file.persons : file.households;
  const column = new Float64Array(records.rows);
  for (let row = 0; row < incidents.rows; row++) {
    if (!isIn(pool, incidents, row) || Number.isNaN(amounts[row])) continue;
    const unitRow = unit === 'person' ? incidents.person[row]! : householdOfIncident(file, row);
    const unitWeight = records.weight[unitRow]!;
    // A unit of weight 0 stands for nobody, and so do its incidents.
    if (unitWeight > 0) column[unitRow]! += (incidents.weight[row]! * amounts[row]!) / unitWeight;
  }
  return column;
}

/** What a household paid, through the first of its persons: W_h x amount over the person's weight. */
function addHouseholds(column: Float64Array, { households, persons }: AnalysisFile, amounts: Float64Array): void {
  const seen = new Set<number>();
  for (const [person, household] of persons.household.entries()) {
    if (household === -1 || seen.has(household) || !(persons.weight[person]! > 0)) continue;
    seen.add(household);
    const amount = amounts[household]!;
    if (!Number.isNaN(amount)) column[person]! += (households.weight[household]! * amount) / persons.weight[person]!;
  }
}
