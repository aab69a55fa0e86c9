import type { ComparedTable, CompareSpec } from '#contract';
import { compareSpec } from '#contract';
import type { TablePlan } from '../tables/plan-table.ts';
import type { TableSource } from '../tables/read-tables.ts';
import type { TableCell } from '../tables/table-cell.ts';
import { tablePasses } from '../tables/table-passes.ts';
import { tableChoicesOf, tabulatePasses } from '../tables/tabulate-table.ts';
import { checkDeclarations } from './check-declarations.ts';
import { editionComparisons } from './edition-comparisons.ts';
import { groupComparisons } from './group-comparisons.ts';
import { type JudgedComparison, judgedComparisons } from './judged-comparisons.ts';
import type { TableEdition } from './table-edition.ts';

/** A table with what it compares, before it is said in a language. */
export interface TableWithComparisons extends Omit<ComparedTable, 'comparisons'> {
  readonly cells: TableCell[];
  readonly comparisons: readonly JudgedComparison[];
}

/** What is compared where a specification says nothing: each edition with the table's own. */
const DEFAULTS: CompareSpec = compareSpec.parse({});

/**
 * A table, and the comparisons that it asks for: between values of its variables, and with other editions.
 *
 * @param others editions with which the table's own is compared
 * @throws TableError where an edition has none of the figures, or its design does not fit; EstimationError
 */
export function compareTable(
  plan: TablePlan,
  own: TableEdition,
  {
    others,
    source,
  }: { readonly others: readonly TableEdition[]; readonly source: Pick<TableSource, 'file' | 'place'> },
): TableWithComparisons {
  const { compare = DEFAULTS } = plan.table;
  if (others.length > 0) checkDeclarations(plan, compare, { editions: [own, ...others], source });
  const table = tableChoicesOf(plan.table, own.file);
  const made = tabulatePasses(plan, own.file, tablePasses(plan, own.file));
  const compared = [
    ...groupComparisons(made),
    ...others.flatMap((other) => editionComparisons(plan, made, { own, other, compare, source })),
  ];
  const { level = 0.95, standard } = table;
  const significance = compare.significance ?? Number((1 - level).toPrecision(10));
  return {
    cells: made.cells.map(({ cell }) => cell),
    editions: [own.name, ...others.map(({ name }) => name)],
    sources: sourcesOf([own, ...others]),
    adjust: compare.adjust,
    family: compare.family,
    significance,
    level,
    standard,
    comparisons: judgedComparisons(compared, { compare, significance, level, standard, per: table.per }),
  };
}

/** Of every edition where one is made otherwise than of the interviews that count with the weights of the design. */
function sourcesOf(editions: readonly TableEdition[]): ComparedTable['sources'] {
  if (editions.every(({ file: { weighting, numbered } }) => !weighting && !numbered)) return [];
  return editions.map(({ name, file: { weighting, numbered } }) => ({
    edition: name,
    ...(weighting && { weighting }),
    ...(numbered && { analysis_file: numbered }),
  }));
}

/** Whether a table compares anything. */
export function isCompared({ table }: TablePlan, others: readonly TableEdition[]): boolean {
  return others.length > 0 || (table.compare?.between.length ?? 0) > 0;
}
