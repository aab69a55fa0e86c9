import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import type { TypedColumn } from '#questionnaires';
import { faultOfSystem } from '../../files/file-fault.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { readHeader } from './read-header.ts';
import { type FilePlace, StudyError, type StudyProblem } from './study-error.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyFile } from './study-schema.ts';
import { TextGuard } from './text-guard.ts';

/** A data file in memory: the declared columns, and the line on which each row stands. */
export interface Records {
  readonly file: string;
  readonly rows: number;
  readonly columns: Map<string, TypedColumn>;
  readonly lines: Int32Array;
}

/** Where a value stands in its file. */
export function placeOfValue({ file, lines }: Records, row: number, column: string): FilePlace {
  return { file, line: lines[row], column };
}

/** A row that is longer than this is no row: a quotation mark was never closed, or there are no line breaks. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads the declared columns of a CSV file (comma, header line; gzip when its name ends in .gz) in one streaming
 * pass. What is wrong goes to the report: file-missing, file-unreadable, file-empty, file-truncated,
 * row-malformed, no-rows, missing-column, duplicate-column, not-a-number.
 *
 * @param located where it is on this machine
 * @returns undefined where there are no records to go on with
 */
export async function readRecords(
  located: string,
  { path, encoding, columns }: StudyFile,
  report: StudyReport,
): Promise<Records | undefined> {
  const file = path;
  const lines: number[] = [];
  let builders: ColumnBuilder[] | undefined;
  let width = 0;
  let records = 0;
  const parser = parse({
    bom: true,
    // Rows of another width are reported here, all of them.
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    on_record: (record: string[], context) => {
      if (records++ === 0) {
        width = record.length;
        builders = readHeader(record, { file, columns, report });
      }
      if (records === 1 || builders === undefined) return null;
      if (record.length !== width) {
        const isBlank = record.length === 1 && record[0] === '';
        const problem = isBlank
          ? studyProblems.blankLine()
          : studyProblems.wrongWidth({ found: record.length, expected: width });
        report.add({ file, line: context.lines }, problem);
        return null;
      }
      lines.push(context.lines);
      for (const builder of builders) builder.add(record, context.lines);
      return null;
    },
  });
  const nothing = new Writable({ objectMode: true, write: (_record, _encoding, done) => done() });
  try {
    const source = createReadStream(located);
    const guard = new TextGuard(file, encoding);
    if (path.endsWith('.gz')) await pipeline(source, createGunzip(), guard, parser, nothing);
    else await pipeline(source, guard, parser, nothing);
  } catch (error) {
    reportBroken(error, { file, lastLine: lines.at(-1) ?? 1, report });
    return undefined;
  }
  if (records === 0) return void report.add({ file }, studyProblems.emptyFile());
  if (builders === undefined) return undefined; // Reported as no header.
  if (records === 1) return void report.add({ file, line: 1 }, studyProblems.noRows());
  const finished = (builders as ColumnBuilder[]).map((builder) => [builder.name, builder.finish()] as const);
  return { file, rows: lines.length, columns: new Map(finished), lines: Int32Array.from(lines) };
}

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
  if (error instanceof CsvError) {
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastLine + 1 : Number(error.lines ?? 0) || undefined;
    report.add({ file, line }, problemOfCsv(error));
    return;
  }
  const { code } = error as NodeJS.ErrnoException;
  // What Node.js throws for a file has a code.
  if (code === undefined) throw error;
  if (code === 'Z_BUF_ERROR') report.add({ file, line: lastLine }, studyProblems.endsTooEarly());
  else if (code.startsWith('Z_')) report.add({ file, line: lastLine }, studyProblems.notGzip());
  else report.add({ file }, studyProblems.ofDataFile(faultOfSystem(error as NodeJS.ErrnoException)));
}

function problemOfCsv({ code }: CsvError): StudyProblem {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return studyProblems.openQuotation();
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return studyProblems.strayQuotation();
    case 'CSV_MAX_RECORD_SIZE':
      return studyProblems.endlessRow();
    default:
      return studyProblems.notCsv();
  }
}
