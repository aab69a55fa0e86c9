import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { poolName, poolsOf } from '../../analysis/indicators/pools.ts';
import type { FigureCandidate } from '../../analysis/tables/figure-candidates.ts';
import type { TablePlan } from '../../analysis/tables/plan-table.ts';
import { variablesOfUnit } from '../../analysis/tables/plan-variables.ts';
import { ratePer } from '../../analysis/tables/table-cell.ts';
import { tableChoicesOf } from '../../analysis/tables/tabulate-table.ts';
import { all, isOne } from './conditions.ts';
import { FigureColumns } from './counted-columns.ts';
import { GroupColumns } from './group-columns.ts';
import { planBlock } from './plan-block.ts';
import type { LeftOutFigure, ScriptBlock, ScriptFigure, ScriptPlan } from './script-plan.ts';
import { SCRIPT_UNITS } from './steps.ts';
import { NotInFiles, type RecordsToScript, Workshop } from './workshop.ts';

/** What a script says of itself at its head. */
export interface ScriptHead {
  readonly program: string;
  readonly sha256?: string;
  readonly title: string;
  /** In the language of the script. */
  readonly source: string;
}

/**
 * Says what every cell of a table is: design, variables, filter, numerator, denominator, estimator and limits, over the
 * columns of record files. Figures that the files cannot give are named with the reason.
 *
 * @param plan of the table, over `file`
 * @param records of the same file
 */
export function planScript(
  plan: TablePlan,
  file: AnalysisFile,
  records: RecordsToScript,
  head: ScriptHead,
): ScriptPlan {
  const { table, variables } = plan;
  const choices = tableChoicesOf(table, file);
  const workshop = new Workshop(records);
  keepWhatCounts(workshop);
  const pools = new Map(poolsOf(file).map((pool) => [poolName(pool), pool]));
  // Profiles have groups of variables by which the table is not divided.
  const groups = new GroupColumns(workshop, (unit, variable) => variablesOfUnit(file, unit).get(variable)?.names);
  const columns = new FigureColumns(workshop, {
    groups,
    table,
    poolOf: ({ pool, crime, outcome }) => pool ?? pools.get(`${crime} ${outcome ?? 'both'}`),
  });
  const leftOut: LeftOutFigure[] = [];
  const blocks: ScriptBlock[] = [];
  for (const [unit, divided] of variables) {
    const ofUnit = plan.figures.filter((figure) => figure.unit === unit);
    for (const [weight, figures] of Map.groupBy(ofUnit, (figure) => figure.weight)) {
      const made = figures.flatMap((figure): ScriptFigure[] => {
        try {
          const place = plan.figures.indexOf(figure) + 1;
          return [{ place, ...scriptFigure(figure, columns.of(figure), ratePer(figure, choices)) }];
        } catch (error) {
          if (!(error instanceof NotInFiles)) throw error;
          const { id: indicator, crime, category } = figure;
          leftOut.push({ indicator, crime, category, why: error.why });
          return [];
        }
      });
      if (made.length === 0) continue;
      const parts = divided.map((one) => groups.divided(unit, one, one.categories));
      blocks.push({
        ...planBlock(workshop, { unit, weight, frame: choices.frame, file }),
        groups: parts,
        figures: made,
      });
    }
  }
  const { design, fitted = false } = records.analysis;
  return {
    table: table.table,
    ...head,
    level: choices.level ?? 0.95,
    limits: choices.limits,
    df: choices.df ?? 'domain',
    nested: design.nested,
    ...(design.fpcType && { fpcType: design.fpcType }),
    ...(design.replicates && { replicates: design.replicates }),
    fitted,
    files: new Map(
      SCRIPT_UNITS.flatMap((unit) => {
        const used = workshop.columnsUsed(unit);
        return used.length > 0 ? [[unit, used] as const] : [];
      }),
    ),
    allColumns: new Map(Array.from(records.columns, ([unit, all]) => [unit, all.map(({ name }) => name)])),
    steps: workshop.steps,
    blocks,
    leftOut,
  };
}

/** Incidents that do not count, and interviews in no figure, are in the files too. */
function keepWhatCounts(workshop: Workshop): void {
  for (const unit of SCRIPT_UNITS) {
    if (!workshop.has(unit)) continue;
    const inFigures = workshop.holding(unit, { what: 'in_figures' });
    const hasScope = workshop.records.columns.get(unit)!.some(({ name }) => name === 'in_scope');
    const inScope = unit === 'incident' && hasScope ? workshop.column(unit, 'in_scope') : undefined;
    const flags = [inScope, inFigures].filter((one) => one !== undefined);
    if (flags.length === 0) continue;
    workshop.keep(unit, all(...flags.map(isOne)), {
      sentence: inFigures === undefined ? 'onlyCounting' : 'onlyInFigures',
    });
  }
}

function scriptFigure(
  { id, crime, outcome, category, statistic, least, hasNegatives = false }: FigureCandidate,
  { y, x }: { readonly y: string; readonly x?: string },
  per: number,
): Omit<ScriptFigure, 'place'> {
  if (statistic === 'gini' || statistic === 'top_tenth') throw new NotInFiles('unwritten');
  const ofCounts = hasNegatives ? 'none' : least?.() === 1 ? 'one' : 'zero';
  return {
    indicator: id,
    crime,
    outcome: outcome ?? 'both',
    category,
    statistic,
    y,
    ...(x !== undefined && { x }),
    per,
    bounds: statistic === 'share' ? (hasNegatives ? 'none' : 'share') : ofCounts,
  };
}
