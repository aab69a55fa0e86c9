import { type ByteSource, FileEnd } from '../bytes/byte-source.ts';
import type { ColumnBuilder } from '../column-builder.ts';
import { declaredColumns } from '../declared-columns.ts';
import { finishedRecords, type Records, rowNumbers } from '../records.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { StudyFile } from '../study-schema.ts';
import { casesOf, SYSTEM_MISSING } from './spss-cases.ts';
import { ELEMENT, readSpssHeader, type SpssHeader, type SpssSlot } from './spss-header.ts';
import { encodingOf, type SpssVariable, spssVariables } from './spss-variables.ts';

/**
 * Reads the declared columns of an SPSS file, .sav or .zsav. The system's missing value is blank. A value that the
 * file declares missing is blank as a number; as text it is itself, so that a condition can name it.
 *
 * @throws FileEnd, FormatFault
 */
export function readSpss(source: ByteSource, declared: StudyFile, report: StudyReport): Records | undefined {
  const { path: file, columns, encoding } = declared;
  const header = readSpssHeader(source);
  const decode = decoderFor(encoding ?? encodingOf(header));
  if (decode === undefined) return void report.add({ file }, studyProblems.unknownEncoding(encodingOf(header)));
  const variables = spssVariables(header, decode);
  const builders = declaredColumns(
    variables.map(({ name }) => name),
    { file, columns, report },
  );
  if (builders === undefined) return undefined;
  const cells = builders.map((builder) => {
    const variable = variables[builder.position]!;
    if (builder.isLabelled && variable.labels.size === 0)
      report.add({ file, column: builder.name }, studyProblems.noLabels());
    return cellReader(builder, variable, { header, decode });
  });
  const rows = readRows(source, header, cells);
  if (header.rows > rows) return void report.add({ file }, studyProblems.fewerRows({ rows: header.rows, found: rows }));
  return finishedRecords(file, builders, rowNumbers(rows));
}

/** Takes a cell of a row to its column. */
type CellReader = (row: Buffer, number: number) => void;

/** @returns how many rows there are; a row that is not whole is none */
function readRows(source: ByteSource, header: SpssHeader, cells: readonly CellReader[]): number {
  const next = casesOf(source, header);
  const row = Buffer.alloc(header.elements * ELEMENT);
  const wanted = header.rows < 0 ? Number.POSITIVE_INFINITY : header.rows;
  let rows = 0;
  try {
    while (rows < wanted && next(row)) {
      rows++;
      for (const cell of cells) cell(row, rows);
    }
  } catch (error) {
    // Said with the number of rows that were announced.
    if (!(error instanceof FileEnd) || header.rows < 0) throw error;
  }
  return rows;
}

function cellReader(
  builder: ColumnBuilder,
  { slot, parts, labels }: SpssVariable,
  { header, decode }: { header: SpssHeader; decode: (bytes: Buffer) => string },
): CellReader {
  const labelOf = (text: string) => (builder.isLabelled ? (labels.get(text) ?? text) : text);
  if (slot.width > 0)
    return (row, number) => {
      const bytes = parts.map(({ at, length }) => row.subarray(at, at + length));
      const [first] = bytes;
      const text = decode(bytes.length === 1 ? first! : Buffer.concat(bytes)).trimEnd();
      builder.addText(labelOf(text), number);
    };
  const { at } = parts[0]!;
  return (row) => {
    const value = header.isLittleEndian ? row.readDoubleLE(at) : row.readDoubleBE(at);
    if (value === SYSTEM_MISSING || Number.isNaN(value)) return builder.addNumber(Number.NaN);
    if (builder.isNumeric) builder.addNumber(isMissing(value, slot) ? Number.NaN : value);
    else builder.addNumber(value, labelOf(String(value)));
  };
}

function isMissing(value: number, { missing, missingRange: range }: SpssSlot): boolean {
  return missing.includes(value) || (range !== undefined && value >= range.low && value <= range.high);
}

/** Undefined for an encoding that this machine does not know. */
export function decoderFor(encoding: string): ((bytes: Buffer) => string) | undefined {
  try {
    const decoder = new TextDecoder(encoding === 'latin1' ? 'windows-1252' : encoding);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
