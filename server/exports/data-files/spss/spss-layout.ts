import { ExportError } from '../../export-error.ts';
import { type FileColumn, MISSING_KINDS, type MissingKind } from '../file-column.ts';
import { shortNames, spssNames } from './spss-names.ts';

/** Bytes of an element: a number, or eight letters of a text. */
export const ELEMENT_BYTES = 8;

/** Bytes of the longest text of one variable; a longer one goes on in others. */
const SEGMENT = 255;
/** Of which each counts for so many where a width is divided. */
const SEGMENT_COUNTS = 252;

/** The longest text that SPSS takes. */
const MOST_TEXT = 32_767;

/** What stands for an answer that is missing for a reason. */
export const MISSING_CODES: Readonly<Record<MissingKind, number>> = { dk: -1, refused: -2, na: -3 };

/** A variable of the dictionary: a column, or a part of a long text. */
export interface SpssSegment {
  readonly shortName: string;
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  /** Place of its first element in a row, from 0. */
  readonly element: number;
}

export interface SpssColumn {
  readonly column: FileColumn;
  readonly name: string;
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  readonly segments: readonly SpssSegment[];
}

export interface SpssLayout {
  readonly columns: readonly SpssColumn[];
  /** Elements of a row. */
  readonly elements: number;
}

/** @throws Error a text that is too long, or a code that means that an answer is missing */
export function spssLayout(columns: readonly FileColumn[]): SpssLayout {
  const names = spssNames(columns.map(({ name }) => name));
  const widths = columns.map(widthOf);
  const shorts = shortNames(widths.reduce((sum, width) => sum + segmentsOf(width).length, 0));
  let element = 0;
  let place = 0;
  const laid = columns.map((column, index): SpssColumn => {
    checkCodes(column);
    const segments = segmentsOf(widths[index]!).map((width) => {
      const segment = { shortName: shorts[place]!, width, element };
      place += 1;
      element += elementsOf(width);
      return segment;
    });
    return { column, name: names[index]!, width: widths[index]!, segments };
  });
  return { columns: laid, elements: element };
}

export function elementsOf(width: number): number {
  return Math.max(1, Math.ceil(width / ELEMENT_BYTES));
}

/**
 * The kinds of missing answers that a column tells apart. Numbers that are no codes may be any number, -1 too: theirs
 * are blank, and the column beside them says why.
 */
export function missingOf({ kind, missing = {} }: Pick<FileColumn, 'kind' | 'missing'>): readonly MissingKind[] {
  if (kind !== 'whole') return [];
  return MISSING_KINDS.filter((kind) => missing[kind] !== undefined);
}

function widthOf({ name, kind, width = 0 }: FileColumn): number {
  if (kind !== 'text') return 0;
  if (width > MOST_TEXT) throw new ExportError(`${name} has texts of ${width} bytes; an SPSS file takes ${MOST_TEXT}`);
  return Math.max(1, width);
}

/** Widths of the variables that hold a text: all but the last are full. */
function segmentsOf(width: number): number[] {
  if (width <= SEGMENT) return [width];
  const count = Math.ceil(width / SEGMENT_COUNTS);
  return Array.from({ length: count }, (_value, place) =>
    place < count - 1 ? SEGMENT : width - (count - 1) * SEGMENT_COUNTS,
  );
}

function checkCodes(column: FileColumn): void {
  const { name, values = [] } = column;
  const codes = new Set(missingOf(column).map((kind) => MISSING_CODES[kind]));
  const taken = values.find(({ value }) => codes.has(value));
  if (taken) throw new ExportError(`${name} has the code ${taken.value}, which stands for a missing answer`);
}
