import type { Value } from '#questionnaires';
import type { RecordRow } from '../case-records.ts';
import type { RecordColumn } from '../record-layout.ts';
import { type RecordValue, valueReader } from '../record-value.ts';

/** Some records of one file as columns of numbers, which one thread hands to another without a copy. */
export interface RecordBlock {
  readonly rows: number;
  /** Those that hold something. */
  readonly columns: readonly BlockColumn[];
}

/** One column of a block, by its place in the layout. */
export interface BlockColumn {
  readonly place: number;
  /** Numbers, NaN where there is none. Of texts the place among the names, from 1, and 0 where there is none. */
  readonly values: BlockNumbers;
  /** Absent of numbers. */
  readonly names?: readonly string[];
}

type BlockNumbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Rows for which a column first has room. */
const FIRST_ROOM = 128;

/** Puts records into blocks. */
export class RecordBlocks {
  /** Columns that the product adds, by their names. */
  readonly #added = new Map<string, GrowingBlockColumn>();
  /** Columns of each question, by its variable. Most questions are not asked of most people. */
  readonly #asked = new Map<string, AskedColumn[]>();
  readonly #all: readonly GrowingBlockColumn[];
  #rows = 0;

  constructor(columns: readonly RecordColumn[]) {
    this.#all = columns.map((column, place) => new GrowingBlockColumn(place, column.kind === 'code'));
    for (const [place, column] of columns.entries()) {
      const { name, variable } = column;
      const grows = this.#all[place]!;
      if (variable === undefined) this.#added.set(name, grows);
      else this.#asked.set(variable, [...(this.#asked.get(variable) ?? []), { grows, read: valueReader(column) }]);
    }
  }

  add({ added, answers, analysed }: RecordRow): void {
    const row = this.#rows;
    analysed?.((place, value) => this.#all[place]!.set(row, value));
    for (const name in added) this.#added.get(name)?.set(row, added[name]!);
    for (const form of answers)
      for (const name of Object.keys(form)) {
        const columns = this.#asked.get(name);
        if (columns === undefined) continue;
        for (const { grows, read } of columns) grows.set(row, read(form[name]!));
      }
    this.#rows += 1;
  }

  /** What was added since the last block. */
  finish(): RecordBlock {
    const rows = this.#rows;
    this.#rows = 0;
    return { rows, columns: this.#all.flatMap((column) => column.finish(rows) ?? []) };
  }
}

interface AskedColumn {
  readonly grows: GrowingBlockColumn;
  readonly read: (value: Value) => RecordValue;
}

class GrowingBlockColumn {
  readonly #place: number;
  readonly #isText: boolean;
  #values: BlockNumbers | undefined;
  #numberOf = new Map<string, number>();

  constructor(place: number, isText: boolean) {
    this.#place = place;
    this.#isText = isText;
  }

  set(row: number, value: RecordValue): void {
    if (value === null) return;
    if (this.#values === undefined || row >= this.#values.length) this.#grow(row);
    this.#values![row] = this.#isText ? this.#numberOfName(String(value)) : Number(value);
  }

  finish(rows: number): BlockColumn | undefined {
    const values = this.#values;
    if (values === undefined) return undefined;
    this.#values = undefined;
    const column = { place: this.#place, values: this.#withRoom(values, rows) };
    if (!this.#isText) return column;
    const names = [...this.#numberOf.keys()];
    this.#numberOf = new Map();
    return { ...column, names };
  }

  #numberOfName(name: string): number {
    const known = this.#numberOf.get(name);
    if (known !== undefined) return known;
    this.#numberOf.set(name, this.#numberOf.size + 1);
    return this.#numberOf.size;
  }

  #grow(row: number): void {
    const { length } = this.#values ?? { length: FIRST_ROOM / 2 };
    this.#values = this.#withRoom(this.#values, Math.max(2 * length, row + 1));
  }

  #withRoom(values: BlockNumbers | undefined, room: number): BlockNumbers {
    if (values?.length === room) return values;
    const moved = this.#isText ? new Uint32Array(room) : new Float64Array(room).fill(Number.NaN);
    if (values) moved.set(values.subarray(0, room));
    return moved;
  }
}

/** The memory of a block, for whoever hands it over. */
export function buffersOf({ columns }: RecordBlock): ArrayBuffer[] {
  return columns.map(({ values }) => values.buffer);
}
