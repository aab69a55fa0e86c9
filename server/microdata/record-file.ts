import type { SinkPlace } from '../files/file-sink.ts';
import type { BlockColumn, RecordBlock } from './cases/record-block.ts';
import { type ParquetFile, parquetFile, type WrittenFile } from './parquet-file.ts';
import { RECORD_UNITS, type RecordColumn, type RecordUnit } from './record-layout.ts';
import type { RecordValue } from './record-value.ts';

/** Rows that are in memory at once. */
const GROUP = 5_000;

/** Records of each kind that stand before those of a block: it counts its own from 1. */
export type RecordsBefore = Readonly<Record<RecordUnit, number>>;

/** One of the four files, to which records are added. */
export class RecordFile {
  rows = 0;
  readonly #file: ParquetFile;
  /** Columns of numbers of records, and of what kind the records are. */
  readonly #numbered: ReadonlyMap<number, RecordUnit>;
  /** What waits for the rest of its group. */
  #waiting: HeldRows[] = [];
  #held = 0;

  constructor(place: SinkPlace, columns: readonly RecordColumn[]) {
    this.#file = parquetFile(place, columns);
    const unitOf = (name: string) => RECORD_UNITS.find((unit) => unit === name);
    this.#numbered = new Map(
      Array.from(columns, ({ name }, at) => [at, unitOf(name)] as const).flatMap(([at, unit]) =>
        unit ? [[at, unit]] : [],
      ),
    );
  }

  add(block: RecordBlock, before: RecordsBefore): void {
    for (let from = 0; from < block.rows; ) {
      const to = Math.min(block.rows, from + GROUP - this.#held);
      this.#waiting.push({ columnAt: columnsByPlace(block), from, to, before });
      this.rows += to - from;
      this.#held += to - from;
      if (this.#held === GROUP) this.#write();
      from = to;
    }
  }

  finish(): WrittenFile {
    this.#write();
    return this.#file.finish();
  }

  /** Lets go of a file that was not finished. */
  close(): void {
    this.#file.close();
  }

  #write(): void {
    const rows = this.#held;
    this.#file.addColumns(rows, (place) => this.#valuesAt(place, rows));
    this.#waiting = [];
    this.#held = 0;
  }

  #valuesAt(place: number, rows: number): RecordValue[] {
    const values = new Array<RecordValue>(rows).fill(null);
    const unit = this.#numbered.get(place);
    let at = 0;
    for (const { columnAt, from, to, before } of this.#waiting) {
      const column = columnAt[place];
      if (column) copyColumn(column, { from, to }, { values, at, first: unit ? before[unit] : 0 });
      at += to - from;
    }
    return values;
  }
}

/** Rows of a block that are in no group yet. */
interface HeldRows {
  readonly columnAt: readonly (BlockColumn | undefined)[];
  readonly from: number;
  readonly to: number;
  readonly before: RecordsBefore;
}

function columnsByPlace({ columns }: RecordBlock): (BlockColumn | undefined)[] {
  const byPlace: (BlockColumn | undefined)[] = [];
  for (const column of columns) byPlace[column.place] = column;
  return byPlace;
}

/** @param into.first is added to every number */
function copyColumn(
  { values, names }: BlockColumn,
  { from, to }: { readonly from: number; readonly to: number },
  into: { readonly values: RecordValue[]; readonly at: number; readonly first: number },
): void {
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (names) into.values[into.at + row - from] = names[value - 1] ?? null;
    else if (!Number.isNaN(value)) into.values[into.at + row - from] = value + into.first;
  }
}
