import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { CsvFault, type CsvFaultCode, ForeignHeader } from './csv-fault.ts';
import { type WholeRow, wholeRow } from './whole-row.ts';

/** What reads a file row by row; what it throws ends the reading. */
export interface RowReader {
  /** Takes the first row. @returns the positions of the cells that are wanted of the others */
  header(cells: readonly string[]): readonly number[];
  /** Takes a first line that is no CSV. @returns whether it is known what it is, and nothing else is to be said */
  foreignHeader?(line: string): boolean;
  /**
   * Takes a row.
   *
   * @param cells as many as the row has. Where that is as many as in the header those that are not wanted may be
   *   blank, and the next row overwrites them
   * @param line on which the row ends
   */
  row(cells: readonly string[], line: number): void;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

const QUOTATION_MARK = 34;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Of the signs that a row is made of besides the separator, the one with the highest code. */
const HIGHEST = QUOTATION_MARK;

/** A row that is longer is no row: a quotation mark was never closed, or there are no line breaks. */
const LONGEST_ROW = 1_000_000;

/**
 * Splits the bytes of a CSV file (UTF-8, quotation marks doubled) into rows, a piece of the file at a time.
 * The first line break is that of the whole file.
 *
 * Of rows without a quotation mark, nearly all of a survey, only the cells that are wanted become texts: files have
 * many more columns than a study names. A general parser takes six times longer.
 */
export class CsvRows extends Writable {
  readonly #reader: RowReader;
  readonly #separator: string;
  readonly #decoder = new StringDecoder('utf8');
  /** What came after the last whole row. */
  #rest = '';
  /** Lines of the rows that were taken. */
  #lines = 0;
  #isBegun = false;
  #lineBreak: string | undefined;
  /** The cells of a row as wide as the header, and whether each is wanted. */
  #cells: string[] = [];
  #isWanted = new Uint8Array();

  constructor(reader: RowReader, separator = ',') {
    super();
    this.#reader = reader;
    this.#separator = separator;
  }

  override _write(bytes: Buffer, _encoding: string, done: (error?: Error) => void): void {
    orFail(done, () => this.#read(this.#decoder.write(bytes), false));
  }

  override _final(done: (error?: Error) => void): void {
    orFail(done, () => this.#read(this.#decoder.end(), true));
  }

  #read(piece: string, isLast: boolean): void {
    const text = this.#rest + (this.#isBegun ? piece : piece.replace(BYTE_ORDER_MARK, ''));
    this.#isBegun ||= piece !== '';
    this.#lineBreak ??= firstLineBreak(text, isLast);
    const rowEnd = this.#lineBreak;
    let start = 0;
    while (start < text.length) {
      const next = rowEnd === undefined ? undefined : this.#takeRow({ text, start, rowEnd, isLast });
      if (next === undefined) break;
      start = next;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > LONGEST_ROW) throw new CsvFault(faultOfLongRow(this.#rest), this.#lines + 1);
  }

  /** @returns where the next row begins; undefined when this one is not whole yet */
  #takeRow({ text, start, rowEnd, isLast }: RowPlace): number | undefined {
    const lineEnd = text.indexOf(rowEnd, start);
    if (lineEnd < 0 && !isLast) return undefined;
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (this.#lines > 0 && this.#readWanted(text.slice(start, end))) {
      this.#reader.row(this.#cells, ++this.#lines);
      return end + rowEnd.length;
    }
    const isHeader = this.#lines === 0;
    const row = this.#wholeRow({ text, start, rowEnd, isLast }, isHeader ? text.slice(start, end) : undefined);
    if (row === undefined) return undefined;
    this.#lines += row.lines;
    if (isHeader) this.#takeHeader(row.cells);
    else this.#reader.row(row.cells, this.#lines);
    return row.next;
  }

  #wholeRow(place: RowPlace, header: string | undefined): WholeRow | undefined {
    try {
      return wholeRow({ ...place, separator: this.#separator }, this.#lines + 1);
    } catch (error) {
      if (header !== undefined && this.#reader.foreignHeader?.(header)) throw new ForeignHeader();
      throw error;
    }
  }

  /**
   * Reads the cells that are wanted.
   *
   * @returns false for a line of another width, or with a quotation mark or a break within
   */
  #readWanted(line: string): boolean {
    const isWanted = this.#isWanted;
    const cells = this.#cells;
    const separator = this.#separator.charCodeAt(0);
    const highest = Math.max(HIGHEST, separator);
    let position = 0;
    let start = 0;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code > highest) continue;
      if (code === QUOTATION_MARK || code === CARRIAGE_RETURN || code === LINE_FEED) return false;
      if (code !== separator) continue;
      if (isWanted[position] === 1) cells[position] = line.slice(start, at);
      position++;
      start = at + 1;
    }
    if (isWanted[position] === 1) cells[position] = line.slice(start);
    return position === cells.length - 1;
  }

  #takeHeader(names: readonly string[]): void {
    this.#cells = names.map(() => '');
    this.#isWanted = new Uint8Array(names.length);
    for (const position of this.#reader.header(names)) this.#isWanted[position] = 1;
  }
}

/** Where a row begins in what is known of the file. */
export interface RowPlace {
  readonly text: string;
  readonly start: number;
  readonly rowEnd: string;
  /** No more text comes. */
  readonly isLast: boolean;
}

/**
 * The first line break outside quotation marks. Undefined when it is not known yet: a file may have one line, and a
 * carriage return may be the half of a break.
 */
function firstLineBreak(text: string, isLast: boolean): string | undefined {
  for (const { 0: found, index } of text.matchAll(/"[^"]*"?|\r\n|\n|\r/g)) {
    if (found.startsWith('"')) continue;
    const isCut = found === '\r' && index === text.length - 1 && !isLast;
    return isCut ? undefined : found;
  }
  return isLast ? '\n' : undefined;
}

function orFail(done: (error?: Error) => void, read: () => void): void {
  try {
    read();
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}

/** A row without end is most often many rows, in a file that begins with line breaks of another kind. */
function faultOfLongRow(text: string): CsvFaultCode {
  return /[\r\n]/.test(text.replaceAll(/"[^"]*("|$)/g, '')) ? 'two-line-breaks' : 'row-too-long';
}
