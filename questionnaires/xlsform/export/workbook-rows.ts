import type { Sheet } from '../../grid/sheet.ts';

/** A row of a sheet while it is put together: the cells by the heads of their columns. */
export type CellsByHead = Record<string, string>;

/** Rows as a sheet: the columns in the given order, those without any cell left out. */
export function sheetOf(name: string, heads: readonly string[], rows: readonly CellsByHead[]): Sheet {
  const used = heads.filter((head, at) => at < 2 || rows.some((row) => (row[head] ?? '') !== ''));
  return { name, rows: [used, ...rows.map((row) => used.map((head) => row[head] ?? ''))] };
}
