import type { TypedColumn } from '#questionnaires';
import { GrowingColumn } from '../growing-column.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyFile } from './study-schema.ts';

const NUMBER = /^-?\d+(\.\d*)?([eE][-+]?\d+)?$/;
const WITH_COMMA = /^-?\d+(,\d*)?([eE][-+]?\d+)?$/;

/** What a column is called, what the study wants of it, and where it comes from. */
interface ColumnToBuild {
  readonly name: string;
  readonly type: StudyFile['columns'][string];
  /** Place of the column among those of the file. */
  readonly position: number;
  readonly file: string;
  readonly report: StudyReport;
  /** What numbers have instead of a point. */
  readonly decimal?: '.' | ',';
}

/** Collects one column of a file while it is read: numbers parsed, texts stored once each. */
export class ColumnBuilder {
  readonly name: string;
  /** Position of the column in the header. */
  readonly position: number;
  /** Whether its cells become what their values are called in the file, or numbers. */
  readonly isLabelled: boolean;
  readonly isNumeric: boolean;
  readonly #decimal: '.' | ',';
  readonly #file: string;
  readonly #report: StudyReport;
  readonly #cells: GrowingColumn<Float64Array> | GrowingColumn<Int32Array>;
  readonly #codes = new Map<string, number>();

  constructor({ name, type, position, file, report, decimal = '.' }: ColumnToBuild) {
    this.name = name;
    this.isLabelled = type === 'label';
    this.isNumeric = type === 'number';
    this.position = position;
    this.#file = file;
    this.#report = report;
    this.#decimal = decimal;
    this.#cells = this.isNumeric ? new GrowingColumn(Float64Array) : new GrowingColumn(Int32Array);
  }

  /** Adds the cell of a row of texts. */
  add(record: readonly string[], line: number): void {
    this.addText(record[this.position] ?? '', line);
  }

  addText(cell: string, line: number): void {
    this.#cells.add(this.isNumeric ? this.#numberIn(cell, line) : this.#codeOf(cell));
  }

  /**
   * Adds a number of a file that has numbers.
   *
   * @param text what it is as a text; by default its digits
   */
  addNumber(value: number, text?: string): void {
    if (this.isNumeric) this.#cells.add(value);
    else this.#cells.add(this.#codeOf(text ?? (Number.isNaN(value) ? '' : String(value))));
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
    if (this.#decimal === '.' && NUMBER.test(cell)) return Number(cell);
    if (this.#decimal === ',' && WITH_COMMA.test(cell)) return Number(cell.replace(',', '.'));
    const place = { file: this.#file, line, column: this.name };
    this.#report.add(place, studyProblems.notANumber(cell, this.#decimal));
    return Number.NaN;
  }
}

/** A text of its own: a part of a longer one would keep all of that in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
