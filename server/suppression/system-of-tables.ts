import type { SuppressionRules } from '#contract';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { CONCENTRATION_CATALOGUE } from '../analysis/catalogue/concentration-indicators.ts';
import { crossedDomains } from '../analysis/tables/crossed-domains.ts';
import { type FigureCandidate, figureCandidates } from '../analysis/tables/figure-candidates.ts';
import type { TablePlan } from '../analysis/tables/plan-table.ts';
import { recordsOfUnit } from '../analysis/tables/plan-variables.ts';
import type { ReleaseCell, ReleaseSystem } from './system/release-system.ts';
import { systemOfRelease } from './system/system-of-release.ts';

/** By a figure of how unequally incidents are shared out the share of victims of two or more that follows from it. */
const REPEATED = new Map(
  CONCENTRATION_CATALOGUE.map(({ id }) => [
    id,
    id.replace(/^(gini_victims|top_tenth_victims|top_tenth)/, 'repeat_share'),
  ]),
);

/**
 * The system of the tables of a release, in which figures of how unequally incidents are shared out tell how many
 * victims had two or more: with the incidents and their victims one number says how many had how many. It is made as
 * if the shares of these victims stood in the tables, whose cells are left out again.
 */
export function systemOfTables(
  plans: readonly TablePlan[],
  file: AnalysisFile,
  rules: SuppressionRules,
): ReleaseSystem {
  if (!plans.some(({ figures }) => figures.some(({ id }) => REPEATED.has(id))))
    return systemOfRelease(plans, file, rules);
  const candidates = figureCandidates(file);
  const added = plans.map((plan) => withRepeated(plan, candidates));
  const system = systemOfRelease(added, file, rules);
  const kept = new Map(plans.map((plan, at) => [plan.table.table, toldIn(plan, added[at]!, file)]));
  const placed = new Map(system.cells.map((cell) => [`${cell.table} ${cell.place}`, cell]));
  const cells = system.cells.flatMap((cell): ReleaseCell[] => {
    const { isAdded, repeated } = kept.get(cell.table)!(cell.place);
    if (isAdded) return [];
    const told = repeated === undefined ? undefined : placed.get(`${cell.table} ${repeated}`);
    // What it tells of victims stands first, so that it is judged by their base.
    return [told ? { ...cell, tells: [...new Set([...told.tells, ...cell.tells])], base: told.base } : cell];
  });
  return { ...system, cells };
}

/** The plan with the shares of repeated victims that its figures tell, behind its own. */
function withRepeated(plan: TablePlan, candidates: ReturnType<typeof figureCandidates>): TablePlan {
  const figures = [...plan.figures];
  for (const figure of plan.figures) {
    const id = REPEATED.get(figure.id);
    if (id === undefined || figures.some((one) => isOf(one, id, figure))) continue;
    const found = candidates(id);
    const repeated = 'lacks' in found ? undefined : found.find((one) => isOf(one, id, figure));
    if (repeated) figures.push(repeated);
  }
  return { ...plan, figures };
}

function isOf(one: FigureCandidate, id: string, { unit, crime, outcome, weight }: FigureCandidate): boolean {
  return one.id === id && one.unit === unit && one.crime === crime && one.outcome === outcome && one.weight === weight;
}

/** Of a cell by its place: whether it was added, and the place of the share of repeated victims that it tells. */
function toldIn(
  { figures, variables }: TablePlan,
  added: TablePlan,
  file: AnalysisFile,
): (place: number) => { readonly isAdded: boolean; readonly repeated?: number } {
  const firsts: number[] = [];
  let next = 0;
  for (const { unit } of added.figures) {
    firsts.push(next);
    next += crossedDomains(recordsOfUnit(file, unit).rows, variables.get(unit)!).cells.length;
  }
  return (place) => {
    const at = firsts.findLastIndex((first) => first <= place);
    if (at >= figures.length) return { isAdded: true };
    const id = REPEATED.get(figures[at]!.id);
    const repeated = id === undefined ? -1 : added.figures.findIndex((one) => isOf(one, id, figures[at]!));
    return { isAdded: false, ...(repeated >= 0 && { repeated: firsts[repeated]! + place - firsts[at]! }) };
  };
}
