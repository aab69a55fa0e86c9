import { join } from 'node:path';
import { rulesSchema } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import { knownOfTables } from '../../../server/suppression/known-of-tables.ts';
import { type PublishedCell, publishedCells } from '../../../server/suppression/published-cells.ts';
import { suppress } from '../../../server/suppression/suppress.ts';
import { systemOfTables } from '../../../server/suppression/system-of-tables.ts';
import { folderWith } from '../analysis/small-survey.ts';

/** Cells as they are made, and as a release publishes them. */
export interface Released {
  readonly made: readonly TableCell[];
  readonly cells: readonly PublishedCell[];
  readonly recovered: number;
  readonly rests: readonly string[];
}

/** The tables of some specifications, released by rules. */
export async function released(file: AnalysisFile, specs: readonly object[], rules: object = {}): Promise<Released> {
  const names = specs.map((_, n) => `t${n}.json`);
  const folder = folderWith(
    Object.fromEntries(specs.map((spec, n) => [names[n]!, JSON.stringify({ table: `t${n}`, by: [], ...spec })])),
  );
  const plans = planTables(readTables(names.map((name) => join(folder, name))), file);
  const parsed = rulesSchema.parse(rules);
  const system = systemOfTables(plans, file, parsed);
  const { hidden, recovered } = await suppress(system, parsed);
  const known = knownOfTables(system, hidden.cells, file);
  const tables = plans.map((plan) => ({
    name: plan.table.table,
    figures: plan.figures,
    cells: tabulateTable(plan, file),
  }));
  return {
    made: tables.flatMap(({ cells }) => cells),
    cells: tables.flatMap(({ name, figures, cells }) => publishedCells(figures, cells, known(name))),
    recovered: recovered.length,
    rests: system.quantities.slice(system.rests?.quantity).map(({ name }) => name),
  };
}

/** A number in a cell, and how often a reader takes it. */
export interface Taken {
  readonly of: Partial<Pick<TableCell, 'indicator' | 'crime' | 'outcome' | 'category' | 'domain'>>;
  readonly column?: 'n' | 'n_positive' | 'estimate';
  readonly times?: number;
}

/** What a reader works out by adding and subtracting numbers of cells; undefined where one of them is not there. */
export function subtracted(cells: readonly (TableCell | PublishedCell)[], taken: readonly Taken[]): number | undefined {
  let sum = 0;
  for (const { of, column = 'n', times = 1 } of taken) {
    const all = { outcome: 'both', category: '', domain: {}, ...of };
    const cell = cells.find((one) =>
      Object.entries(all).every(
        ([name, value]) => JSON.stringify(one[name as keyof TableCell]) === JSON.stringify(value),
      ),
    );
    if (cell === undefined) throw new Error(`no cell ${JSON.stringify(all)}`);
    const number = cell[column];
    if (typeof number !== 'number') return undefined;
    sum += times * number;
  }
  return sum;
}

/** The same, taken away. */
export function less(taken: Taken): Taken {
  return { ...taken, times: -(taken.times ?? 1) };
}
