import type { Value } from '#questionnaires';
import type { SinkPlace } from '../files/file-sink.ts';
import type { RecordRow } from './case-records.ts';
import { type ParquetFile, parquetFile, type WrittenFile } from './parquet-file.ts';
import type { RecordColumn } from './record-layout.ts';
import { type RecordValue, valueReader } from './record-value.ts';

/** Rows that are in memory at once. */
const GROUP = 5_000;

/** A column of which a question is the source. */
interface AskedColumn {
  readonly place: number;
  readonly read: (value: Value) => RecordValue;
}

/** One of the four files, to which rows are added. */
export class RecordFile {
  rows = 0;
  readonly #file: ParquetFile;
  /** Place of each column that the product adds, by its name. */
  readonly #added = new Map<string, number>();
  /** Columns of each question, by its variable. Most questions are not asked of most people. */
  readonly #asked = new Map<string, AskedColumn[]>();
  readonly #width: number;
  #values: RecordValue[][];
  #held = 0;

  constructor(place: SinkPlace, columns: readonly RecordColumn[]) {
    this.#file = parquetFile(place, columns);
    this.#width = columns.length;
    for (const [place, column] of columns.entries()) {
      const { name, variable } = column;
      if (variable === undefined) this.#added.set(name, place);
      else this.#asked.set(variable, [...(this.#asked.get(variable) ?? []), { place, read: valueReader(column) }]);
    }
    this.#values = this.#blank();
  }

  add(rows: readonly RecordRow[]): void {
    for (const { added, answers } of rows) {
      const row = this.#held;
      for (const [name, place] of this.#added) this.#values[place]![row] = added[name] ?? null;
      for (const form of answers)
        for (const name in form) {
          const columns = this.#asked.get(name);
          if (columns === undefined) continue;
          for (const { place, read } of columns) this.#values[place]![row] = read(form[name]!);
        }
      this.rows += 1;
      this.#held += 1;
      if (this.#held === GROUP) this.#write();
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
    this.#file.add(this.#values.map((column) => column.slice(0, this.#held)));
    this.#values = this.#blank();
    this.#held = 0;
  }

  #blank(): RecordValue[][] {
    return Array.from({ length: this.#width }, () => new Array<RecordValue>(GROUP).fill(null));
  }
}
