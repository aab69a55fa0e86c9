import type { SuppressionRules } from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { TablePlan } from '../../analysis/tables/plan-table.ts';
import { countedByCell } from '../../suppression/counted-by-cell.ts';
import { suppress } from '../../suppression/suppress.ts';
import { systemOfTables } from '../../suppression/system-of-tables.ts';

/** Which cells of the tables must not be told, in all tables at once. */
export interface HiddenInTables {
  /** @param place of the cell in its table */
  readonly isHidden: (table: string, place: number) => boolean;
  /** How many records a cell counts. */
  readonly counted: (table: string, place: number) => number | undefined;
  readonly cells: number;
  readonly hidden: number;
  /** Whether an attack on the tables recovered something that is hidden. */
  readonly isSafe: boolean;
}

/** Finds what the rules hide in tables that are published together, and attacks it. */
export async function hiddenInTables(
  plans: readonly TablePlan[],
  file: AnalysisFile,
  rules: SuppressionRules,
): Promise<HiddenInTables> {
  const system = systemOfTables(plans, file, rules);
  const { hidden, recovered } = await suppress(system, rules);
  const names = new Set([...hidden.cells].map((cell) => nameOf(system.cells[cell]!.table, system.cells[cell]!.place)));
  return {
    counted: countedByCell(system),
    isHidden: (table, place) => names.has(nameOf(table, place)),
    cells: system.cells.length,
    hidden: names.size,
    isSafe: recovered.length === 0,
  };
}

function nameOf(table: string, place: number): string {
  return `${table} ${place}`;
}
