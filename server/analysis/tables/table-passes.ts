import type { TableSpec } from '#contract';
import type { Design, Groups } from '#estimation';
import type { AnalysisFile, Categories, SampledRecords } from '../analysis-file.ts';
import { type IncidentSample, incidentDesign, sampledDesign } from '../indicators/designs.ts';
import { incidentSample } from '../indicators/incident-sample.ts';
import { isIn, type Pool } from '../indicators/pools.ts';
import { withWeight } from '../with-weight.ts';
import { type CrossedDomains, crossedDomains } from './crossed-domains.ts';
import type { FigureCandidate } from './figure-candidates.ts';
import type { TablePlan } from './plan-table.ts';
import type { UnitVariables } from './plan-variables.ts';

/** Where the figure of a table is in its pass. */
export interface PlacedFigure {
  readonly figure: FigureCandidate;
  /** Which of the columns. */
  readonly column: number;
  /** Which of the pools that lie side by side in each group. */
  readonly pool: number;
}

/** Whose records a pass goes over. */
export type PassRecords =
  | { readonly unit: 'person' | 'household'; readonly records: SampledRecords }
  | { readonly unit: 'incident'; readonly sample: IncidentSample };

/** Figures of the same records, divided in the same way: they are estimated in one pass for each column. */
export interface TablePass {
  readonly placed: readonly PlacedFigure[];
  /** One figure a column, and its values. */
  readonly figures: readonly FigureCandidate[];
  readonly columns: readonly Float64Array[];
  /** The cells of each figure: group g of a partition, of pool p of so many, is g * pools + p of `groups`. */
  readonly domains: CrossedDomains;
  readonly pools: number;
  readonly groups: readonly Groups[];
  readonly source: PassRecords;
  readonly file: Pick<AnalysisFile, 'design'>;
  /** The design of the records, made when it is asked for. */
  readonly design: () => Design;
}

/** The passes that make a table. */
export function tablePasses({ table, figures, variables }: TablePlan, file: AnalysisFile): TablePass[] {
  const passes: TablePass[] = [];
  for (const [unit, divided] of variables) {
    const weighted = Map.groupBy(
      figures.filter((figure) => figure.unit === unit),
      ({ weight }) => weight,
    );
    for (const [weight, ofUnit] of weighted) {
      const records = weight === undefined ? file : withWeight(file, weight);
      const made = unit === 'incident' ? incidentPasses : unitPass;
      passes.push(...made(table, ofUnit, { file: records, divided }));
    }
  }
  return passes;
}

interface Divided {
  readonly file: AnalysisFile;
  readonly divided: NonNullable<ReturnType<UnitVariables['get']>>;
}

function unitPass(_: TableSpec, figures: readonly FigureCandidate[], { file, divided }: Divided): TablePass[] {
  const unit = figures[0]!.unit === 'person' ? 'person' : 'household';
  const records = unit === 'person' ? file.persons : file.households;
  const domains = crossedDomains(records.rows, divided);
  return [
    {
      placed: figures.map((figure, column) => ({ figure, column, pool: 0 })),
      figures,
      columns: figures.map((figure) => figure.values()),
      domains,
      pools: 1,
      groups: domains.tables,
      source: { unit, records },
      file,
      design: once(() => sampledDesign(file, records)),
    },
  ];
}

/** Figures of incidents by crimes: the crimes that share no incident are groups of one partition. */
function incidentPasses(
  { frame }: TableSpec,
  figures: readonly FigureCandidate[],
  { file, divided }: Divided,
): TablePass[] {
  const { records, sample, pad } = incidentSample(file);
  const ofRecords = divided.map((one) => ({ ...one, categories: padded(one.categories, records.rows) }));
  const domains = crossedDomains(records.rows, ofRecords);
  // Without incidents INEGI's frame has no PSU.
  const design = once(() => incidentDesign(sample, file.design, file.incidents.rows > 0 ? frame : 'all_psus'));
  return byPools(figures).map((ofPools) => {
    const pools = ofPools.map(({ pool }) => pool);
    const poolOfRow = records.crime.map((_, row) => pools.findIndex((pool) => isIn(pool, records, row)));
    const columns = columnsOf(ofPools.flatMap(({ figures: ofPool }) => ofPool));
    const names = [...columns.keys()];
    const named = [...columns.values()];
    return {
      placed: ofPools.flatMap(({ figures: ofPool }, pool) =>
        ofPool.map((figure) => ({ figure, column: names.indexOf(columnName(figure)), pool })),
      ),
      figures: named,
      columns: named.map((figure) => pad(figure.values())),
      domains,
      pools: pools.length,
      groups: domains.tables.map((groups) => withPools(groups, poolOfRow, pools.length)),
      source: { unit: 'incident', sample },
      file,
      design,
    };
  });
}

/** The records may be more than the file's incidents: those behind them are in no category. */
function padded({ codes, names }: Categories, rows: number): Categories {
  if (codes.length === rows) return { codes, names };
  const all = new Int32Array(rows).fill(-1);
  all.set(codes);
  return { codes: all, names };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface FiguresOfPool {
  readonly pool: Pool;
  readonly figures: readonly FigureCandidate[];
}

/** Pools with their figures, put together where no incident is in two of them and they have the same figures. */
function byPools(figures: readonly FigureCandidate[]): FiguresOfPool[][] {
  const ofPool = Map.groupBy(figures, ({ pool }) => pool!);
  const pools = Array.from(ofPool, ([pool, own]) => ({ pool, figures: own }));
  const sharing = Map.groupBy(pools, ({ pool: { key, isSet, outcome }, figures: own }) =>
    JSON.stringify([isSet ? key : '', outcome === undefined, own.map(columnName)]),
  );
  return [...sharing.values()];
}

function columnName({ id, category, statistic }: FigureCandidate): string {
  return JSON.stringify([id, category, statistic]);
}

function columnsOf(figures: readonly FigureCandidate[]): Map<string, FigureCandidate> {
  const columns = new Map<string, FigureCandidate>();
  for (const figure of figures) {
    const name = columnName(figure);
    if (!columns.has(name)) columns.set(name, figure);
  }
  return columns;
}

/** The pools of a category lie side by side, as the incidents of a PSU are of many crimes and of one state. */
function withPools({ codes, count }: Groups, poolOfRow: Int32Array, pools: number): Groups {
  return {
    codes: poolOfRow.map((pool, row) => (pool === -1 || codes[row] === -1 ? -1 : codes[row]! * pools + pool)),
    count: count * pools,
  };
}
