import { type DataDescription, type DescribedColumn, MOST_TOLD_VALUES, type WrittenAs } from '#contract';
import type { TypedColumn } from '#questionnaires';
import { FileEnd, FormatFault } from '../analysis/from-study/bytes/byte-source.ts';
import type { DataSource } from '../analysis/from-study/bytes/data-source.ts';
import { CsvFault } from '../analysis/from-study/csv/csv-fault.ts';
import { PROBLEMS_OF_CSV } from '../analysis/from-study/csv/read-csv-records.ts';
import { formatProblem } from '../analysis/from-study/locate-data-file.ts';
import { formatOf, readRecords } from '../analysis/from-study/read-records.ts';
import { StataVersionFault } from '../analysis/from-study/stata/stata-header.ts';
import { StudyError, type StudyProblem } from '../analysis/from-study/study-error.ts';
import { studyProblems } from '../analysis/from-study/study-problems.ts';
import { StudyReport } from '../analysis/from-study/study-report.ts';
import type { ShareReport } from '../runs/task.ts';
import { headOf } from './chosen-data.ts';
import { likelySeparator } from './csv-header.ts';
import { type NamedColumn, namedColumns } from './named-columns.ts';

/** Columns that are read together: of all of a large file the cells would fill the memory. */
const MOST_TOGETHER = 40;

/** Values of a column that are shown of every one. */
const FIRST_VALUES = 5;

/** Longer values are cut. */
const LONGEST_VALUE = 120;

const NUMBER = /^(?=.*\d)-?(0|[1-9]\d*)?(\.\d*)?([eE][-+]?\d+)?$/;
const COMMA_NUMBER = /^(?=.*\d)-?(0|[1-9]\d*)?(,\d+)?$/;

/** Encodings that are tried where nobody states one. */
const ENCODINGS_TO_TRY = [undefined, 'latin1', 'utf-16'] as const;

/**
 * What is in a data file, column by column. How a file of text is written is found out where it is not stated.
 *
 * @throws StudyError with how the file is written, where nothing more can be said
 */
export async function describeData(
  data: DataSource,
  { path, ...stated }: WrittenAs & { path: string },
  report: ShareReport = () => {},
): Promise<DataDescription> {
  const problem = formatProblem(path, headOf(data));
  if (problem) throw new StudyError([{ place: { file: path }, ...problem }]);
  const isText = formatOf(path) === undefined;
  const encodings = isText && stated.encoding === undefined ? ENCODINGS_TO_TRY : [stated.encoding];
  let first: unknown;
  for (const encoding of encodings) {
    try {
      const way = { ...stated, ...(encoding && { encoding }) };
      return await describeAs(data, { path, ...(isText ? await withSeparator(data, path, way) : way) }, report);
    } catch (error) {
      first ??= error;
      const isOfEncoding = error instanceof StudyError && error.code === 'file-unreadable';
      if (!isOfEncoding) break;
    }
  }
  throw asStudyError(first, path);
}

async function withSeparator(data: DataSource, path: string, way: WrittenAs): Promise<WrittenAs> {
  if (way.separator) return way;
  const separator = likelySeparator(await namesOf(data, path, way));
  return separator === ',' ? way : { ...way, separator };
}

async function namesOf(data: DataSource, path: string, way: WrittenAs): Promise<string[]> {
  return (await namedColumns(data, path, way)).map(({ name }) => name);
}

async function describeAs(
  data: DataSource,
  { path, ...way }: WrittenAs & { path: string },
  report: ShareReport,
): Promise<DataDescription> {
  const named = (await namedColumns(data, path, way)).filter(({ name }) => name !== '');
  const columns: DescribedColumn[] = [];
  let rows = 0;
  for (let start = 0; start < named.length; start += MOST_TOGETHER) {
    const part = named.slice(start, start + MOST_TOGETHER);
    const found = new StudyReport();
    const declared = Object.fromEntries(part.map(({ name }) => [name, 'text' as const]));
    const { decimal: _, ...asText } = way;
    const records = await readRecords(data, { path, ...asText, columns: declared }, found);
    found.throwIfAny();
    rows = records!.rows;
    for (const column of part) columns.push(describeColumn(column, records!.columns.get(column.name)!));
    report(Math.min(1, (start + MOST_TOGETHER) / named.length));
  }
  if (columns.length === 0) throw new StudyError([{ place: { file: path }, ...studyProblems.emptyFile() }]);
  const hasCommas = way.separator !== undefined && columns.some(({ first }) => isOfCommas(first));
  const decimal = way.decimal ?? (hasCommas ? ',' : undefined);
  const writtenAs = { ...way, ...(decimal && { decimal }) };
  return { rows, writtenAs, columns: decimal === ',' ? columns.map(withCommas) : columns };
}

function isOfCommas(values: readonly string[]): boolean {
  return values.some((value) => value.includes(',')) && values.every((value) => COMMA_NUMBER.test(value));
}

/** Of a file with decimal commas also what has them is a number. */
function withCommas(column: DescribedColumn): DescribedColumn {
  return isOfCommas(column.first) ? { ...column, kind: 'number' } : column;
}

function describeColumn({ name, label, labels, isText, isMissing }: NamedColumn, column: TypedColumn): DescribedColumn {
  if (column.type !== 'text') throw new Error('a column that was read as text is one of numbers');
  const { codes, values } = column;
  const counts = new Int32Array(values.length);
  for (const code of codes) counts[code]! += 1;
  const blank = values.indexOf('');
  const told = values.flatMap((value, code) => (code === blank ? [] : [{ value, rows: counts[code]! }]));
  const isNumber = told.length > 0 && told.every(({ value }) => NUMBER.test(value) || isMissing(value));
  return {
    name,
    ...(label && { label }),
    kind: isText === true || !isNumber ? 'text' : 'number',
    missing: blank < 0 ? 0 : counts[blank]!,
    distinct: told.length,
    first: told.slice(0, FIRST_VALUES).map(({ value }) => shortOf(value)),
    ...(told.length <= MOST_TOLD_VALUES && {
      values: told
        .toSorted((a, b) => b.rows - a.rows)
        .map(({ value, rows }) => ({
          value: shortOf(value),
          rows,
          ...(labels.has(value) && { label: shortOf(labels.get(value)!) }),
          ...(isMissing(value) && { isMissing: true as const }),
        })),
    }),
    isLabelled: labels.size > 0,
  };
}

function shortOf(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** What stopped the reading before its rows, as an error of the study. */
function asStudyError(error: unknown, path: string): unknown {
  const at = (problem: StudyProblem) => wrong(path, problem);
  const format = formatOf(path)?.name ?? 'CSV';
  if (error instanceof FileEnd) return at(studyProblems.endsInHeader());
  if (error instanceof FormatFault) return at(studyProblems.brokenFormat({ format, why: error.message }));
  if (error instanceof CsvFault) return at(PROBLEMS_OF_CSV[error.code]());
  if (error instanceof StataVersionFault) return at(studyProblems.unknownStata(error.message));
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') return at(studyProblems.endsTooEarly());
  return code.startsWith('Z_') ? at(studyProblems.notGzip()) : error;
}

function wrong(file: string, problem: StudyProblem): StudyError {
  return new StudyError([{ place: { file }, ...problem }]);
}
