import type { TypedColumn } from '#questionnaires';
import { StudyError } from './study-error.ts';

const NUMBER = /^-?\d+(\.\d*)?([eE][-+]?\d+)?$/;

/** Collects one column of a file while it is read: numbers parsed, texts stored once each. */
export class ColumnBuilder {
  readonly name: string;
  readonly #numeric: boolean;
  readonly #position: number;
  readonly #file: string;
  readonly #cells: number[] = [];
  readonly #codes = new Map<string, number>();

  constructor(name: string, type: 'text' | 'number', position: number, file: string) {
    this.name = name;
    this.#numeric = type === 'number';
    this.#position = position;
    this.#file = file;
  }

  add(record: string[], line: number): void {
    const cell = record[this.#position] ?? '';
    this.#cells.push(this.#numeric ? this.#numberIn(cell, line) : this.#codeOf(cell));
  }

  finish(): TypedColumn {
    return this.#numeric
      ? { type: 'number', values: Float64Array.from(this.#cells) }
      : { type: 'text', codes: Int32Array.from(this.#cells), values: [...this.#codes.keys()] };
  }

  #codeOf(cell: string): number {
    const known = this.#codes.get(cell);
    if (known !== undefined) return known;
    this.#codes.set(cell, this.#codes.size);
    return this.#codes.size - 1;
  }

  #numberIn(cell: string, line: number): number {
    if (cell === '') return Number.NaN;
    if (NUMBER.test(cell)) return Number(cell);
    const place = { file: this.#file, line, column: this.name };
    throw new StudyError(
      'not-a-number',
      place,
      `"${cell.slice(0, 40)}" is not a number`,
      'correct the value or leave it blank',
    );
  }
}
