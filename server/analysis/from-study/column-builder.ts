import type { TypedColumn } from '#questionnaires';
import { GrowingColumn } from '../growing-column.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';

const NUMBER = /^-?\d+(\.\d*)?([eE][-+]?\d+)?$/;

/** Collects one column of a file while it is read: numbers parsed, texts stored once each. */
export class ColumnBuilder {
  readonly name: string;
  /** Position of the column in the header. */
  readonly position: number;
  readonly #isNumeric: boolean;
  readonly #file: string;
  readonly #report: StudyReport;
  readonly #cells: GrowingColumn<Float64Array> | GrowingColumn<Int32Array>;
  readonly #codes = new Map<string, number>();

  /** @param column.position position of the column in the header */
  constructor(column: {
    name: string;
    type: 'text' | 'number';
    position: number;
    file: string;
    report: StudyReport;
  }) {
    this.name = column.name;
    this.#isNumeric = column.type === 'number';
    this.position = column.position;
    this.#file = column.file;
    this.#report = column.report;
    this.#cells = this.#isNumeric ? new GrowingColumn(Float64Array) : new GrowingColumn(Int32Array);
  }

  add(record: readonly string[], line: number): void {
    const cell = record[this.position] ?? '';
    this.#cells.add(this.#isNumeric ? this.#numberIn(cell, line) : this.#codeOf(cell));
  }

  finish(): TypedColumn {
    const cells = this.#cells.finish();
    return cells instanceof Float64Array
      ? { type: 'number', values: cells }
      : { type: 'text', codes: cells, values: [...this.#codes.keys()] };
  }

  #codeOf(cell: string): number {
    const code = this.#codes.get(cell);
    if (code !== undefined) return code;
    this.#codes.set(copyOf(cell), this.#codes.size);
    return this.#codes.size - 1;
  }

  #numberIn(cell: string, line: number): number {
    if (cell === '') return Number.NaN;
    if (NUMBER.test(cell)) return Number(cell);
    const place = { file: this.#file, line, column: this.name };
    this.#report.add(place, studyProblems.notANumber(cell));
    return Number.NaN;
  }
}

/** A text of its own: a part of a longer one would keep all of that in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
