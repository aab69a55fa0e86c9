import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { GroupPair, Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { type PreparedColumn, preparedColumns } from '../sums/prepared-column.ts';
import { accumulateEach } from '../variance/accumulate-each.ts';
import { type CellFacts, cellFacts } from '../variance/cell-facts.ts';
import { finishTaylor } from '../variance/finish.ts';
import { finishReplicates } from '../variance/finish-replicates.ts';
import type { Linearize } from '../variance/linearization.ts';
import type { UnitTotals } from '../variance/totals.ts';
import { type PairedEstimates, pairsFrom } from './compared-pairs.ts';
import { accumulateOptions, estimatesFrom, type Wanted } from './estimate-groups.ts';
import type { JointEstimates } from './joint-estimates.ts';

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
  return estimateTable(figures, { groups }, [{ design, units: undefined }]).estimates[0]!;
}

/** How the rows are divided, and which groups are compared. */
interface Division {
  readonly groups: Groups | undefined;
  /** In the first design; none by default. */
  readonly pairs?: readonly GroupPair[];
}

/** What one table has: estimates by design, then by figure, then by group; pairs by figure, of the first design. */
export interface TableEstimates<Df extends DfChoice, L extends LimitsChoice> {
  readonly estimates: Estimate<Df, L>[][][];
  readonly pairs: JointEstimates[][];
}

/** The figures of one table in several designs. Those that number the units of the first one share its sums. */
export function estimateTable<Df extends DfChoice, L extends LimitsChoice>(
  figures: readonly WantedFigure<Df, L>[],
  division: Division,
  [first, ...others]: readonly NumberedDesign[],
): TableEstimates<Df, L> {
  if (first === undefined || figures.length === 0) return { estimates: [first, ...others].map(() => []), pairs: [] };
  const { groups, pairs = [] } = division;
  const { design } = first;
  const variables = figures.map(({ variable }) => variable);
  const sharing = [first, ...others.filter(({ units }) => units !== undefined)];
  const estimators = sharing.map((numbered, place) =>
    estimatorIn<Df, L>(numbered, { groups, pairs: place === 0 ? pairs : [] }),
  );
  const made: PairedEstimates<Df, L>[][] = sharing.map(() => []);
  const options = accumulateOptions({ design, groups, options: figures[0]!.options });
  for (const totals of accumulateEach(variables, design, options)) {
    const figure = figures[made[0]!.length]!;
    for (const [place, estimator] of estimators.entries()) made[place]!.push(estimator(totals, figure));
  }
  const estimates = [first, ...others].map((numbered) => {
    const place = sharing.indexOf(numbered);
    if (place >= 0) return made[place]!.map((each) => each.estimates);
    return estimateTable(figures, { groups }, [numbered]).estimates[0]!;
  });
  return { estimates, pairs: made[0]!.map((each) => each.pairs) };
}

/**
 * From the totals of one figure to its estimates and pairs. What the cells say is kept for the figures that share them.
 */
function estimatorIn<Df extends DfChoice, L extends LimitsChoice>(
  { design, units }: NumberedDesign,
  { groups, pairs }: Required<Division>,
): (totals: UnitTotals, figure: WantedFigure<Df, L>) => PairedEstimates<Df, L> {
  let kept: { of: Int32Array; unit: Int32Array; facts: CellFacts } | undefined;
  return (sums, { variable, linearize, options }) => {
    const wanted = { columns: [variable.column], design, groups, options, linearize };
    if (design.kind === 'replicate') {
      const { results, replicates } = finishReplicates(sums, design, linearize);
      const compared = pairsFrom(sums, { results, replicates }, { design, pairs, df: options.df });
      return { estimates: estimatesFrom(sums, results, wanted), pairs: compared };
    }
    if (kept?.of !== sums.unit) {
      const unit = units === undefined ? sums.unit : sums.unit.map((each) => units[each]!);
      kept = { of: sums.unit, unit, facts: cellFacts({ ...sums, unit }, design) };
    }
    const totals = { ...sums, unit: kept.unit, unitCount: design.unitCount };
    const results = finishTaylor(totals, design, linearize, kept.facts);
    const compared = pairsFrom(totals, { results, runs: kept.facts.runs }, { design, pairs, df: options.df });
    return { estimates: estimatesFrom(totals, results, wanted), pairs: compared };
  };
}
