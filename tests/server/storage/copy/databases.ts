import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { anyTablesOf } from '../../../../server/storage/any-tables.ts';
import { type ColumnKind, tableShapes } from '../../../../server/storage/copy/table-shapes.ts';
import { engineOf } from '../../../../server/storage/engine.ts';
import { openStore } from '../../../../server/storage/open-store.ts';
import { testKeys } from '../../../support/test-keys.ts';

export const NOW = '2026-11-24T15:00:00.000Z';

/** The edition of the fixture. */
export const FIRST_EDITION = 'first-edition';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

/** Every row of every table, as text and in an order of its own, read without the code that copies. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** Puts a database of the release before editions to a file: 36 interviews with all that belongs to them. */
export function writeOldDatabase(file: string): void {
  writeFileSync(file, gunzipSync(readFileSync(FIXTURE)));
}

let fixture: Buffer | undefined;

/** The same after somebody has opened it once with this release. It is changed and sealed once in a process. */
export async function writeFixture(file: string): Promise<void> {
  if (fixture) return writeFileSync(file, fixture, { mode: 0o600 });
  writeOldDatabase(file);
  await (await openStore(file, { keys: testKeys, now: NOW, say: () => {} })).close();
  // The copy that was kept before its tables changed is of no use here.
  const folder = dirname(file);
  for (const name of readdirSync(folder)) if (name.endsWith('.backup')) rmSync(join(folder, name));
  fixture = readFileSync(file);
}

/**
 * Puts three rows into every table that there is, whatever the tables are: row 2 has 2 for every number and
 * the same text for every text, so that it refers to row 2 of other tables.
 */
export async function fillEveryTable(location: string): Promise<void> {
  await (await openStore(location, { keys: testKeys, now: NOW })).close();
  const { writer, close } = await engineOf(location).open(location);
  for (const { name, columns } of await tableShapes()) {
    if (name === 'schema_version') continue;
    const rows = [1, 2, 3].map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, madeUpValue(column.kind, row)])),
    );
    await anyTablesOf(writer).insertInto(name).values(rows).execute();
  }
  await close();
}

function madeUpValue(kind: ColumnKind, row: number) {
  if (kind === 'bytes') return Buffer.from([row, 0, 255, 0x5c, 0x78]);
  if (kind === 'text') return `row ${row} ñ "'\\ 🏠`;
  // A third has as many digits as a number can have.
  return kind === 'integer' ? row : row + 1 / 3;
}

/** The rows of a SQLite file. */
export function rowsOfFile(file: string): Rows {
  const database = new Database(file, { readonly: true });
  const names = database
    .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  const tables = names.map((name) => [name, asTexts(database.prepare(`select * from ${name}`).all())] as const);
  database.close();
  return Object.fromEntries(tables);
}

/** Rows of a table as texts that do not depend on the order of rows and columns. */
export function asTexts(rows: readonly unknown[]): string[] {
  const sortedColumns = (row: unknown) =>
    Object.entries(row as object)
      .map(([name, value]) => [name, asText(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map((row) => JSON.stringify(sortedColumns(row))).sort();
}

/** Bytes are long, and JSON writes each as a number. */
function asText(value: unknown): unknown {
  return Buffer.isBuffer(value) ? { bytes: value.toString('base64') } : value;
}
