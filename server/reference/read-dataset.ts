import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { ReferenceColumn, ReferenceDataset } from './gold-format.ts';
import { ReferenceProblem } from './reference-problem.ts';

/** A data file as columns: numbers (NaN where missing) or text (null where missing). */
export interface Dataset {
  readonly rows: number;
  column(name: string): DataColumn;
}

export type DataColumn =
  | { readonly type: 'number'; readonly numbers: Float64Array }
  | { readonly type: 'category'; readonly text: readonly (string | null)[]; readonly levels: readonly string[] };

/** Reads a CSV file, gzipped when its name ends in `.gz`. */
export function readDataset(folder: string, described: ReferenceDataset): Dataset {
  const { file } = described;
  const records = readRecords(resolve(folder, file), file);
  const header = records[0];
  if (header === undefined) throw new ReferenceProblem(`${file} is empty; it needs a header line`);
  const rows = records.length - 1;
  const columns = new Map<string, DataColumn>();
  const descriptions = new Map(described.columns.map((column) => [column.name, column]));

  return {
    rows,
    column(name) {
      const known = columns.get(name);
      if (known !== undefined) return known;
      const description = descriptions.get(name);
      const position = header.indexOf(name);
      if (description === undefined || position < 0)
        throw new ReferenceProblem(`${file} has no column ${name}; correct the case or the file`);
      const cells = records.slice(1).map((record) => record[position] ?? '');
      const column = readColumn(file, description, cells);
      columns.set(name, column);
      return column;
    },
  };
}

function readRecords(path: string, file: string): string[][] {
  try {
    const bytes = readFileSync(path);
    return parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new ReferenceProblem(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readColumn(file: string, description: ReferenceColumn, cells: readonly string[]): DataColumn {
  if (description.type === 'category')
    return { type: 'category', text: cells.map((cell) => (cell === '' ? null : cell)), levels: description.levels };
  const numbers = new Float64Array(cells.length);
  cells.forEach((cell, row) => {
    const number = cell.trim() === '' ? Number.NaN : Number(cell);
    if (cell.trim() !== '' && Number.isNaN(number))
      throw new ReferenceProblem(`${file}, line ${row + 2}, column ${description.name}: ${cell} is not a number`);
    numbers[row] = number;
  });
  return { type: 'number', numbers };
}

/** The values as text; a number is written the shortest way that reads back the same. */
export function asText(column: DataColumn): readonly (string | null)[] {
  if (column.type === 'category') return column.text;
  return Array.from(column.numbers, (number) => (Number.isNaN(number) ? null : String(number)));
}
