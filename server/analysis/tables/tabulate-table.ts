import { type Design, type DomainEstimate, type Groups, tabulation } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import { incidentDesign, sampledDesign } from '../indicators/designs.ts';
import { withoutFewCases } from '../indicators/few-cases.ts';
import { incidentsToTabulate } from '../indicators/incidents-to-tabulate.ts';
import { isIn, type Pool } from '../indicators/pools.ts';
import { positivesBy } from '../indicators/positives.ts';
import { type CrossedDomains, crossedDomains } from './crossed-domains.ts';
import type { FigureCandidate, FigureUnit } from './figure-candidates.ts';
import type { TablePlan } from './plan-table.ts';
import { recordsOfUnit } from './plan-variables.ts';
import { type TableCell, tableCell } from './table-cell.ts';
import type { TableSpec } from './table-schema.ts';

/** The estimates of a figure by partition, then by group; and what they rest on. */
interface Tabulated {
  readonly estimates: readonly (readonly DomainEstimate[])[];
  /** With the degrees of freedom of the domain, by which the standards judge; absent where they are the same. */
  readonly judged?: readonly (readonly DomainEstimate[])[];
  readonly positives?: readonly (readonly number[])[];
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
    const { rows } = recordsOfUnit(file, unit);
    const domains = crossedDomains(rows, divided);
    crossed.set(unit, domains);
    const ofUnit = figures.filter((figure) => figure.unit === unit);
    if (unit === 'incident') tabulateIncidentFigures(table, ofUnit, { file, domains, found });
    else tabulateUnitFigures(table, ofUnit, { file, unit, domains, found });
  }
  const cells = figures.flatMap((figure) => {
    const { estimates, judged = estimates, positives } = found.get(figure)!;
    return crossed.get(figure.unit)!.cells.map(({ domain, table: partition, group }) =>
      tableCell(figure, table, {
        domain,
        estimate: estimates[partition]![group]!,
        judged: judged[partition]![group]!,
        positives: positives?.[partition]?.[group],
      }),
    );
  });
  return withoutFewCases(cells);
}

interface Tabulation {
  readonly file: AnalysisFile;
  readonly domains: CrossedDomains;
  readonly found: Map<FigureCandidate, Tabulated>;
}

function tabulateUnitFigures(
  table: TableSpec,
  figures: readonly FigureCandidate[],
  { file, unit, domains: { tables }, found }: Tabulation & { unit: 'person' | 'household' },
): void {
  const design = sampledDesign(file, unit === 'person' ? file.persons : file.households);
  const columns = figures.map((figure) => figure.values());
  const { estimates, judged } = estimatesOf(table, figures, { columns, design, tables });
  for (const [place, figure] of figures.entries()) {
    found.set(figure, {
      estimates: estimates.map((byFigure) => byFigure[place]!),
      ...(judged && { judged: judged.map((byFigure) => byFigure[place]!) }),
      ...(figure.countsUnits && { positives: positivesBy(columns[place]!, design, tables) }),
    });
  }
}

/** Figures of incidents by crimes: the crimes that share no incident are groups of one partition. */
function tabulateIncidentFigures(
  table: TableSpec,
  figures: readonly FigureCandidate[],
  { file, domains: { tables }, found }: Tabulation,
): void {
  const {
    incidents,
    places,
    frame,
    design: ofFile,
  } = incidentsToTabulate(file, { pools: [], standard: table.standard });
  // Without incidents INEGI's frame has no PSU.
  const ofFrame = incidents.rows > 0 ? table.frame : 'all_psus';
  const design = incidentDesign({ weight: incidents.weight, places, frame }, ofFile, ofFrame);
  for (const ofPools of byPools(figures)) {
    const pools = ofPools.map(({ pool }) => pool);
    const poolOfRow = incidents.crime.map((_, row) => pools.findIndex((pool) => isIn(pool, incidents, row)));
    const partitions = tables.map((groups) => withPools(groups, poolOfRow, pools.length));
    const columns = columnsOf(ofPools.flatMap(({ figures: ofPool }) => ofPool));
    const named = [...columns.values()];
    const { estimates, judged } = estimatesOf(
      table,
      named.map(({ figure }) => figure),
      {
        columns: named.map(({ values }) => values),
        design,
        tables: partitions,
      },
    );
    for (const [place, { figures: ofPool }] of ofPools.entries())
      for (const figure of ofPool) {
        const column = [...columns.keys()].indexOf(columnName(figure));
        const cut = (made: readonly DomainEstimate[][][]) =>
          made.map((byFigure) => byFigure[column]!.filter((_, group) => group % pools.length === place));
        found.set(figure, { estimates: cut(estimates), ...(judged && { judged: cut(judged) }) });
      }
  }
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

function columnsOf(figures: readonly FigureCandidate[]) {
  const columns = new Map<string, { figure: FigureCandidate; values: Float64Array }>();
  for (const figure of figures) {
    const name = columnName(figure);
    if (!columns.has(name)) columns.set(name, { figure, values: figure.values() });
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
function estimatesOf(table: TableSpec, figures: readonly FigureCandidate[], { columns, design, tables }: Columns) {
  const { limits, level = 0.95, df = 'domain' } = table;
  const tabulated = figures.map(({ statistic }, place) => ({ statistic, values: columns[place]!, limits }));
  const made = (degrees: 'domain' | number): DomainEstimate[][][] =>
    Array.from(
      tabulation({ figures: tabulated, designs: [design], tables }, { df: degrees, level }),
      ([only]) => only!,
    );
  if (df === 'domain') return { estimates: made('domain') };
  return { estimates: made(design.degreesOfFreedom), judged: made('domain') };
}
