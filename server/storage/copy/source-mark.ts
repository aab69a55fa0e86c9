import type { Kysely } from 'kysely';
import type { AnyTables } from '../any-tables.ts';
import type { TableShape } from './table-shapes.ts';

/** How many rows a table has, and the last number that the database gave to one of them. */
interface TableMark {
  readonly rows: number;
  readonly lastNumber: number;
}

/** The marks of all tables by their names. */
export type SourceMark = ReadonlyMap<string, TableMark>;

/**
 * What changes when somebody writes: the rows of every table, and the last line of the audit trail, which has one
 * for whatever changes a row of a person, a case or a submission.
 */
export async function markOf(db: Kysely<AnyTables>, shapes: readonly TableShape[]): Promise<SourceMark> {
  const marks = new Map<string, TableMark>();
  for (const { name, numbered } of shapes) {
    const counted = db.selectFrom(name).select((e) => e.fn.countAll().as('rows'));
    const query = numbered ? counted.select((e) => e.fn.max(numbered).as('last')) : counted;
    const row: Readonly<Record<string, unknown>> = await query.executeTakeFirstOrThrow();
    marks.set(name, { rows: Number(row.rows), lastNumber: Number(row.last ?? 0) });
  }
  return marks;
}

/** Whether nobody has written between two marks. */
export function isSameMark(one: SourceMark, other: SourceMark): boolean {
  return [...one].every(([table, { rows, lastNumber }]) => {
    const mark = other.get(table);
    return mark?.rows === rows && mark.lastNumber === lastNumber;
  });
}
