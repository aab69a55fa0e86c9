import { join } from 'node:path';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { compareTable, type TableWithComparisons } from '../../../../server/analysis/compared/compare-table.ts';
import type { JudgedComparison } from '../../../../server/analysis/compared/judged-comparisons.ts';
import { type SentenceLanguage, saidIn } from '../../../../server/analysis/compared/sentences/comparison-sentence.ts';
import type { TableEdition } from '../../../../server/analysis/compared/table-edition.ts';
import { planTables } from '../../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../../server/analysis/tables/read-tables.ts';
import type { TableError, TableFinding } from '../../../../server/analysis/tables/table-error.ts';
import { folderWith } from '../small-survey.ts';

/** What a table, specified as an object, compares. */
export function comparedBy(
  spec: object,
  file: AnalysisFile,
  others: readonly (TableEdition | AnalysisFile)[] = [],
): TableWithComparisons {
  const text = JSON.stringify({ table: 't', ...spec }, null, 2);
  const sources = readTables([join(folderWith({ 't.json': text }), 't.json')]);
  const [plan] = planTables(sources, file);
  const editions = others.map((other) => ('file' in other ? other : { name: 'earlier', file: other }));
  return compareTable(plan!, { name: 'own', file }, { others: editions, source: sources[0]! });
}

/** What is wrong with it. */
export function comparisonFindings(...made: Parameters<typeof comparedBy>): readonly TableFinding[] {
  try {
    comparedBy(...made);
    return [];
  } catch (error) {
    return (error as TableError).findings;
  }
}

/** The comparison of a figure in a domain, of the first indicator unless the test names another. */
export function comparisonOf(
  { comparisons }: TableWithComparisons,
  domain: Record<string, string>,
  more: Partial<Pick<JudgedComparison, 'indicator' | 'crime' | 'between' | 'by'>> = {},
): JudgedComparison | undefined {
  const names = Object.entries(more) as [keyof typeof more, string][];
  const sorted = (of: object) => JSON.stringify(Object.entries(of).sort());
  return comparisons.find(
    (each) => names.every(([name, value]) => each[name] === value) && sorted(each.domain) === sorted(domain),
  );
}

export function sentence(comparison: JudgedComparison | undefined, language: SentenceLanguage = 'en'): string {
  return comparison === undefined ? '' : saidIn(comparison, language).sentence;
}
