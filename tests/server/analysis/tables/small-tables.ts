import { join } from 'node:path';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { planTables } from '../../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../../server/analysis/tables/read-tables.ts';
import type { TableCell } from '../../../../server/analysis/tables/table-cell.ts';
import type { TableError, TableFinding } from '../../../../server/analysis/tables/table-error.ts';
import { tabulateTable } from '../../../../server/analysis/tables/tabulate-table.ts';
import { folderWith } from '../small-survey.ts';

/** The cells of a table that is specified as an object. */
export function cellsOf(file: AnalysisFile, spec: object): TableCell[] {
  const [plan] = planTables(sourcesOf(spec), file);
  return tabulateTable(plan!, file);
}

export function sourcesOf(spec: object | string) {
  const text = typeof spec === 'string' ? spec : JSON.stringify({ table: 't', ...spec }, null, 2);
  return readTables([join(folderWith({ 't.json': text }), 't.json')]);
}

/** What is wrong with a specification. */
export function findingsOf(file: AnalysisFile, spec: object | string): readonly TableFinding[] {
  try {
    planTables(sourcesOf(spec), file);
    return [];
  } catch (error) {
    return (error as TableError).findings;
  }
}

/** The cell of a domain; of the first figure unless the test names another. */
export function cellOf(
  cells: readonly TableCell[],
  domain: Record<string, string>,
  figure: Partial<Pick<TableCell, 'indicator' | 'crime' | 'category' | 'outcome'>> = {},
): TableCell | undefined {
  const names = Object.entries(figure) as [keyof typeof figure, string][];
  return cells.find(
    (cell) =>
      names.every(([name, value]) => cell[name] === value) &&
      JSON.stringify(Object.entries(cell.domain).sort()) === JSON.stringify(Object.entries(domain).sort()),
  );
}
