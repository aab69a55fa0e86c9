import { createHash } from 'node:crypto';
import type { TypedColumn } from '#questionnaires';
import type { FilePlace } from '../analysis/from-study/study-error.ts';

/** Something that weights are made from, and the hash of its content. */
export interface WeightingInput {
  readonly name: string;
  readonly sha256: string;
}

/** The sampled units, one a row: those that were interviewed and those that were not. */
export interface SampleRows {
  /** How messages name the file or the edition. */
  readonly file: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, TypedColumn>;
  /** The line of each row; where there are none, its number. */
  readonly lines: Int32Array;
  readonly cases: readonly string[];
  readonly strata: readonly string[];
  readonly psus: readonly string[];
  readonly inputs: readonly WeightingInput[];
  /** Of an edition: its probabilities by stage, an input of what names one of them. */
  readonly stages?: WeightingInput;
}

/** More lines than these say nothing new. */
const MOST_LISTED = 5;

/** Rows in words: how many, and the first of their lines. */
export function rowsInWords(
  { lines }: Pick<SampleRows, 'lines'>,
  rows: readonly number[],
): { rows: string; count: number } {
  const listed = rows.slice(0, MOST_LISTED).map((row) => lines[row]);
  const more = rows.length > MOST_LISTED ? ' and more' : '';
  const { length: count } = rows;
  const numbered = `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
  return { rows: `${numbered} (line ${listed.join(', ')}${more})`, count };
}

/** Where a row stands. */
export function placeOfRow({ file, lines }: Pick<SampleRows, 'file' | 'lines'>, row: number): FilePlace {
  return { file, line: lines[row] };
}

/** The texts of a column; a blank one is the empty text. */
export function textsOf(column: TypedColumn): string[] {
  return column.type === 'text'
    ? Array.from(column.codes, (code) => column.values[code]!)
    : Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)));
}

/** Hash by which somebody sees whether weights were made from the same content. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
