import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { decodeText } from '../files/decode-text.ts';
import { fileKind } from '../files/file-kind.ts';
import type { ReferenceColumn, ReferenceDataset } from './gold-format.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';

/** A data file as columns: numbers (NaN where missing) or text (null where missing). */
export interface Dataset {
  readonly rows: number;
  column(name: string): DataColumn;
}

export type DataColumn =
  | { readonly type: 'number'; readonly numbers: Float64Array }
  | { readonly type: 'category'; readonly text: readonly (string | null)[]; readonly levels: readonly string[] };

/**
 * Reads a CSV file, gzipped when its name ends in `.gz`. A column is converted when it is first asked for.
 */
export function readDataset(folder: string, described: ReferenceDataset): Dataset {
  const { file } = described;
  const records = readRecords(resolve(folder, file), file);
  const header = records[0];
  if (header === undefined) throw new ReferenceProblem(referenceProblems.dataEmpty(file));
  const twice = header.find((name, position) => name !== '' && header.indexOf(name) < position);
  if (twice !== undefined) throw new ReferenceProblem(referenceProblems.columnTwice({ file, name: twice }));
  const descriptions = new Map(described.columns.map((column) => [column.name, column]));
  const converted = new Map<string, DataColumn>();

  return {
    rows: records.length - 1,
    column(name) {
      const kept = converted.get(name);
      if (kept !== undefined) return kept;
      const description = descriptions.get(name);
      const position = header.indexOf(name);
      if (description === undefined || position < 0) {
        throw new ReferenceProblem(referenceProblems.unknownColumn({ file, name }));
      }
      const cells = records.slice(1).map((record) => record[position] ?? '');
      const column = readColumn(file, description, cells);
      converted.set(name, column);
      return column;
    },
  };
}

function readRecords(path: string, file: string): string[][] {
  const bytes = orNotReadable(file, () => readFileSync(path));
  const isNamedGzip = file.endsWith('.gz');
  const outer = fileKind(bytes);
  const isOther = outer !== undefined && !(outer.isGzip && isNamedGzip);
  const table = isNamedGzip && !isOther ? orNotReadable(file, () => gunzipSync(bytes)) : bytes;
  const kind = isOther ? outer : fileKind(table);
  if (kind) throw new ReferenceProblem(referenceProblems.otherFormat({ file, format: kind.name }));
  const read = decodeText(table);
  if ('broken' in read) throw new ReferenceProblem(referenceProblems.notUtf8({ file, ...read.broken }));
  return orNotReadable(file, () => parse(read.text, { skip_empty_lines: true }) as unknown as string[][]);
}

function orNotReadable<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReferenceProblem(referenceProblems.dataNotReadable({ file, reason }));
  }
}

function readColumn(file: string, { name, ...described }: ReferenceColumn, cells: readonly string[]): DataColumn {
  if (described.type === 'category') {
    return { type: 'category', text: cells.map((cell) => (cell === '' ? null : cell)), levels: described.levels };
  }
  const numbers = Float64Array.from(cells, (cell, row) => {
    if (cell.trim() === '') return Number.NaN;
    const number = Number(cell);
    if (!Number.isNaN(number)) return number;
    throw new ReferenceProblem(referenceProblems.notANumber({ file, line: row + 2, column: name, cell }));
  });
  return { type: 'number', numbers };
}

/** The values of a column as text. A number is written the shortest way that reads back the same. */
export function columnTexts(name: string, data: Dataset): readonly (string | null)[] {
  const column = data.column(name);
  if (column.type === 'category') return column.text;
  return Array.from(column.numbers, (number) => (Number.isNaN(number) ? null : String(number)));
}

/** The values of a column of numbers. */
export function columnNumbers(name: string, data: Dataset): Float64Array {
  const column = data.column(name);
  if (column.type === 'number') return column.numbers;
  throw new ReferenceProblem(referenceProblems.notNumeric(name));
}

/** A column of numbers; with an event, 1 where the column equals it and 0 where it has another value. */
export function columnValues(name: string, event: string | number | undefined, data: Dataset): Float64Array {
  if (event === undefined) return columnNumbers(name, data);
  return indicatorOf(columnTexts(name, data), String(event));
}

/** 1 where a text equals the wanted one, 0 where it differs, NaN where it is missing. */
export function indicatorOf(texts: readonly (string | null)[], wanted: string): Float64Array {
  return Float64Array.from(texts, (text) => {
    if (text === null) return Number.NaN;
    return text === wanted ? 1 : 0;
  });
}

/** The levels of a column: those that its description lists, or the numbers that occur, in their order. */
export function columnLevels(name: string, data: Dataset): readonly string[] {
  const column = data.column(name);
  if (column.type === 'category') return column.levels;
  const distinct = new Set(column.numbers.filter((number) => !Number.isNaN(number)));
  return [...distinct].sort((a, b) => a - b).map(String);
}
