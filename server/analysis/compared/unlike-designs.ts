import type { AnalysisFile, SampledRecords } from '../analysis-file.ts';
import { findingAt, type TableSource } from '../tables/read-tables.ts';
import { TableError } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import type { TableEdition } from './table-edition.ts';

/**
 * Editions that are said to keep their PSUs are one design: of the same kind, with PSUs in common, and with weights
 * that were not fitted to totals (their residuals are known in each edition alone).
 *
 * @throws TableError
 */
export function refuseUnlikeDesigns(
  own: TableEdition,
  other: TableEdition,
  source: Pick<TableSource, 'file' | 'place'>,
): void {
  const refuse = (problem: ReturnType<typeof tableProblems.noSharedPsus>) => {
    throw new TableError([findingAt(source, ['compare', 'sharedPsus'], problem)]);
  };
  for (const unit of ['persons', 'households'] as const) {
    const first = own.file[unit];
    const second = other.file[unit];
    if (first.rows === 0 || second.rows === 0) continue;
    if (first.fitted?.length || second.fitted?.length) refuse(tableProblems.fittedEditions(own.name, other.name));
    if (shapeOf(own.file, first) !== shapeOf(other.file, second))
      refuse(tableProblems.unlikeDesigns(own.name, other.name));
    if (own.file.design.replicates === undefined && !havePsusInCommon(first, second))
      refuse(tableProblems.noSharedPsus(own.name, other.name));
  }
}

/** What has to be the same in both. */
function shapeOf({ design }: AnalysisFile, { fpc, laterStages = [], replicates }: SampledRecords): string {
  const { method, degreesOfFreedom } = design.replicates ?? {};
  const corrections = [fpc !== undefined, design.fpcType, laterStages.length];
  return JSON.stringify([...corrections, replicates?.length, method, degreesOfFreedom]);
}

function havePsusInCommon(first: SampledRecords, second: SampledRecords): boolean {
  const nameOf = ({ stratum, psu }: SampledRecords, row: number) => JSON.stringify([stratum[row], psu[row]]);
  const names = new Set(first.psu.map((_, row) => nameOf(first, row)));
  return second.psu.some((_, row) => names.has(nameOf(second, row)));
}
