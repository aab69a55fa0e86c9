import type { PublicationStandard, SuppressionRules } from '#contract';
import { compareTable, type TableWithComparisons } from '../../analysis/compared/compare-table.ts';
import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import { parallelPlans } from '../../analysis/compared/parallel-plans.ts';
import type { TableEdition } from '../../analysis/compared/table-edition.ts';
import { tableFigures } from '../../analysis/exported/table-figures.ts';
import { planTables, type TablePlan } from '../../analysis/tables/plan-table.ts';
import type { TableSource } from '../../analysis/tables/read-tables.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { publishedCells } from '../../suppression/published-cells.ts';
import { kindsOfFigures } from '../../suppression/rounded/kinds-of-figures.ts';
import { hidesGroups } from './hidden-groups.ts';
import { type HiddenInTables, hashOfPlans, hiddenInTables } from './hidden-in-tables.ts';
import type { ReportedCell, ReportedFigure, ReportedTable } from './made-table.ts';
import { type ReportTableKey, refuseTheirNames, reportTables } from './report-tables.ts';
import { type ChangeOfCell, toldBetweenGroups, toldChange } from './told-comparisons.ts';

/** What a report is made of. */
export interface TablesOfReport {
  readonly own: TableEdition;
  readonly before?: TableEdition;
  /** Tables of the office's own, after those of the product. */
  readonly specs: readonly TableSource[];
  /** The release that it is published with; the office's own tables are among its. */
  readonly release?: ReleaseOfReport | undefined;
  readonly standard: PublicationStandard;
  readonly rules: SuppressionRules;
}

/** Tables that are published together with a report. */
export interface ReleaseOfReport {
  readonly sources: readonly TableSource[];
  /** `hashOfTables` of them, where they are made already. */
  readonly hash?: string;
}

export interface MadeTables {
  readonly tables: readonly ReportedTable[];
  /** `hashOfTables` of the release that they were hidden together with. */
  readonly release?: string;
  readonly cells: number;
  readonly hidden: number;
  /** Whether they, or the release, hide how many people or households a group has. */
  readonly hidesGroups: boolean;
}

/** What is hidden could be worked out from the rest of the tables. */
export class UnsafeTables extends Error {}

/** The tables of the release are others than those that go with this report. */
export class NotOfRelease extends Error {}

type KeyedSource = TableSource & { readonly key?: ReportTableKey };

/**
 * The tables of a report, without what must not be told in either edition, each cell with its test against the edition
 * before.
 *
 * @throws TableError a specification that the file cannot give; EstimationError; UnsafeTables;
 *   NotOfRelease
 */
export async function makeTables({
  own,
  before,
  specs,
  release,
  standard,
  rules,
}: TablesOfReport): Promise<MadeTables> {
  const ownSources = reportTables(own.file, standard);
  refuseTheirNames(ownSources, release?.sources ?? specs);
  const sources: KeyedSource[] = [...ownSources, ...specs];
  const plans = planTables(sources, own.file);
  // In the order of the release: what is hidden beyond what must be depends on it.
  const released = planTables(release?.sources ?? specs, own.file);
  const hidden = await hiddenInTables([...released, ...plans.slice(0, ownSources.length)], own.file, rules);
  const parallel = before && plans.map((plan) => parallelPlans(plan, before.file));
  const shared = parallel?.map(({ other }) => other).filter(({ figures }) => figures.length > 0) ?? [];
  const hiddenBefore = before && (await hiddenInTables(shared, before.file, rules));
  if (!hidden.isSafe || hiddenBefore?.isSafe === false)
    throw new UnsafeTables(
      'what the rules hide can be worked out from the other cells; take detail out of the tables, or lower the protection that the rules ask for',
    );
  const hash = release && hashOfPlans(released, own.file, hidden);
  if (release?.hash !== undefined && hash !== release.hash)
    throw new NotOfRelease(
      'beside a report the tables of the release hide other cells, or they are of other data: make them again with cifra release --with-report, of the same records and weights',
    );
  const tables = plans.map((plan, place): ReportedTable => {
    const source = sources[place]!;
    const made = compared(plan, own, { before, source });
    const changes = changesByCell(plan, made, { absent: parallel?.[place]?.absent, hiddenBefore });
    const known = hidden.known(plan.table.table);
    const isLeftOut = (at: number) => known.isHidden(at) || isRefused(made.cells[at]!.label);
    const cells = publishedCells(plan.figures, made.cells, {
      ...known,
      isHidden: isLeftOut,
    });
    const isAnyHidden = cells.some(({ suppressed }) => suppressed !== '');
    const between = isAnyHidden ? [] : toldBetweenGroups(made.comparisons, cells);
    // Of its own weights: those of this edition may have been fitted, and the other ones not.
    const kindBefore = before && kindsOfFigures(parallel![place]!.other.figures, before.file);
    return {
      ...(source.key !== undefined && { key: source.key }),
      spec: plan.table,
      figures: figuresOf(
        plan,
        own,
        cells.map((cell, at) => {
          const change = changes.get(at);
          return reported(cell, change && kindBefore && toldChange(change, cell, kindBefore(cell)));
        }),
      ),
      between,
      isCompared: made.editions.length > 1,
      significance: made.significance,
      level: made.level,
      imputed: plan.table.imputation?.variables.map(({ variable }) => variable) ?? [],
    };
  });
  return {
    tables,
    ...(hash !== undefined && { release: hash }),
    hidesGroups: hidesGroups([...released, ...plans], own.file, hidden),
    ...hidden.countOf(new Set(plans.map(({ table: { table } }) => table))),
  };
}

