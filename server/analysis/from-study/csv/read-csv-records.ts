import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { faultOfSystem } from '../../../files/file-fault.ts';
import { GrowingColumn } from '../../growing-column.ts';
import type { DataSource } from '../bytes/data-source.ts';
import type { ColumnBuilder } from '../column-builder.ts';
import { finishedRecords, type Records } from '../records.ts';
import { StudyError, type StudyProblem } from '../study-error.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { StudyFile } from '../study-schema.ts';
import { CsvFault, type CsvFaultCode, ForeignHeader } from './csv-fault.ts';
import { CsvRows } from './csv-rows.ts';
import { foreignHeader, readHeader } from './read-header.ts';
import { TextGuard } from './text-guard.ts';
import { UnpackedBytes } from './unpacked.ts';

/**
 * Reads the declared columns of a CSV file (header line; gzip when its name ends in .gz) in one streaming pass. What
 * is wrong goes to the report: file-unreadable, file-empty, file-truncated, row-malformed, no-rows, missing-column,
 * duplicate-column, not-a-number.
 *
 * @param data its bytes
 * @returns undefined where there are no records to go on with
 */
export async function readCsvRecords(
  data: DataSource,
  { path: file, encoding, separator = ',', decimal = '.', columns }: StudyFile,
  report: StudyReport,
): Promise<Records | undefined> {
  const about = { file, columns, separator, decimal, report };
  const lines = new GrowingColumn(Int32Array);
  let lastLine = 1;
  let builders: ColumnBuilder[] | undefined;
  let width = 0;
  let records = 0;
  const reader = {
    header(names: readonly string[]) {
      records++;
      width = names.length;
      builders = readHeader(names, about);
      return builders?.map(({ position }) => position) ?? [];
    },
    foreignHeader: (line: string) => foreignHeader(line, about),
    row(cells: readonly string[], line: number) {
      records++;
      if (builders === undefined) return;
      if (cells.length !== width) {
        const isBlank = cells.length === 1 && cells[0] === '';
        const problem = isBlank
          ? studyProblems.blankLine()
          : studyProblems.wrongWidth({ found: cells.length, expected: width });
        report.add({ file, line }, problem);
        return;
      }
      lines.add(line);
      lastLine = line;
      for (const builder of builders) builder.add(cells, line);
    },
  };
  try {
    const source = data.stream();
    const guard = new TextGuard(file, encoding);
    const rows = new CsvRows(reader, separator);
    if (file.endsWith('.gz')) await pipeline(source, createGunzip(), new UnpackedBytes(file, data), guard, rows);
    else await pipeline(source, guard, rows);
  } catch (error) {
    reportBroken(error, { file, lastLine, report });
    return undefined;
  }
  if (records === 0) return void report.add({ file }, studyProblems.emptyFile());
  if (builders === undefined) return undefined; // Reported as no header.
  if (records === 1) return void report.add({ file, line: 1 }, studyProblems.noRows());
  return finishedRecords(file, builders, lines.finish());
}

/** What is said of each fault of a CSV file. */
export const PROBLEMS_OF_CSV: Readonly<Record<CsvFaultCode, () => StudyProblem>> = {
  'quote-not-closed': studyProblems.openQuotation,
  'stray-quote': studyProblems.strayQuotation,
  'row-too-long': studyProblems.endlessRow,
  'two-line-breaks': studyProblems.twoLineBreaks,
};

interface Reading {
  readonly file: string;
  readonly lastLine: number;
  readonly report: StudyReport;
}

/** Reports what stopped the reading, where it is one of the files. */
function reportBroken(error: unknown, { file, lastLine, report }: Reading): void {
  if (error instanceof StudyError) {
    for (const { place, ...problem } of error.findings) report.add(place, problem);
    return;
  }
  if (error instanceof ForeignHeader) return;
  if (error instanceof CsvFault) {
    report.add({ file, line: error.line }, PROBLEMS_OF_CSV[error.code]());
    return;
  }
  const { code } = error as NodeJS.ErrnoException;
  // What Node.js throws for a file has a code.
  if (code === undefined) throw error;
  if (code === 'Z_BUF_ERROR') report.add({ file, line: lastLine }, studyProblems.endsTooEarly());
  else if (code.startsWith('Z_')) report.add({ file, line: lastLine }, studyProblems.notGzip());
  else report.add({ file }, studyProblems.ofDataFile(faultOfSystem(error as NodeJS.ErrnoException)));
}
