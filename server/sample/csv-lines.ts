import { CsvError, parse } from 'csv-parse/sync';
import type { ImportProblemReply } from '#contract';
import { decodeText } from '../files/decode-text.ts';
import { fileKind } from '../files/file-kind.ts';
import { sampleProblem } from './sample-problems.ts';

export interface CsvLine {
  /** Line of the file on which the record ends, the header being 1. */
  line: number;
  cells: string[];
}

/**
 * More units than any national survey visits. A file beyond these limits is not a sample and would fill the
 * memory.
 */
const MOST_LINES = 250_000;
const LONGEST_LINE = 100_000;

/** Splits a CSV file (UTF-8, comma or semicolon) into its cells. */
export function csvLines(bytes: Uint8Array): { lines: CsvLine[] } | { problem: ImportProblemReply } {
  const kind = fileKind(bytes);
  if (kind) return { problem: sampleProblem(wholeLine(1), 'other-format', { format: kind.short }) };
  const decoded = decodeText(bytes);
  if ('broken' in decoded) {
    const { line, encoding } = decoded.broken;
    return { problem: sampleProblem(wholeLine(line), 'not-utf-8', { encoding }) };
  }
  const { text } = decoded;
  if (hasEndlessLine(text)) return { problem: sampleProblem(wholeLine(1), 'endless-line') };
  const header = text.slice(0, text.search(/[\r\n]|$/));
  // Spreadsheets of countries with a decimal comma separate cells with a semicolon.
  const hasTabs = /^[^,;]*\t[^,;]*$/.test(header);
  if (hasTabs) return { problem: sampleProblem(wholeLine(1), 'tabs') };
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  try {
    const limits = { to: MOST_LINES + 1, max_record_size: LONGEST_LINE };
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, ...limits } as const;
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    if (parsed.length > MOST_LINES)
      return { problem: sampleProblem(wholeLine(MOST_LINES + 1), 'too-many-lines', { most: MOST_LINES }) };
    return { lines: parsed.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    return { problem: sampleProblem(wholeLine(line), 'open-quotation-mark') };
  }
}

function wholeLine(line: number) {
  return { line, column: '' };
}

/** Checked before parsing, because the parser's own limit does not count empty cells. */
function hasEndlessLine(text: string): boolean {
  for (let start = 0; start + LONGEST_LINE < text.length; ) {
    const end = text.slice(start, start + LONGEST_LINE).search(/[\r\n]/);
    if (end < 0) return true;
    start += end + 1;
  }
  return false;
}
