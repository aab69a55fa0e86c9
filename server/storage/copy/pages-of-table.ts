import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AnyRow, AnyTables } from '../any-tables.ts';
import type { TableShape } from './table-shapes.ts';

/** A page holds so many bytes of texts and bodies, or one row that is longer. */
const PAGE_BYTES = 1024 * 1024;

/** And at most so many values, of which small rows have many. */
const PAGE_VALUES = 2_000;

/** The key of a row, and how long the row is. */
type RowSize = AnyRow & { readonly row_bytes: number | string };

/**
 * The rows of a table in the order of its primary key, a page at a time, so that a table of any size takes little
 * memory. Sizes are asked for before rows are. The bytes of a page are gone when the next one is asked for.
 */
export async function* pagesOfTable(db: Kysely<AnyTables>, shape: TableShape): AsyncGenerator<readonly AnyRow[]> {
  const most = Math.floor(PAGE_VALUES / shape.columns.length);
  let after: AnyRow | undefined;
  for (;;) {
    const sizes: RowSize[] = await sizesAfter(db, shape, { after, most });
    for (const last of lastOfPages(sizes)) {
      const rows = await rowsUpTo(db, shape, { after, last });
      yield rows;
      release(rows);
      // SQLite answers without leaving the thread, and Node tidies up only between turns.
      await setImmediate();
      after = last;
    }
    if (sizes.length < most) return;
  }
}

async function sizesAfter(
  db: Kysely<AnyTables>,
  { name, columns, key }: TableShape,
  { after, most }: { after: AnyRow | undefined; most: number },
): Promise<RowSize[]> {
  const lengths = columns
    .filter(({ kind }) => kind === 'text' || kind === 'bytes')
    .map((column) => sql`coalesce(octet_length(${sql.ref(column.name)}), 0)`);
  const { rows } = await sql<RowSize>`
    select ${refs(key)}, ${lengths.length > 0 ? sql.join(lengths, sql` + `) : sql.lit(0)} as row_bytes
    from ${sql.table(name)} where ${isAfter(key, after)}
    order by ${refs(key)} limit ${sql.lit(most)}`.execute(db);
  return rows;
}

async function rowsUpTo(
  db: Kysely<AnyTables>,
  { name, columns, key }: TableShape,
  { after, last }: { after: AnyRow | undefined; last: AnyRow },
): Promise<AnyRow[]> {
  const { rows } = await sql<AnyRow>`
    select ${refs(columns.map((column) => column.name))}
    from ${sql.table(name)} where ${isAfter(key, after)} and (${refs(key)}) <= (${valuesOf(key, last)})
    order by ${refs(key)}`.execute(db);
  return rows;
}

/** The last row of each page. */
function lastOfPages(sizes: readonly RowSize[]): RowSize[] {
  const lasts: RowSize[] = [];
  let bytes = 0;
  for (const [place, size] of sizes.entries()) {
    bytes += Number(size.row_bytes);
    const next = sizes[place + 1];
    if (next && bytes + Number(next.row_bytes) <= PAGE_BYTES) continue;
    lasts.push(size);
    bytes = 0;
  }
  return lasts;
}

/** Gives the memory of bodies back at once. Node does so in its own time, which may be a hundred megabytes later. */
function release(rows: readonly AnyRow[]): void {
  for (const row of rows)
    for (const value of Object.values(row))
      if (
        value instanceof Uint8Array &&
        value.buffer instanceof ArrayBuffer &&
        value.buffer.byteLength === value.length
      )
        value.buffer.transfer(0);
}

function isAfter(key: readonly string[], after: AnyRow | undefined): RawBuilder<unknown> {
  return after ? sql`(${refs(key)}) > (${valuesOf(key, after)})` : sql`1 = 1`;
}

function refs(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)));
}

function valuesOf(key: readonly string[], row: AnyRow): RawBuilder<unknown> {
  return sql.join(key.map((name) => row[name]));
}
