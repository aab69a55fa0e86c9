import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { type PreparedColumn, preparedColumns } from '../sums/prepared-column.ts';
import { accumulateEach } from '../variance/accumulate-each.ts';
import { type CellFacts, cellFacts } from '../variance/cell-facts.ts';
import { finish, finishTaylor } from '../variance/finish.ts';
import type { Linearize } from '../variance/linearization.ts';
import type { UnitTotals } from '../variance/totals.ts';
import { accumulateOptions, estimatesFrom, type Wanted } from './estimate-groups.ts';

/** A statistic of one variable. */
export interface WantedFigure<Df extends DfChoice, L extends LimitsChoice> {
  readonly variable: PreparedColumn;
  readonly linearize: Linearize;
  /** The same for all figures of a table, but for the limits. */
  readonly options: Options<Df, L>;
}

/** A design with what its units are called in another one of the same rows, when that has the sums. */
export interface NumberedDesign {
  readonly design: Design;
  /** Number here of each unit of the design that has the sums; undefined where this design sums by itself. */
  readonly units: Int32Array | undefined;
}

/**
 * The same statistic of many variables, each on its own, with the cells of the file numbered once.
 *
 * @returns estimates by variable, then by group
 */
export function estimateEach<Df extends DfChoice, L extends LimitsChoice>({
  columns,
  design,
  groups,
  options,
  linearize,
}: Wanted<Df, L>): Estimate<Df, L>[][] {
  const figures = preparedColumns(columns).map((variable) => ({ variable, linearize, options }));
  return estimateTable(figures, groups, [{ design, units: undefined }])[0]!;
}

/**
 * The figures of one table in several designs. Those that number the units of the first one share its sums.
 *
 * @returns estimates by design, then by figure, then by group
 */
export function estimateTable<Df extends DfChoice, L extends LimitsChoice>(
  figures: readonly WantedFigure<Df, L>[],
  groups: Groups | undefined,
  [first, ...others]: readonly NumberedDesign[],
): Estimate<Df, L>[][][] {
  if (first === undefined || figures.length === 0) return [first, ...others].map(() => []);
  const { design } = first;
  const variables = figures.map(({ variable }) => variable);
  const sharing = [first, ...others.filter(({ units }) => units !== undefined)];
  const estimators = sharing.map((numbered) => estimatorIn<Df, L>(numbered, groups));
  const estimates: Estimate<Df, L>[][][] = sharing.map(() => []);
  const options = accumulateOptions({ design, groups, options: figures[0]!.options });
  for (const totals of accumulateEach(variables, design, options)) {
    const figure = figures[estimates[0]!.length]!;
    for (const [place, estimator] of estimators.entries()) estimates[place]!.push(estimator(totals, figure));
  }
  return [first, ...others].map((numbered) => {
    const place = sharing.indexOf(numbered);
    return place >= 0 ? estimates[place]! : estimateTable(figures, groups, [numbered])[0]!;
  });
}

/**
 * From the totals of one figure to its estimates. What the cells say is kept for the figures that share them.
 */
function estimatorIn<Df extends DfChoice, L extends LimitsChoice>(
  { design, units }: NumberedDesign,
  groups: Groups | undefined,
): (totals: UnitTotals, figure: WantedFigure<Df, L>) => Estimate<Df, L>[] {
  let kept: { of: Int32Array; unit: Int32Array; facts: CellFacts } | undefined;
  return (sums, { variable, linearize, options }) => {
    const wanted = { columns: [variable.column], design, groups, options, linearize };
    if (design.kind === 'replicate') return estimatesFrom(sums, finish(sums, design, linearize), wanted);
    if (kept?.of !== sums.unit) {
      const unit = units === undefined ? sums.unit : sums.unit.map((each) => units[each]!);
      kept = { of: sums.unit, unit, facts: cellFacts({ ...sums, unit }, design) };
    }
    const totals = { ...sums, unit: kept.unit, unitCount: design.unitCount };
    return estimatesFrom(totals, finishTaylor(totals, design, linearize, kept.facts), wanted);
  };
}
