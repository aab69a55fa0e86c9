import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { chunks } from '../../../server/storage/chunks.ts';
import { keptStatements } from '../../../server/storage/sqlite/kept-statements.ts';
import { asKysely } from '../../../server/storage/sqlite/open-sqlite.ts';

describe('statements that are kept', () => {
  it('are made once for the same text, and again while one still gives its rows', () => {
    const database = keptStatements(new Database(':memory:'));
    const sql = 'select 1 union all select 2';
    const first = database.prepare(sql);
    expect(database.prepare(sql)).toBe(first);
    const rows = first.iterate([]);
    rows.next();
    const meanwhile = database.prepare(sql);
    expect(meanwhile).not.toBe(first);
    expect(meanwhile.all([])).toHaveLength(2);
    expect([...rows]).toHaveLength(1);
    database.close();
  });

  it('are not planned anew for each value, and take values as they are', async () => {
    const db = asKysely(new Database(':memory:')).withTables<{ kept: { name: string; value: unknown } }>();
    await db.schema.createTable('kept').addColumn('name', 'text').addColumn('value', 'text').execute();
    const asked = (name: string, skip: number) =>
      db.selectFrom('kept').selectAll().where('name', '=', name).orderBy('name').limit(1).offset(skip);
    expect(asked('a', 0).compile().sql).toMatch(/= \+\? order by .* limit \+\? offset \+\?$/);
    for (const value of ['7', '-0', '1e3 ', '', null, 2 ** 53 - 1, Buffer.from([0, 255])]) {
      const { rows } = await sql<Record<string, unknown>>`select ${value} as value, typeof(${value}) as type`.execute(
        db,
      );
      const type = value === null ? 'null' : typeof value === 'string' ? 'text' : null;
      expect(rows[0]).toEqual({ value, type: type ?? (typeof value === 'number' ? 'real' : 'blob') });
    }
    await db
      .insertInto('kept')
      .values([
        { name: 'a', value: 'one' },
        { name: 'a', value: 'two' },
      ])
      .execute();
    expect(await asked('a', 1).execute()).toEqual([{ name: 'a', value: 'two' }]);
    await db.destroy();
  });

  it('are few, however many texts come', () => {
    const database = keptStatements(new Database(':memory:'));
    const first = database.prepare('select 0');
    for (let number = 1; number < 400; number++) database.prepare(`select ${number}`);
    expect(database.prepare('select 0')).not.toBe(first);
    database.close();
  });

  it('lists come in few sizes, whole and in order', () => {
    const sizes = new Set<number>();
    for (let length = 0; length < 1000; length += 37) {
      const all = Array.from({ length }, (_, number) => number);
      const parts = [...chunks(all)];
      expect(parts.flat()).toEqual(all);
      for (const part of parts) sizes.add(part.length);
    }
    expect(sizes.size).toBeLessThanOrEqual(9);
  });
});