/** Some standards say of a figure that it is not published. */
function isRefused(label: string): boolean {
  return label === 'suppress';
}

/** An edition that has no figure of a table is not compared in it. */
function compared(
  plan: TablePlan,
  own: TableEdition,
  { before, source }: { readonly before: TableEdition | undefined; readonly source: TableSource },
): TableWithComparisons {
  try {
    return compareTable(plan, own, { others: before ? [before] : [], source });
  } catch (error) {
    const isOther = error instanceof TableError && error.findings.every(({ code }) => code === 'nothing-shared');
    if (!isOther) throw error;
    return compareTable(plan, own, { others: [], source });
  }
}

/** The comparison of each cell with the edition before, by the place of the cell, but for hidden ones. */
function changesByCell(
  plan: TablePlan,
  { cells, comparisons }: TableWithComparisons,
  {
    absent = new Map(),
    hiddenBefore,
  }: {
    readonly absent: ReturnType<typeof parallelPlans>['absent'] | undefined;
    readonly hiddenBefore: HiddenInTables | undefined;
  },
): Map<number, ChangeOfCell> {
  const changes = new Map<number, ChangeOfCell>();
  const withBefore = comparisons.filter(({ between }) => between === 'editions');
  const lacking = new Set(
    [...absent.keys()].map(({ id, crime, outcome = 'both', category }) =>
      figureName({ indicator: id, crime, outcome, category }),
    ),
  );
  const knownBefore = hiddenBefore?.known(plan.table.table);
  let next = 0;
  for (const [place, comparison] of withBefore.entries()) {
    const isAbsent = lacking.has(figureName(cells[place]!));
    const at = isAbsent ? undefined : next++;
    const isHidden = at !== undefined && knownBefore?.isHidden(at) === true;
    const counted = at === undefined ? undefined : knownBefore?.counted(at);
    if (!isHidden && !isRefused(comparison.minus.label)) changes.set(place, { comparison, counted });
  }
  return changes;
}

function reported(cell: ReportedCell['cell'], change: JudgedComparison | undefined): ReportedCell {
  return cell.suppressed === '' && change !== undefined ? { cell, change } : { cell };
}

/** Cells of one figure stand together: there are as many of each. */
function figuresOf(plan: TablePlan, { file }: TableEdition, cells: readonly ReportedCell[]): ReportedFigure[] {
  const { unitOf } = tableFigures(plan, [], file, 'en');
  const groups = Map.groupBy(cells, ({ cell }) => figureName(cell));
  return [...groups.values()].map((ofFigure) => ({ unit: unitOf(ofFigure[0]!.cell), cells: ofFigure }));
}

/** The same of every cell of a figure. */
function figureName({
  indicator,
  crime,
  outcome,
  category,
}: Pick<ReportedCell['cell'], 'indicator' | 'crime' | 'outcome' | 'category'>): string {
  return JSON.stringify([indicator, crime, outcome, category]);
}
