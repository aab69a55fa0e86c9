import { CsvFault } from './csv-fault.ts';
import type { RowPlace } from './csv-rows.ts';

/** A row with all its cells. */
export interface WholeRow {
  readonly cells: string[];
  /** Lines that it takes. */
  readonly lines: number;
  /** Where the next row begins. */
  readonly next: number;
}

/**
 * Reads a row cell by cell. Between quotation marks there may be separators and line breaks.
 *
 * @param line of its beginning
 * @returns undefined when the row is not whole yet
 * @throws CsvFault quote-not-closed, stray-quote, two-line-breaks
 */
export function wholeRow(
  { text, start, rowEnd, isLast, separator }: RowPlace & { separator: string },
  line: number,
): WholeRow | undefined {
  const cells: string[] = [];
  let lines = 1;
  for (let at = start; ; ) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      // A quotation mark at the end of a piece may be the first half of a doubled one.
      if (close < 0 || (close === text.length - 1 && !isLast)) {
        if (!isLast) return undefined;
        if (close < 0) throw new CsvFault('quote-not-closed', line);
      }
      const cell = text.slice(at + 1, close);
      lines += cell.split(rowEnd).length - 1;
      cells.push(cell.replaceAll('""', '"'));
      end = close + 1;
    } else {
      end = plainEnd(text, at, { rowEnd, separator });
      if (end === text.length && !isLast) return undefined;
      const cell = text.slice(at, end);
      const [fault] = /["\r\n]/.exec(cell) ?? [];
      if (fault !== undefined) throw new CsvFault(fault === '"' ? 'stray-quote' : 'two-line-breaks', line + lines - 1);
      cells.push(cell);
    }
    if (text[end] === separator) at = end + 1;
    else if (text.startsWith(rowEnd, end)) return { cells, lines, next: end + rowEnd.length };
    else if (end === text.length) return isLast ? { cells, lines, next: end } : undefined;
    else if (!isLast && rowEnd.startsWith(text.slice(end))) return undefined;
    else throw new CsvFault(/[\r\n]/.test(text[end]!) ? 'two-line-breaks' : 'stray-quote', line + lines - 1);
  }
}

/** The quotation mark that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function plainEnd(text: string, from: number, { rowEnd, separator }: { rowEnd: string; separator: string }): number {
  const cellEnd = text.indexOf(separator, from);
  const lineEnd = text.indexOf(rowEnd, from);
  const ends = [cellEnd, lineEnd].filter((end) => end >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}
