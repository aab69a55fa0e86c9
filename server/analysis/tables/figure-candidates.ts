import type { AmountTold, TableSpec } from '#contract';
import type { AnalysisFile, IncidentOutcome, SampledUnit, StatedIndicator } from '../analysis-file.ts';
import { CONCENTRATION_CATALOGUE, type InequalityStatistic } from '../catalogue/concentration-indicators.ts';
import { type AmountName, COST_CATALOGUE } from '../catalogue/cost-indicators.ts';
import { IMPACT_CATALOGUE } from '../catalogue/impact-indicators.ts';
import { INCIDENT_CATALOGUE } from '../catalogue/incident-indicators.ts';
import type { UnitMeasure } from '../catalogue/indicator.ts';
import { SUPPORT_CATALOGUE } from '../catalogue/support-indicators.ts';
import { TOLD_CATALOGUE } from '../catalogue/told-indicators.ts';
import { UNIT_CATALOGUE } from '../catalogue/unit-indicators.ts';
import { impute } from '../imputed/impute.ts';
import { leastPerVictim } from '../indicators/least-per-victim.ts';
import { isTold, POOLED, type Pool, poolName, poolsFor, poolsOf } from '../indicators/pools.ts';
import { isAbsent, isPresent } from '../indicators/present-indicators.ts';
import type { Statistic } from '../indicators/rows.ts';
import { answeredSeries, type ColumnFigure, memberFigures, seriesFigures } from '../indicators/tabulate-series.ts';
import { type UnitMeasures, unitMeasures } from '../indicators/unit-measures.ts';
import { costFigures } from './cost-figures.ts';
import { incidentColumns, neededVariable } from './incident-columns.ts';
import { PROFILE_IDS, profileFigures } from './profile-figures.ts';
import { supportFigures } from './support-figures.ts';
import { toldCandidates } from './told/told-candidates.ts';
import { type TreatedAmount, treatedAmount } from './treated-amounts.ts';

/** Whose records a figure is made of. */
export type FigureUnit = SampledUnit | 'incident';

/** A figure that a file can give. */
export interface FigureCandidate {
  readonly id: string;
  readonly unit: FigureUnit;
  readonly crime: string;
  /** Which of its incidents; all of them when absent. */
  readonly outcome: IncidentOutcome | undefined;
  readonly category: string;
  readonly statistic: Statistic | 'ratio' | InequalityStatistic;
  readonly per: number;
  /** Of a figure of incidents: which of them count. */
  readonly pool?: Pool;
  /** How many crimes it is about: the largest set is what a table shows when it names none. */
  readonly crimes: number;
  readonly isSet: boolean;
  /** Whether a number of units can be told; see `isTold`. */
  readonly isTold: boolean;
  /** Crimes of it of whose incidents the amounts were not asked, so that it would be too small. */
  readonly amountsNotAskedOf?: readonly string[];
  /** Whether the units that it counts are the sample's victims, or others with a characteristic. */
  readonly countsUnits: boolean;
  /** One value a record; NaN outside the base. Made when it is asked for, once. */
  readonly values: () => Float64Array;
  /** Of a ratio. */
  readonly denominator?: Float64Array;
  /** Name of the weight; the records' own by default. */
  readonly weight?: string;
  /** Of an amount of money: its code of ISO 4217. */
  readonly currency?: string;
  /** What its amounts were multiplied by: for the prices of another time, or as a share of a product. */
  readonly scale?: number;
  /** Whether it is money over the gross domestic product: read as a share, though it is estimated as a total. */
  readonly isShareOfGdp?: true;
  /** The amounts of money that it rests on. */
  readonly amounts?: readonly AmountTold[];
  /** What it is at least; 0 where it is not known. */
  readonly least?: () => number;
  /** Whether a value may be less than 0, so that limits may be too. */
  readonly hasNegatives?: boolean;
}

/** What a file can give under the name of an indicator, or the variable that it lacks. */
export type Candidates = (id: string) => readonly FigureCandidate[] | { readonly lacks: string };

const AMOUNTS = [...COST_CATALOGUE, ...IMPACT_CATALOGUE];
const UNITS = [...UNIT_CATALOGUE, ...CONCENTRATION_CATALOGUE];

/** Every name under which a file can give figures. */
export function figureIds(file: AnalysisFile): string[] {
  const ids = [...UNITS, ...INCIDENT_CATALOGUE, ...AMOUNTS, ...SUPPORT_CATALOGUE, ...TOLD_CATALOGUE].map(
    ({ id }) => id,
  );
  const columns = [...seriesFigures(file), ...answeredSeries(file), ...memberFigures(file)].map(
    ({ indicator }) => indicator,
  );
  const stated = (file.indicators ?? []).map(({ id }) => id);
  return [...new Set([...ids, ...PROFILE_IDS, ...columns, ...stated])].sort();
}

/**
 * What a file can give, by the name of the indicator; no candidates where nothing is called so.
 *
 * @param spec.imputation without faults in this file
 */
