import type { CompareSpec } from '#contract';
import { type DomainEstimate, isDefined, isUndefined, type JointEstimates } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import type { TablePlan } from '../tables/plan-table.ts';
import { findingAt, type TableSource } from '../tables/read-tables.ts';
import { TableError } from '../tables/table-error.ts';
import { tablePasses } from '../tables/table-passes.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { type TabulatedTable, tableChoicesOf, tabulatePasses } from '../tables/tabulate-table.ts';
import type { ComparedCells } from './compared-cells.ts';
import { otherDefinitions } from './other-definitions.ts';
import { absentCell, parallelPlans } from './parallel-plans.ts';
import { bearsOn, seriesBreaks } from './series-breaks.ts';
import { type JointByFigure, stackedPasses } from './stacked-passes.ts';
import type { TableEdition } from './table-edition.ts';
import { refuseUnlikeDesigns } from './unlike-designs.ts';

export interface EditionsToCompare {
  readonly own: TableEdition;
  readonly other: TableEdition;
  readonly compare: CompareSpec;
  readonly source: Pick<TableSource, 'file' | 'place'>;
}

/**
 * Every cell of a table against the same cell of another edition, of which it is the difference. Independent editions
 * have no covariance, and need no more than the figures of both; with `sharedPsus` both are one design.
 *
 * @throws TableError where the other edition has none of the figures, or its design is of another kind
 */
export function editionComparisons(
  plan: TablePlan,
  { cells }: TabulatedTable,
  { own, other, compare, source }: EditionsToCompare,
): ComparedCells[] {
  const plans = parallelPlans(plan, other.file);
  if (plans.own.figures.length === 0)
    throw new TableError([findingAt(source, ['figures'], tableProblems.nothingShared(own.name, other.name))]);
  if (compare.sharedPsus) refuseUnlikeDesigns(own, other, source);
  const passes = tablePasses(plans.other, other.file);
  const ofOther = { ...other.file, figures: own.file.figures ?? {} };
  const made = tabulatePasses({ ...plans.other, table: withoutPairs(plan) }, ofOther, passes);
  const stacked: JointByFigure | undefined = compare.sharedPsus
    ? stackedPasses(tablePasses(plans.own, own.file), passes, tableChoicesOf(plan.table, own.file))
    : undefined;
  const broken = seriesBreaks(own, other, compare.breaks);
  const defined = otherDefinitions(own.file, other.file);
  const areUnlikeWeighted = areUnlikeWeights(own.file, other.file);
  let next = 0;
  const nextOf = new Map<unknown, number>();
  return cells.map(({ figure, cell, estimate }): ComparedCells => {
    const names = { figure, between: 'editions' as const, by: 'edition', domain: cell.domain };
    const ownCell = { name: own.name, cell };
    const missing = plans.absent.get(figure);
    const obstacleOf = (code: string) => ({ status: 'absent' as const, codes: [code], explanation: {} });
    if (missing !== undefined)
      return { ...names, of: ownCell, minus: { name: other.name }, obstacle: obstacleOf(missing) };
    const otherCell = made.cells[next++]!;
    const place = nextOf.get(figure) ?? 0;
    nextOf.set(figure, place + 1);
    const both = { ...names, of: ownCell, minus: { name: other.name, cell: otherCell.cell } };
    const lacking = absentCell(plans.other, figure, cell.domain);
    if (lacking !== undefined) return { ...both, obstacle: obstacleOf(lacking) };
    const series = broken(figure) ?? defined(figure, cell.domain);
    const bridge = compare.bridges.find((one) => [undefined, other.name].includes(one.with) && bearsOn(one, figure));
    if (series !== undefined && bridge === undefined)
      return { ...both, obstacle: { status: 'break', codes: series.codes, explanation: series.explanation } };
    const joint = stacked?.get(figure)?.[place] ?? independent(estimate, otherCell.estimate);
    return { ...both, joint, ...(bridge && { bridge }), areUnlikeWeighted };
  });
}

/** One has weights made by a specification, the other those of its design. Of a study nobody can say. */
function areUnlikeWeights(own: AnalysisFile, other: AnalysisFile): boolean {
  const isOfInterviews = own.coded !== undefined && other.coded !== undefined;
  return isOfInterviews && (own.weighting === undefined) !== (other.weighting === undefined);
}

/** The groups of the other edition are compared nowhere. */
function withoutPairs({ table }: TablePlan): TablePlan['table'] {
  return { ...table, compare: undefined };
}

/** Figures of samples that have nothing to do with each other: no covariance, and the degrees of freedom of both. */
function independent(own: DomainEstimate, other: DomainEstimate): JointEstimates {
  const values = [own.value, other.value];
  const df = own.df + other.df;
  const errors = [own.se, other.se];
  const without = errors.find((se) => !isDefined(se));
  if (without !== undefined && isUndefined(without) && values.every(isDefined))
    return { values, covariance: without, df };
  const [first, second] = errors.map((se) => (isDefined(se) ? se ** 2 : 0));
  return {
    values,
    covariance: [
      [first!, 0],
      [0, second!],
    ],
    df,
  };
}
