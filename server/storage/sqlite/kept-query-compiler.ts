import { SqliteQueryCompiler } from 'kysely';

/**
 * Compiles queries to statements that SQLite runs again as they are. SQLite 3.54 plans for the value of a
 * parameter that stands alone beside a column or in a limit, and makes such a statement anew once the value is gone;
 * better-sqlite3 empties the parameters after each run. Of a short query that was nine tenths of the time. A sign
 * before the parameter keeps SQLite from looking; it changes neither a value, of whatever type, nor the use of an
 * index (https://sqlite.org/lang_expr.html, "unary operator +").
 */
export class KeptQueryCompiler extends SqliteQueryCompiler {
  override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}
