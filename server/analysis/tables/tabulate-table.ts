import type { TableSpec } from '#contract';
import {
  type Design,
  type DomainEstimate,
  type GroupPair,
  type Groups,
  type JointEstimates,
  pairedGinis,
  pairedRatios,
  pairedTabulation,
  pairedTopShares,
  type TabulatedFigure,
} from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import { withoutFewCases } from '../indicators/few-cases.ts';
import { asksPositives, positivesBy } from '../indicators/positives.ts';
import type { Statistic } from '../indicators/rows.ts';
import { type CellPair, cellPairs } from './cell-pairs.ts';
import type { DomainCell } from './crossed-domains.ts';
import type { FigureCandidate } from './figure-candidates.ts';
import type { TablePlan } from './plan-table.ts';
import { type TableCell, tableCell } from './table-cell.ts';
import { type TablePass, tablePasses } from './table-passes.ts';

/** A cell of a table with what it was made of. */
export interface TabulatedCell {
  readonly figure: FigureCandidate;
  readonly cell: TableCell;
  /** Not yet per so many. */
  readonly estimate: DomainEstimate;
}

/** Two cells that are compared, by their place in the table. */
export interface TabulatedPair extends CellPair {
  /** The values of both, first that of `of`, with their covariance; not yet per so many. */
  readonly joint: JointEstimates;
}

export interface TabulatedTable {
  readonly cells: readonly TabulatedCell[];
  readonly pairs: readonly TabulatedPair[];
}

/**
 * Every cell of a table, figure by figure, each in the order of the crossed variables. Cells of one partition are
 * estimated together, in one pass over the records for each column: never a pass a cell.
 *
 * @throws EstimationError when the design cannot be used
 */
export function tabulateTable(plan: TablePlan, file: AnalysisFile): TableCell[] {
  return tabulatePasses(plan, file, tablePasses(plan, file)).cells.map(({ cell }) => cell);
}

/** The same of passes that are made already, with the pairs of cells that the table compares: from the same sums. */
export function tabulatePasses(
  { table, figures }: TablePlan,
  file: AnalysisFile,
  passes: readonly TablePass[],
): TabulatedTable {
  const choices = tableChoicesOf(table, file);
  const found = new Map<FigureCandidate, OfFigure>();
  for (const pass of passes) for (const [figure, made] of tabulatePass(pass, choices)) found.set(figure, made);
  const cells: TabulatedCell[] = [];
  const pairs: TabulatedPair[] = [];
  for (const figure of figures) {
    const { ofCells, ofPairs } = found.get(figure)!;
    const first = cells.length;
    for (const { joint, by, of, minus } of ofPairs) pairs.push({ of: first + of, minus: first + minus, by, joint });
    for (const { domain, ...rest } of ofCells)
      cells.push({ figure, estimate: rest.estimate, cell: tableCell(figure, choices, { domain, ...rest }) });
  }
  const shown = withoutFewCases(cells.map(({ cell }) => cell));
  return { cells: cells.map((each, place) => ({ ...each, cell: shown[place]! })), pairs };
}

/** What the table says of how it is made, else what the survey says. */
export function tableChoicesOf(table: TableSpec, { figures }: Pick<AnalysisFile, 'figures'>): TableSpec {
  const { level = figures?.level, df = figures?.degreesOfFreedom, per = figures?.per } = table;
  return { ...table, level, df, per };
}

interface OfCell extends Pick<DomainCell, 'domain'> {
  readonly estimate: DomainEstimate;
  readonly positives: number | undefined;
  /** The same for the standards alone, where it is not published. */
  readonly judgedPositives: number | undefined;
}

interface OfFigure {
  readonly ofCells: readonly OfCell[];
  readonly ofPairs: readonly TabulatedPair[];
}

function tabulatePass(pass: TablePass, table: TableSpec): Map<FigureCandidate, OfFigure> {
  const { placed, columns, domains, pools, groups } = pass;
  const design = pass.design();
  const pairs = cellPairs(domains, table.compare?.between ?? []);
  const inGroups = pairs.map((ofTable) =>
    ofTable.flatMap(({ of, minus }) =>
      Array.from({ length: pools }, (_, pool): GroupPair => {
        const groupOf = (cell: number) => domains.cells[cell]!.group * pools + pool;
        return { of: groupOf(of), minus: groupOf(minus) };
      }),
    ),
  );
  const { estimates, joint } = estimatesOf(table, pass.figures, { columns, design, groups, pairs: inGroups });
  return new Map(
    placed.map(({ figure, column, pool }) => {
      const isCounted = figure.countsUnits || asksPositives(table.standard);
      const positives = isCounted ? positivesBy(columns[column]!, design, groups) : undefined;
      const ofCells = domains.cells.map(({ domain, table: partition, group: place }) => {
        const group = place * pools + pool;
        const counted = positives?.[partition]?.[group];
        return {
          domain,
          estimate: estimates[partition]![column]![group]!,
          positives: figure.countsUnits ? counted : undefined,
          judgedPositives: figure.countsUnits ? undefined : counted,
        };
      });
      const ofPairs = pairs.flatMap((ofTable, partition) =>
        ofTable.map((pair, place) => ({ ...pair, joint: joint[partition]![column]![place * pools + pool]! })),
      );
      return [figure, { ofCells, ofPairs }];
    }),
  );
}

/** Columns of the same records, their partitions, and the groups that are compared in each. */
export interface ColumnsToEstimate {
  readonly columns: readonly Float64Array[];
  readonly design: Design;
  readonly groups: readonly Groups[];
  readonly pairs: readonly (readonly GroupPair[])[];
}

/** By partition, then by figure: estimates by group, and values of both groups of each pair. */
export function estimatesOf(
  { limits, level = 0.95, df = 'domain' }: TableSpec,
  figures: readonly FigureCandidate[],
  { columns, design, groups: tables, pairs }: ColumnsToEstimate,
) {
  const tabulated: TabulatedFigure[] = [];
  for (const [place, { statistic }] of figures.entries())
    if (isOfTotals(statistic)) tabulated.push({ statistic, values: columns[place]!, limits });
  const options: { df: 'domain' | number; level: number } = {
    df: df === 'design' ? design.degreesOfFreedom : df,
    level,
  };
  const others = [...pairedTabulation({ figures: tabulated, design, tables, pairs }, options)];
  const made = tables.map((groups, partition) => {
    let next = 0;
    return figures.map(({ statistic, denominator }, place) => {
      // Those were tabulated in this order.
      if (isOfTotals(statistic)) return others[partition]![next++]!;
      const division = { groups, pairs: pairs[partition] ?? [], ...options };
      const values = columns[place]!;
      if (statistic === 'gini') return pairedGinis(values, design, division);
      if (statistic === 'top_tenth') return pairedTopShares(values, TENTH, design, division);
      return pairedRatios(values, denominator!, design, division);
    });
  });
  return {
    estimates: made.map((byFigure): DomainEstimate[][] => byFigure.map(({ estimates }) => estimates)),
    joint: made.map((byFigure) => byFigure.map((each): JointEstimates[] => each.pairs)),
  };
}

/** The part of the population whose share of all incidents is told. */
const TENTH = 0.1;

/** Whether figures of many columns are made of one pass of sums. */
function isOfTotals(statistic: FigureCandidate['statistic']): statistic is Statistic {
  return statistic === 'total' || statistic === 'share' || statistic === 'mean';
}
