import type { TableSpec } from '#contract';
import { type Design, type DomainEstimate, type Groups, ratioBy, type TabulatedFigure, tabulation } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import { incidentDesign, sampledDesign } from '../indicators/designs.ts';
import { withoutFewCases } from '../indicators/few-cases.ts';
import { incidentSample } from '../indicators/incident-sample.ts';
import { isIn, type Pool } from '../indicators/pools.ts';
import { asksPositives, positivesBy } from '../indicators/positives.ts';
import { withWeight } from '../with-weight.ts';
import { type CrossedDomains, crossedDomains } from './crossed-domains.ts';
import type { FigureCandidate, FigureUnit } from './figure-candidates.ts';
import type { TablePlan } from './plan-table.ts';
import type { UnitVariables } from './plan-variables.ts';
import { type TableCell, tableCell } from './table-cell.ts';

/** The estimates of a figure by partition, then by group; and what they rest on. */
interface Tabulated {
  readonly estimates: readonly (readonly DomainEstimate[])[];
  readonly positives?: readonly (readonly number[])[];
  /** The same for the standards alone, where it is not published. */
  readonly judgedPositives?: readonly (readonly number[])[];
}

/**
 * Every cell of a table, figure by figure, each in the order of the crossed variables. Cells of one partition are
 * estimated together, in one pass over the records for each column: never a pass a cell.
 *
 * @throws EstimationError when the design cannot be used
 */
export function tabulateTable({ table, figures, variables }: TablePlan, file: AnalysisFile): TableCell[] {
  const found = new Map<FigureCandidate, Tabulated>();
  const crossed = new Map<FigureUnit, CrossedDomains>();
  for (const [unit, divided] of variables) {
    const weighted = Map.groupBy(
      figures.filter((figure) => figure.unit === unit),
      ({ weight }) => weight,
    );
    for (const [weight, ofUnit] of weighted) {
      const records = weight === undefined ? file : withWeight(file, weight);
      const tabulate = unit === 'incident' ? tabulateIncidentFigures : tabulateUnitFigures;
      crossed.set(unit, tabulate(table, ofUnit, { file: records, divided, found }));
    }
  }
  const choices = choicesOf(table, file);
  const cells = figures.flatMap((figure) => {
    const { estimates, positives, judgedPositives } = found.get(figure)!;
    return crossed.get(figure.unit)!.cells.map(({ domain, table: partition, group }) =>
      tableCell(figure, choices, {
        domain,
        estimate: estimates[partition]![group]!,
        positives: positives?.[partition]?.[group],
        judgedPositives: judgedPositives?.[partition]?.[group],
      }),
    );
  });
  return withoutFewCases(cells);
}

/** What the table says of how it is made, else what the survey says. */
function choicesOf(table: TableSpec, { figures }: AnalysisFile): TableSpec {
  const { level = figures?.level, df = figures?.degreesOfFreedom, per = figures?.per } = table;
  return { ...table, level, df, per };
}

interface Tabulation {
  readonly file: AnalysisFile;
  readonly divided: NonNullable<ReturnType<UnitVariables['get']>>;
  readonly found: Map<FigureCandidate, Tabulated>;
}

/** @returns the cells of the figures; what is found is put into `found` */
function tabulateUnitFigures(
  table: TableSpec,
  figures: readonly FigureCandidate[],
  { file, divided, found }: Tabulation,
): CrossedDomains {
  const records = figures[0]!.unit === 'person' ? file.persons : file.households;
  const domains = crossedDomains(records.rows, divided);
  const { tables } = domains;
  const design = sampledDesign(file, records);
  const columns = figures.map((figure) => figure.values());
  const estimates = estimatesOf(choicesOf(table, file), figures, { columns, design, tables });
  for (const [place, figure] of figures.entries()) {
    found.set(figure, {
      estimates: estimates.map((byFigure) => byFigure[place]!),
      ...(figure.countsUnits && { positives: positivesBy(columns[place]!, design, tables) }),
      ...(!figure.countsUnits &&
        asksPositives(table.standard) && { judgedPositives: positivesBy(columns[place]!, design, tables) }),
    });
  }
  return domains;
}

/** Figures of incidents by crimes: the crimes that share no incident are groups of one partition. */
function tabulateIncidentFigures(
  table: TableSpec,
  figures: readonly FigureCandidate[],
  { file, divided, found }: Tabulation,
): CrossedDomains {
  const { records, sample, pad } = incidentSample(file);
  const ofRecords = divided.map((one) => ({ ...one, categories: records.domains.get(one.variable)! }));
  const domains = crossedDomains(records.rows, ofRecords);
  // Without incidents INEGI's frame has no PSU.
  const design = incidentDesign(sample, file.design, file.incidents.rows > 0 ? table.frame : 'all_psus');
  for (const ofPools of byPools(figures)) {
    const pools = ofPools.map(({ pool }) => pool);
    const poolOfRow = records.crime.map((_, row) => pools.findIndex((pool) => isIn(pool, records, row)));
    const tables = domains.tables.map((groups) => withPools(groups, poolOfRow, pools.length));
    const ofPlace = <Made>(groups: readonly Made[], place: number) =>
      groups.filter((_, group) => group % pools.length === place);
    const columns = columnsOf(ofPools.flatMap(({ figures: ofPool }) => ofPool));
    const named = [...columns.values()];
    const made = estimatesOf(choicesOf(table, file), named, {
      columns: named.map((figure) => pad(figure.values())),
      design,
      tables,
    });
    for (const [place, { figures: ofPool }] of ofPools.entries())
      for (const figure of ofPool) {
        const column = [...columns.keys()].indexOf(columnName(figure));
        found.set(figure, {
          estimates: made.map((byFigure) => ofPlace(byFigure[column]!, place)),
          ...(asksPositives(table.standard) && {
            judgedPositives: positivesBy(pad(figure.values()), design, tables).map((counts) => ofPlace(counts, place)),
          }),
        });
      }
  }
  return domains;
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

interface Columns {
  readonly columns: readonly Float64Array[];
  readonly design: Design;
  readonly tables: readonly Groups[];
}

/** By partition, then by figure, then by group. */
function estimatesOf(
  { limits, level = 0.95, df = 'domain' }: TableSpec,
  figures: readonly FigureCandidate[],
  { columns, design, tables }: Columns,
): DomainEstimate[][][] {
  const tabulated: TabulatedFigure[] = [];
  for (const [place, { statistic }] of figures.entries())
    if (statistic !== 'ratio') tabulated.push({ statistic, values: columns[place]!, limits });
  const options: { df: 'domain' | number; level: number } = {
    df: df === 'design' ? design.degreesOfFreedom : df,
    level,
  };
  const others = [...tabulation({ figures: tabulated, designs: [design], tables }, options)];
  return tables.map((groups, partition) => {
    let next = 0;
    return figures.map(({ statistic, denominator }, place) => {
      // Every figure that is no ratio was tabulated, in this order.
      if (statistic !== 'ratio') return others[partition]![0]![next++]!;
      return ratioBy(columns[place]!, denominator!, design, groups, options);
    });
  });
}
