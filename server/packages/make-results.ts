import type { PublicationStandard } from '#estimation';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { compareTable, isCompared } from '../analysis/compared/compare-table.ts';
import { comparedCsvParts } from '../analysis/compared/compared-csv.ts';
import { comparedJsonParts } from '../analysis/compared/compared-json.ts';
import { estimateIndicators } from '../analysis/indicators/estimate-indicators.ts';
import { notedBases } from '../analysis/tables/bases/noted-bases.ts';
import { planTables, type TablePlan } from '../analysis/tables/plan-table.ts';
import type { TableSource } from '../analysis/tables/read-tables.ts';
import { tableCsvParts } from '../analysis/tables/table-csv.ts';
import { tableJsonParts } from '../analysis/tables/table-json.ts';
import { startSecondThread } from '../analysis/threads/estimate-in-threads.ts';
import { estimatesCsvParts } from '../exports/estimates-csv.ts';
import { estimatesJsonParts } from '../exports/estimates-json.ts';
import { analysisFileOfRecords, type WeightsOfRecords } from '../microdata/read/analysis-file-of-records.ts';
import type { ShareReport } from '../runs/task.ts';
import type { PackedRecords } from './packed-records.ts';

/** What is made of the records of a package. */
export interface ResultsPlan {
  readonly tables: readonly TableSource[];
  readonly standard: PublicationStandard;
  /** Number of the analysis file, where it has one. */
  readonly number?: number | undefined;
  /** What the weights were fitted to, where that is known. */
  readonly weights?: WeightsOfRecords | undefined;
}

/** The files of a table, or of all estimates, by their place in the package. */
export type ResultTexts = ReadonlyMap<string, Buffer>;

/** What was made of the records of a package. */
export interface PackedResults {
  readonly file: AnalysisFile;
  /** In the order of the tables. */
  readonly plans: readonly TablePlan[];
  readonly ofTables: readonly ResultTexts[];
  readonly estimates: ResultTexts;
}

/** Of these many a second thread has begun only when the first one is done. */
const FEW_ROWS = 5_000;

/** Where the files of estimates are. */
export const ESTIMATES_PLACE = 'results/estimates';

/** Where those of a table are, without an ending. */
export function placeOfTable(table: string): string {
  return `results/tables/${table}`;
}

/**
 * Makes every table and every estimate of a package from its records alone: who makes the package and who verifies it
 * do the same.
 *
 * @throws TableError, EstimationError; of the library where the records cannot be read
 */
export async function makeResults(
  records: PackedRecords,
  { tables, standard, number, weights }: ResultsPlan,
  report: ShareReport = () => {},
): Promise<PackedResults> {
  const isLarge = records.described.files.some(({ rows }) => rows > FEW_ROWS);
  const thread = isLarge ? startSecondThread() : undefined;
  try {
    const read = await analysisFileOfRecords(records.files, records.described, records.analysis, weights);
    const { weighting } = records.description.design;
    const file: AnalysisFile = {
      ...read,
      ...(typeof weighting === 'object' && { weighting: { name: weighting.name, hash: weighting.hash } }),
      ...(number !== undefined && { numbered: { number, sha256: records.sha256 } }),
    };
    const plans = planTables(tables, file);
    // All estimates take about as long as a table.
    const parts = plans.length + 2;
    report(1 / parts);
    const ofTables = plans.map((plan, place) => {
      const texts = tableTexts(plan, file, tables[place]!);
      report((place + 2) / parts);
      return texts;
    });
    const rows = (await thread?.estimate(file, { standard })) ?? estimateIndicators(file, { standard });
    const estimates = new Map([
      [`${ESTIMATES_PLACE}.csv`, bytesOf(estimatesCsvParts(rows, file))],
      [`${ESTIMATES_PLACE}.json`, bytesOf(estimatesJsonParts(rows, file.study))],
    ]);
    return { file, plans, ofTables, estimates };
  } finally {
    await thread?.close();
  }
}

function tableTexts(plan: TablePlan, file: AnalysisFile, source: TableSource): ResultTexts {
  const { table } = plan;
  const made = compareTable(plan, { name: file.study, file }, { others: [], source });
  const variables = table.by.map(({ variable }) => variable);
  const place = placeOfTable(table.table);
  const texts = new Map([
    [`${place}.csv`, bytesOf(tableCsvParts(variables, made.cells, file, notedBases(plan.bases)))],
    [`${place}.json`, bytesOf(tableJsonParts(file, table, made.cells, { ...plan, bases: notedBases(plan.bases) }))],
  ]);
  if (!isCompared(plan, [])) return texts;
  return new Map([
    ...texts,
    [`${place}-compared.csv`, bytesOf(comparedCsvParts(variables, made))],
    [`${place}-compared.json`, bytesOf(comparedJsonParts(table, made))],
  ]);
}

function bytesOf(parts: Iterable<string>): Buffer {
  return Buffer.concat(Array.from(parts, (part) => Buffer.from(part)));
}
