import type { SuppressionRules } from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { TablePlan } from '../../analysis/tables/plan-table.ts';
import { tabulateTable } from '../../analysis/tables/tabulate-table.ts';
import { hashOfTables } from '../../suppression/hash-of-tables.ts';
import { knownOfTables } from '../../suppression/known-of-tables.ts';
import { type KnownOfCells, publishedCells } from '../../suppression/published-cells.ts';
import { suppress } from '../../suppression/suppress.ts';
import { systemOfTables } from '../../suppression/system-of-tables.ts';

/** Which cells of the tables must not be told, in all tables at once. */
export interface HiddenInTables {
  /** What is known of the cells of a table. */
  readonly known: (table: string) => KnownOfCells;
  /** How many cells some tables have, and how many of them are hidden. */
  readonly countOf: (tables: ReadonlySet<string>) => { readonly cells: number; readonly hidden: number };
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
  const known = knownOfTables(system, hidden.cells, file);
  return {
    known,
    countOf: (tables) => {
      const counted = system.cells.filter(({ table }) => tables.has(table));
      return {
        cells: counted.length,
        hidden: counted.filter(({ table, place }) => known(table).isHidden(place)).length,
      };
    },
    isSafe: recovered.length === 0,
  };
}

/** The hash of tables as they are published, without the cells that are hidden in them. */
export function hashOfPlans(
  plans: readonly TablePlan[],
  file: AnalysisFile,
  { known }: Pick<HiddenInTables, 'known'>,
): string {
  return hashOfTables(
    plans.map((plan) => ({
      spec: plan.table,
      cells: publishedCells(plan.figures, tabulateTable(plan, file), known(plan.table.table)),
    })),
  );
}
