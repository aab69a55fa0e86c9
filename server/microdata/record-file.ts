import type { RecordRow } from './case-records.ts';
import { type ParquetFile, parquetFile, type WrittenFile } from './parquet-file.ts';
import type { RecordColumn } from './record-layout.ts';
import { type RecordValue, valueReader } from './record-value.ts';

/** Rows that are in memory at once. */
const GROUP = 5_000;

/** One of the four files, to which rows are added. */
export class RecordFile {
  rows = 0;
  readonly #file: ParquetFile;
  readonly #readers: readonly ((row: RecordRow) => RecordValue)[];
  #values: RecordValue[][];
  #isOpen = true;

  constructor(path: string, columns: readonly RecordColumn[]) {
    this.#file = parquetFile(path, columns);
    this.#readers = columns.map(valueReader);
    this.#values = columns.map(() => []);
  }

  add(rows: readonly RecordRow[]): void {
    for (const row of rows) {
      this.rows += 1;
      for (const [place, read] of this.#readers.entries()) this.#values[place]!.push(read(row));
      if (this.#values[0]!.length >= GROUP) this.#write();
    }
  }

  finish(): WrittenFile {
    this.#write();
    this.#isOpen = false;
    return this.#file.finish();
  }

  /** Lets go of a file that was not finished. */
  close(): void {
    if (this.#isOpen) this.#file.close();
    this.#isOpen = false;
  }

  #write(): void {
    this.#file.add(this.#values);
    this.#values = this.#values.map(() => []);
  }
}
