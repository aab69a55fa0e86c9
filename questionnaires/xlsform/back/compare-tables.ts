import type { SheetColumn, Table, TableRow } from '../import/read-table.ts';
import type { NoteRemark, WorkbookPlace } from '../report.ts';

/** A cell that is not as Cifra wrote it. */
export interface ChangedCell {
  /** As Cifra wrote it. */
  readonly row: TableRow;
  readonly column: SheetColumn;
  readonly was: string;
  readonly is: string;
  readonly place: WorkbookPlace;
}

/**
 * Compares a sheet with what was written, row by row, whatever their order is now: rows and columns that were added,
 * taken away or moved are reported.
 *
 * @returns the cells that were changed
 */
export function compareTables(written: Table, now: Table, remark: NoteRemark): ChangedCell[] {
  const columns = comparedColumns(written, now, remark);
  const known = new Set(written.rows.map(keyOf));
  const rows = new Map<string, TableRow>();
  for (const row of now.rows) {
    const key = keyOf(row);
    if (known.has(key) && !rows.has(key)) rows.set(key, row);
    else remark('lost', row.place('name'), { code: 'rowAdded', name: row.text('name') });
  }
  remarkMoved(written, rows, remark);
  return written.rows.flatMap((row) => {
    const current = rows.get(keyOf(row));
    if (!current) {
      remark('lost', { sheet: now.sheet }, { code: 'rowTakenAway', name: row.text('name') });
      return [];
    }
    return columns.flatMap((column) => {
      const was = row.inLanguage(column.key, column.language);
      const is = current.inLanguage(column.key, column.language);
      return was === is ? [] : [{ row, column, was, is, place: current.place(column.key, column.language) }];
    });
  });
}

/** Columns of both tables; says of every other one that it is not read. */
function comparedColumns(written: Table, now: Table, remark: NoteRemark): SheetColumn[] {
  for (const column of now.columns) {
    const { key, language } = column;
    if (written.columns.some((each) => isSame(each, column))) continue;
    const row = now.rows.find((each) => each.inLanguage(key, language) !== '');
    if (row) remark('lost', row.place(key, language), { code: 'columnAdded' });
  }
  return written.columns.filter((column) => {
    if (now.columns.some((each) => isSame(each, column))) return true;
    remark('lost', { sheet: now.sheet, row: 1 }, { code: 'columnTakenAway', header: column.header });
    return false;
  });
}

function isSame(one: SheetColumn, other: SheetColumn): boolean {
  const plain = (language = '') => language.trim().toLowerCase();
  return one.key === other.key && plain(one.language) === plain(other.language);
}

function keyOf(row: TableRow): string {
  const type = row.text('type');
  const block = /^(begin|end) /.exec(type)?.[1] ?? '';
  return [block, row.text('list_name'), row.text('name'), block && type].join('\n');
}

/** Says that rows stand in another order: how many, at the first of them. */
function remarkMoved(written: Table, rows: ReadonlyMap<string, TableRow>, remark: NoteRemark): void {
  const inOrder = written.rows.flatMap((row) => rows.get(keyOf(row)) ?? []);
  const kept = longestRising(inOrder.map(({ number }) => number));
  const moved = inOrder.filter(({ number }) => !kept.has(number));
  const first = moved.toSorted((one, other) => one.number - other.number)[0];
  if (first) remark('lost', first.place('name'), { code: 'rowsMoved', count: moved.length });
}

/** The longest run of numbers that rise from left to right, with others between them. */
function longestRising(numbers: readonly number[]): Set<number> {
  // For each length the place of the smallest number with which such a run ends, and what stands before each number.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(numbers[at]!);
  return run;
}
