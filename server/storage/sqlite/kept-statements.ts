import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** More than the program has, but for lists of every length. */
const MOST_STATEMENTS = 300;

/**
 * A database that keeps its statements. Making one costs as much as a short query, and the memory of those that
 * are made again and again is given back late, because the collector of garbage does not see it.
 */
export function keptStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    prepare(sql) {
      const found = kept.get(sql);
      // One that gives its rows piece by piece cannot begin again meanwhile.
      const statement = found && !found.busy ? found : database.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const oldest = kept.keys().next();
      if (kept.size > MOST_STATEMENTS && !oldest.done) kept.delete(oldest.value);
      return statement as ReturnType<SqliteDatabase['prepare']>;
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}
