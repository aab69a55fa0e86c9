import { CompiledQuery, type Kysely } from 'kysely';
import type { AnyRow, AnyTables } from './any-tables.ts';
import { chunks } from './chunks.ts';

/**
 * Inserts rows of a table in parts of few sizes; the statement for each size is written once. All rows have the same
 * columns in the same order.
 */
export function insertInto(
  table: string,
): (db: Kysely<AnyTables>, rows: readonly AnyRow[], between?: () => Promise<void>) => Promise<void> {
  // A process may hold stores of both engines, and their statements number the values in different ways.
  const byEngine = new Map<unknown, Map<number, string>>();
  return async (db, rows, between = async () => {}) => {
    const statements = statementsOf(byEngine, db);
    for (const part of chunks(rows)) {
      const statement = statements.get(part.length) ?? db.insertInto(table).values(part).compile().sql;
      statements.set(part.length, statement);
      await db.executeQuery(CompiledQuery.raw(statement, part.flatMap(Object.values)));
      await between();
    }
  };
}

function statementsOf(byEngine: Map<unknown, Map<number, string>>, db: Kysely<AnyTables>): Map<number, string> {
  const engine = db.getExecutor().adapter.constructor;
  const known = byEngine.get(engine) ?? new Map<number, string>();
  byEngine.set(engine, known);
  return known;
}
