import type { SinkPlace } from '../files/file-sink.ts';
import type { RecordBlock } from './cases/record-block.ts';
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
  readonly #width: number;
  /** Columns of numbers of records, and of what kind the records are. */
  readonly #numbered: ReadonlyMap<number, RecordUnit>;
  #values: RecordValue[][];
  #held = 0;

  constructor(place: SinkPlace, columns: readonly RecordColumn[]) {
    this.#file = parquetFile(place, columns);
    this.#width = columns.length;
    const unitOf = (name: string) => RECORD_UNITS.find((unit) => unit === name);
    this.#numbered = new Map(
      Array.from(columns, ({ name }, at) => [at, unitOf(name)] as const).flatMap(([at, unit]) =>
        unit ? [[at, unit]] : [],
      ),
    );
    this.#values = this.#blank();
  }

  add(block: RecordBlock, before: RecordsBefore): void {
    for (let from = 0; from < block.rows; ) {
      const to = Math.min(block.rows, from + GROUP - this.#held);
      this.#copy(block, { from, to }, before);
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

  #copy({ columns }: RecordBlock, { from, to }: { from: number; to: number }, before: RecordsBefore): void {
    for (const { place, values, names } of columns) {
      const column = this.#values[place]!;
      const unit = this.#numbered.get(place);
      const first = unit ? before[unit] : 0;
      for (let row = from; row < to; row++) {
        const value = values[row]!;
        if (names) column[this.#held + row - from] = names[value - 1] ?? null;
        else if (!Number.isNaN(value)) column[this.#held + row - from] = value + first;
      }
    }
  }

  #write(): void {
    const isFull = this.#held === GROUP;
    this.#file.add(isFull ? this.#values : this.#values.map((column) => column.slice(0, this.#held)));
    this.#values = this.#blank();
    this.#held = 0;
  }

  #blank(): RecordValue[][] {
    return Array.from({ length: this.#width }, () => new Array<RecordValue>(GROUP).fill(null));
  }
}
