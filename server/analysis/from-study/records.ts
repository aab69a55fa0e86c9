import type { TypedColumn } from '#questionnaires';
import type { ColumnBuilder } from './column-builder.ts';
import type { FilePlace } from './study-error.ts';

/** A data file in memory: the declared columns, and the line on which each row stands. */
export interface Records {
  readonly file: string;
  readonly rows: number;
  readonly columns: Map<string, TypedColumn>;
  /** Of formats without lines the number of the row. */
  readonly lines: Int32Array;
}

/** Where a value stands in its file. */
export function placeOfValue({ file, lines }: Records, row: number, column: string): FilePlace {
  return { file, line: lines[row], column };
}

/** The records of columns that are whole. */
export function finishedRecords(file: string, builders: readonly ColumnBuilder[], lines: Int32Array): Records {
  const columns = new Map(builders.map((builder) => [builder.name, builder.finish()] as const));
  return { file, rows: lines.length, columns, lines };
}

/** The number of each row, for formats without lines. */
export function rowNumbers(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row + 1);
}

/** Some of the records, in their order. */
export function selectedRecords(records: Records, isSelected: Uint8Array): Records {
  const rows = Int32Array.from(records.lines.keys()).filter((row) => isSelected[row] === 1);
  if (rows.length === records.rows) return records;
  const columns = Array.from(records.columns, ([name, column]) => [name, selected(column, rows)] as const);
  return { ...records, rows: rows.length, columns: new Map(columns), lines: rows.map((row) => records.lines[row]!) };
}

function selected(column: TypedColumn, rows: Int32Array): TypedColumn {
  if (column.type === 'text') return { ...column, codes: rows.map((row) => column.codes[row]!) };
  return { type: 'number', values: Float64Array.from(rows, (row) => column.values[row]!) };
}