export function figureCandidates(
  file: AnalysisFile,
  { money, imputation }: Pick<TableSpec, 'money' | 'imputation'> = {},
): Candidates {
  const pools = poolsOf(file);
  const columns = incidentColumns(file);
  const made = new Map<string, Float64Array>();
  const measures: Partial<Record<SampledUnit, UnitMeasures>> = {};
  const measuresOf = (unit: SampledUnit) => {
    measures[unit] ??= unitMeasures(file, unit);
    return measures[unit];
  };
  const columnOf = (unit: SampledUnit, measure: UnitMeasure, pool: Pool) =>
    kept(made, `${unit} ${measure} ${poolName(pool)}`, () => measuresOf(unit).column(measure, pool));

  const ofUnits = (indicator: (typeof UNITS)[number]): FigureCandidate[] => {
    const { id, unit, measure, among, statistic, per = 1 } = indicator;
    const records = unit === 'person' ? file.persons : file.households;
    return poolsFor(indicator.pools, pools, records).map((pool) => ({
      ...ofPool(pool),
      id,
      unit,
      statistic,
      per,
      category: '',
      isTold: statistic !== 'total' || isTold(pool, statistic),
      // Figures of everybody, and those of victims among themselves, have them all.
      countsUnits: measure !== 'count' && (among !== 'victims' || measure === 'repeat'),
      ...(measure === 'incidents' &&
        among === 'victims' &&
        statistic === 'mean' && {
          least: () =>
            leastPerVictim(columnOf(unit, measure, pool), {
              victims: columnOf(unit, 'victim', pool),
              weight: records.weight,
            }),
        }),
      values: () => {
        const values = columnOf(unit, measure, pool);
        if (among === undefined) return values;
        const base = among === 'victims' ? columnOf(unit, 'victim', pool) : records.atRisk.get(pool.key);
        return kept(made, `${among} ${unit} ${measure} ${poolName(pool)}`, () =>
          values.map((value, row) => (base?.[row] === 1 ? value : Number.NaN)),
        );
      },
    }));
  };

  const stored = [
    ...[...seriesFigures(file), ...answeredSeries(file)].map((figure) => ofColumn(figure, 'person')),
    ...memberFigures(file).map((figure) => ofColumn(figure, 'household')),
  ];

  const lent = new Map(imputation ? impute(file, imputation).map((one) => [one.variable, one.amounts]) : []);
  const amounts = new Map<AmountName, TreatedAmount | undefined>();
  const cost = {
    file,
    pools,
    amount: (variable: AmountName) => {
      if (!amounts.has(variable)) amounts.set(variable, treatedAmount(file, variable, lent.get(variable)));
      return amounts.get(variable);
    },
    victims: (unit: SampledUnit, pool: Pool) => columnOf(unit, 'victim', pool),
    priceFactor: money?.prices?.factor ?? 1,
    gdp: money?.gdp?.amount,
  };

  return (id) => {
    const ofAmounts = AMOUNTS.find((row) => row.id === id);
    if (ofAmounts !== undefined) return costFigures(ofAmounts, cost);
    const ofSupport = SUPPORT_CATALOGUE.find((row) => row.id === id);
    if (ofSupport !== undefined) return supportFigures(ofSupport, file.persons);
    if (PROFILE_IDS.includes(id)) return profileFigures(id, cost);
    const units = UNITS.filter((row) => row.id === id && isPresent(file, row)).flatMap(ofUnits);
    const hasIncidents = !isAbsent(file, 'incident');
    const incidents = INCIDENT_CATALOGUE.filter((row) => row.id === id && hasIncidents);
    const ofIncidents = incidents.flatMap((indicator) =>
      columns(indicator).flatMap(({ category, values }) =>
        pools.map((pool): FigureCandidate => {
          const { statistic, per = 1 } = indicator;
          const told = { isTold: isTold(pool, statistic), countsUnits: false };
          return {
            ...ofPool(pool),
            ...told,
            id,
            unit: 'incident',
            statistic,
            per,
            pool,
            category,
            values: () => values,
          };
        }),
      ),
    );
    const stated = (file.indicators ?? []).filter((one) => one.id === id);
    const told = toldCandidates(id, file);
    // A study may state under such a name what it does not give as answers.
    if (told !== undefined && stated.length === 0) return told;
    const [indicator] = incidents;
    if (indicator !== undefined && ofIncidents.length === 0 && stated.length === 0)
      return { lacks: neededVariable(indicator.measure) };
    return [
      ...units,
      ...ofIncidents,
      ...stored.filter((figure) => figure.id === id),
      ...stated.flatMap((one) => statedFigures(one, pools)),
    ];
  };
}

/** A figure that the study states; of incidents, for every crime and set. */
function statedFigures(stated: StatedIndicator, pools: readonly Pool[]): FigureCandidate[] {
  const { id, unit, statistic, per = 1, denominator, weight, currency } = stated;
  return stated.columns.flatMap(({ category, values }): FigureCandidate[] => {
    const common = {
      id,
      unit,
      statistic,
      per,
      category,
      ...(denominator && { denominator }),
      ...(weight !== undefined && { weight }),
      ...(currency !== undefined && { currency }),
      countsUnits: unit !== 'incident' && statistic === 'share',
      hasNegatives: values.some((value) => value < 0) || denominator?.some((value) => value < 0) === true,
      values: () => values,
    };
    if (unit !== 'incident')
      return [{ ...common, crime: POOLED, outcome: undefined, crimes: 1, isSet: true, isTold: true }];
    return pools.map((pool) => ({
      ...common,
      ...ofPool(pool),
      pool,
      isTold: statistic !== 'total' || isTold(pool, 'total'),
    }));
  });
}

function ofPool({ key, outcome, crimes, isSet }: Pool) {
  return { crime: key, outcome, crimes: crimes.size, isSet };
}

function ofColumn({ indicator, crime, category = '', statistic, values }: ColumnFigure, unit: SampledUnit) {
  const figure: FigureCandidate = {
    id: indicator,
    unit,
    crime,
    category,
    statistic,
    outcome: undefined,
    per: 1,
    crimes: 1,
    isSet: crime === POOLED,
    isTold: true,
    countsUnits: true,
    values: () => values,
  };
  return figure;
}

function kept(made: Map<string, Float64Array>, name: string, make: () => Float64Array): Float64Array {
  const values = made.get(name) ?? make();
  made.set(name, values);
  return values;
}
