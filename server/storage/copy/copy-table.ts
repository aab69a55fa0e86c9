import type { Kysely } from 'kysely';
import type { AnyRow, AnyTables } from '../any-tables.ts';
import { insertInto } from '../insert-rows.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { CopyError } from './copy-error.ts';
import type { Side } from './copy-sides.ts';
import { pagesOfTable } from './pages-of-table.ts';
import { TableHash, type TableSum } from './table-hash.ts';
import type { TableShape } from './table-shapes.ts';

/** A table, and who hears how many of its rows are done. */
interface TableWork {
  readonly shape: TableShape;
  readonly report: (rows: number) => void;
}

/** Where the rows of a table go. */
interface Target {
  readonly db: Kysely<AnyTables>;
  readonly side: Side;
}

/** Copies the rows of a table, a page in a transaction, and gives the sum of what was read. */
export async function copyTable(
  source: Kysely<AnyTables>,
  { db, side }: Target,
  { shape, report }: TableWork,
): Promise<TableSum> {
  const hash = new TableHash(shape);
  const insert = insertInto(shape.name);
  for await (const rows of pagesOfTable(source, shape)) {
    hash.add(rows);
    await side.copying(async () => {
      const writing = db.transaction().execute((step) => insert(step, rows));
      await writing.catch((error) => {
        throw storageFaultOf(error) ? error : refusal(error, { table: shape.name, rows, to: side.shown });
      });
    });
    report(hash.rows);
  }
  return hash.sum();
}

/** Reads a table and gives the sum of its rows. */
export async function sumOfTable(db: Kysely<AnyTables>, { shape, report }: TableWork): Promise<TableSum> {
  const hash = new TableHash(shape);
  for await (const rows of pagesOfTable(db, shape)) {
    hash.add(rows);
    report(hash.rows);
  }
  return hash.sum();
}

/** What the database says of a row that it does not take may show the row: only its code goes on. */
function refusal(error: unknown, { table, rows, to }: { table: string; rows: readonly AnyRow[]; to: string }) {
  const column = columnWithNull(rows);
  if (column !== undefined) return new CopyError('text-not-storable', { table, column, to });
  const state = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return new CopyError('rows-refused', { table, state, to });
}

/** A column with the one character that PostgreSQL keeps in no text. */
function columnWithNull(rows: readonly AnyRow[]): string | undefined {
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'string' && value.includes('\0')) return column;
  return undefined;
}
