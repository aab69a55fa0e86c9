import { untilZero } from '../bytes/byte-cursor.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { ColumnBuilder } from '../column-builder.ts';
import { declaredColumns } from '../declared-columns.ts';
import { finishedRecords, type Records, rowNumbers } from '../records.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { StudyFile } from '../study-schema.ts';
import { missingSign, stataNumber } from './stata-cells.ts';
import { readStataHeader, type StataHeader, StataVersionFault } from './stata-header.ts';
import { readStataLabels, type ValueLabels } from './stata-labels.ts';
import { type LongTexts, longTextsOf } from './stata-long-texts.ts';

/** Rows are read in pieces of about so many bytes. */
const PIECE = 1_048_576;

/**
 * Reads the declared columns of a Stata file, versions 113 to 119. A missing number is blank; as text, one with a
 * letter is that sign (`.a`).
 *
 * @throws FileEnd, FormatFault
 */
export function readStata(source: ByteSource, declared: StudyFile, report: StudyReport): Records | undefined {
  const { path: file, columns, encoding } = declared;
  const header = headerOf(source, encoding);
  if (typeof header === 'string') return void report.add({ file }, studyProblems.unknownStata(header));
  const { rows, rowWidth, dataAt, variables } = header;
  const room = rowWidth === 0 ? 0 : Math.floor((source.size - dataAt) / rowWidth);
  if (rows > room) return void report.add({ file }, studyProblems.fewerRows({ rows, found: room }));
  const builders = declaredColumns(
    variables.map(({ name }) => name),
    { file, columns, report },
  );
  if (builders === undefined) return undefined;
  const cells = cellReaders(builders, header, source, (name) =>
    report.add({ file, column: name }, studyProblems.noLabels()),
  );
  const inPiece = Math.max(1, Math.floor(PIECE / rowWidth));
  for (let first = 0; first < rows; first += inPiece) {
    const count = Math.min(inPiece, rows - first);
    const bytes = source.read(dataAt + first * rowWidth, count * rowWidth);
    for (let row = 0; row < count; row++) for (const cell of cells) cell(bytes, row * rowWidth, first + row + 1);
  }
  return finishedRecords(file, builders, rowNumbers(rows));
}

/** The header; the number of a version that is not read. */
function headerOf(source: ByteSource, encoding: StudyFile['encoding']): StataHeader | string {
  try {
    return readStataHeader(source, encoding);
  } catch (error) {
    if (error instanceof StataVersionFault) return error.message;
    throw error;
  }
}

/** Takes the cell of a row to its column. */
type CellReader = (bytes: Buffer, rowAt: number, row: number) => void;

function cellReaders(
  builders: readonly ColumnBuilder[],
  header: StataHeader,
  source: ByteSource,
  withoutLabels: (name: string) => void,
): CellReader[] {
  const variables = builders.map(({ position }) => header.variables[position]!);
  const labelled = variables.filter((_, place) => builders[place]!.isLabelled);
  const labels = readStataLabels(source, header, new Set(labelled.map((variable) => variable.labels)));
  const isLong = variables.some(({ cell }) => cell.kind === 'reference');
  const longTexts = isLong ? longTextsOf(source, header) : () => '';
  return builders.map((builder, place) => {
    const variable = variables[place]!;
    const ofVariable = builder.isLabelled ? labels.get(variable.labels) : undefined;
    if (builder.isLabelled && ofVariable === undefined) withoutLabels(builder.name);
    return cellReader(builder, { ...variable, header, longTexts, labels: ofVariable });
  });
}

function cellReader(
  builder: ColumnBuilder,
  about: Omit<StataHeader['variables'][number], 'labels'> & {
    header: StataHeader;
    longTexts: LongTexts;
    labels: ValueLabels | undefined;
  },
): CellReader {
  const { cell, offset, header, longTexts, labels } = about;
  const { isLittleEndian, decode } = header;
  const cellIn = (bytes: Buffer, rowAt: number) => bytes.subarray(rowAt + offset, rowAt + offset + cell.width);
  if (cell.kind === 'fixed')
    return (bytes, rowAt, row) => builder.addText(decode(untilZero(cellIn(bytes, rowAt))).trimEnd(), row);
  if (cell.kind === 'reference') return (bytes, rowAt, row) => builder.addText(longTexts(cellIn(bytes, rowAt)), row);
  return (bytes, rowAt) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + rowAt + offset, cell.width);
    const found = stataNumber(view, 0, cell, isLittleEndian);
    if ('value' in found) return builder.addNumber(found.value, labels?.get(String(found.value)));
    const sign = missingSign(found.missing);
    builder.addNumber(Number.NaN, labels?.get(sign) ?? sign);
  };
}
