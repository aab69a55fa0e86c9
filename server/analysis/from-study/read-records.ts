import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { TypedColumn } from '#questionnaires';
import { GrowingColumn } from '../growing-column.ts';
import { ColumnBuilder } from './column-builder.ts';
import { CsvFault } from './csv-fault.ts';
import { CsvRows } from './csv-rows.ts';
import { type FilePlace, StudyError, studyProblems } from './study-error.ts';

export type ColumnType = 'text' | 'number';

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

/**
 * Reads the declared columns of a CSV file (UTF-8, comma, header line; gzip when its name ends in .gz) in one
 * streaming pass.
 *
 * @throws StudyError file-missing, file-empty, file-truncated, row-malformed, no-rows, missing-column,
 *   not-a-number
 */
export async function readRecords(path: string, types: Record<string, ColumnType>): Promise<Records> {
  const file = basename(path);
  const lines = new GrowingColumn(Int32Array);
  let lastLine = 1;
  let builders: ColumnBuilder[] = [];
  let width = 0;
  const rows = new CsvRows({
    header(names) {
      width = names.length;
      builders = buildersFor(names, types, file);
      return builders.map(({ position }) => position);
    },
    row(cells, line) {
      if (cells.length !== width) {
        const problem = studyProblems.wrongWidth({ found: cells.length, expected: width });
        throw new StudyError({ place: { file, line }, ...problem });
      }
      lines.add(line);
      lastLine = line;
      for (const builder of builders) builder.add(cells, line);
    },
  });
  try {
    const source = createReadStream(path);
    if (path.endsWith('.gz')) await pipeline(source, createGunzip(), rows);
    else await pipeline(source, rows);
  } catch (error) {
    throw explained(error, { file, lastLine });
  }
  if (width === 0) throw new StudyError({ place: { file }, ...studyProblems.emptyFile() });
  const lineOfRow = lines.finish();
  if (lineOfRow.length === 0) throw new StudyError({ place: { file, line: 1 }, ...studyProblems.noRows() });
  const columns = new Map(builders.map((builder) => [builder.name, builder.finish()]));
  return { file, rows: lineOfRow.length, columns, lines: lineOfRow };
}

function buildersFor(header: readonly string[], types: Record<string, ColumnType>, file: string): ColumnBuilder[] {
  return Object.entries(types).map(([name, type]) => {
    const position = header.indexOf(name);
    if (position < 0) throw new StudyError({ place: { file, line: 1 }, ...studyProblems.missingColumn(name) });
    return new ColumnBuilder({ name, type, position, file });
  });
}

interface Reading {
  readonly file: string;
  readonly lastLine: number;
}

/** The same error in words for the person at the terminal, where it is one of the files. */
function explained(error: unknown, reading: Reading): unknown {
  if (error instanceof StudyError) return error;
  const { file, lastLine } = reading;
  if (error instanceof CsvFault) return explainedCsv(error, file);
  const code = (error as NodeJS.ErrnoException).code ?? ''; // What Node.js throws has a code.
  if (code === 'ENOENT') return new StudyError({ place: { file }, ...studyProblems.noDataFile() });
  const place = { file, line: lastLine };
  if (code === 'Z_BUF_ERROR') return new StudyError({ place, ...studyProblems.endsTooEarly() });
  if (code.startsWith('Z_')) return new StudyError({ place, ...studyProblems.notGzip() });
  return error;
}

function explainedCsv({ code, line }: CsvFault, file: string): StudyError {
  const problem = code === 'quote-not-closed' ? studyProblems.openQuotation() : studyProblems.notCsv();
  return new StudyError({ place: { file, line }, ...problem });
}
