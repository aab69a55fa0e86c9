import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../../server/storage/copy/copy-database.ts';
import { tableShapes } from '../../../server/storage/copy/table-shapes.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { copyConformance, type Databases } from '../../server/storage/copy/copy-conformance.ts';
import { asTexts, NOW, type Rows } from '../../server/storage/copy/databases.ts';
import { sqliteFiles } from '../../server/storage/copy/sqlite-files.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';

const postgres = postgresOfThisFile();
const files = sqliteFiles();

// A language whose order of letters is not that of the bytes.
const LANGUAGE = "locale_provider icu icu_locale 'es' locale 'C'";

const DATABASES: Databases = {
  make: () => postgres.newDatabase(LANGUAGE),
  async makeFixture() {
    const database = await postgres.newDatabase(LANGUAGE);
    await copyDatabase({ from: await files.makeFixture(), to: database }, NOW, () => {});
    return database;
  },
  async rowsOf(database) {
    const tables = await postgres.query<{ name: string }>(
      database,
      "select tablename as name from pg_tables where schemaname = 'cifra'",
    );
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) rows[name] = asTexts(await postgres.query(database, `select * from cifra.${name}`));
    return rows satisfies Rows;
  },
  async tracesBeside(database) {
    const schemas = await postgres.query<{ name: string }>(
      database,
      "select nspname as name from pg_namespace where nspname like 'cifra\\_%'",
    );
    return schemas.map(({ name }) => name);
  },
};

describe('a copy from a SQLite file to PostgreSQL', () => copyConformance(files, DATABASES));

describe('a copy from PostgreSQL to a SQLite file', () => copyConformance(DATABASES, files));

describe('a copy from PostgreSQL to PostgreSQL', () => copyConformance(DATABASES, DATABASES));

describe('the tables that are copied', () => {
  it('are those that PostgreSQL has, with their columns, keys and numbers', async () => {
    const database = await postgres.newDatabase();
    await (await openStore(database)).close();
    const columns = await postgres.query<{ table: string; column: string; numbered: boolean }>(
      database,
      `select table_name as "table", column_name as "column", is_identity = 'YES' as numbered
      from information_schema.columns where table_schema = 'cifra'`,
    );
    const keys = await postgres.query<{ table: string; column: string }>(
      database,
      `select table_name as "table", column_name as "column"
      from information_schema.table_constraints join information_schema.key_column_usage
        using (constraint_schema, constraint_name, table_name)
      where constraint_schema = 'cifra' and constraint_type = 'PRIMARY KEY'
      order by ordinal_position`,
    );
    const tables = [...new Set(columns.map(({ table }) => table))];
    const shapes = await tableShapes();
    expect(shapes.map(({ name }) => name).sort()).toEqual(tables.sort());
    for (const shape of shapes) {
      const own = columns.filter(({ table }) => table === shape.name);
      expect(shape.columns.map(({ name }) => name).sort()).toEqual(own.map(({ column }) => column).sort());
      expect(shape.key).toEqual(keys.filter(({ table }) => table === shape.name).map(({ column }) => column));
      const numbered = own.find((column) => column.numbered)?.column;
      // SQLite would number the versions of the schema too, which have theirs already.
      if (shape.name !== 'schema_version') expect([shape.name, shape.numbered]).toEqual([shape.name, numbered]);
    }
  });
});
