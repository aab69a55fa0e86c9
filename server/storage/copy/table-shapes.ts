import { sql } from 'kysely';
import { anyTablesOf } from '../any-tables.ts';
import { migrate } from '../migrate.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';

/** What a column holds, whichever engine keeps it. */
export type ColumnKind = 'text' | 'integer' | 'real' | 'bytes';

/** A table as the migrations make it, the same on every engine. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** The column whose numbers the database gives. */
  readonly numbered?: string | undefined;
}

const KINDS: readonly { types: RegExp; kind: ColumnKind }[] = [
  { types: /^text$/i, kind: 'text' },
  { types: /^(integer|bigint)$/i, kind: 'integer' },
  { types: /^(real|double precision)$/i, kind: 'real' },
  { types: /^blob$/i, kind: 'bytes' },
];

/**
 * Every table of the schema that this program works with, each after those that it refers to. The migrations run
 * on an empty database in memory, which is then asked: nobody has to keep a list.
 */
export async function tableShapes(): Promise<TableShape[]> {
  const { opener, close } = openSqlite(':memory:');
  try {
    await migrate(opener, '');
    const tables = (await opener.introspection.getTables()).filter(({ isView }) => !isView);
    const { rows: keys } = await sql<{ table: string; column: string }>`
      select tables.name as "table", columns.name as "column"
      from sqlite_master as tables join pragma_table_info(tables.name) as columns
      where tables.type = 'table' and columns.pk > 0
      order by columns.pk`.execute(anyTablesOf(opener));
    const { rows: references } = await sql<{ table: string; parent: string }>`
      select tables.name as "table", keys."table" as parent
      from sqlite_master as tables join pragma_foreign_key_list(tables.name) as keys
      where tables.type = 'table'`.execute(anyTablesOf(opener));
    const names = tables.map(({ name }) => name);
    return parentsFirst(names, references).map((name) => {
      const { columns } = tables.find((table) => table.name === name)!;
      return {
        name,
        columns: columns.map((column) => ({ name: column.name, kind: kindOf(name, column) })),
        key: keys.filter(({ table }) => table === name).map(({ column }) => column),
        numbered: columns.find(({ isAutoIncrementing }) => isAutoIncrementing)?.name,
      };
    });
  } finally {
    await close();
  }
}

/** Tables in an order in which each comes after those that it refers to. */
export function parentsFirst(
  tables: readonly string[],
  references: readonly { table: string; parent: string }[],
): string[] {
  const placed: string[] = [];
  for (let waiting = [...tables]; waiting.length > 0; waiting = waiting.filter((table) => !placed.includes(table))) {
    const next = waiting.filter((table) =>
      references.every((one) => one.table !== table || one.parent === table || placed.includes(one.parent)),
    );
    if (next.length === 0) throw new Error(`the tables ${waiting.join(', ')} refer to each other in a circle`);
    placed.push(...next);
  }
  return placed;
}

function kindOf(table: string, { name, dataType }: { name: string; dataType: string }): ColumnKind {
  const found = KINDS.find(({ types }) => types.test(dataType));
  if (!found) throw new Error(`${table}.${name} is ${dataType}; say in KINDS how it is copied`);
  return found.kind;
}
