import { numberColumn, type TypedColumn } from '#questionnaires';
import { placeOfValue, type Records } from './records.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { CodeColumns, StudyWeight } from './study-schema.ts';

/** A weight says for how many of the population a record stands. Beyond these limits sums of squares overflow. */
const SMALLEST_WEIGHT = 1e-15;
const LARGEST_WEIGHT = 1e15;

/** Above this two codes may be one number. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER;

/** A column that the study was found to declare. */
function declaredColumn(name: string, { columns }: Records): TypedColumn {
  return columns.get(name)!;
}

/**
 * The texts of a design or key column. One of nothing but blanks is reported as blank-value, a number too large for
 * a code as study-shape.
 */
export function nonBlankTexts(of: CodeColumns, records: Records, report: StudyReport): string[] {
  if (!Array.isArray(of)) return textsOfColumn(of, records, report);
  const parts = of.map((name) => textsOfColumn(name, records, report));
  // Unlike a text between them, this joins no two codes to the same one.
  return parts[0]!.map((_, row) => JSON.stringify(parts.map((texts) => texts[row]!)));
}

function textsOfColumn(name: string, records: Records, report: StudyReport): string[] {
  const column = declaredColumn(name, records);
  const large = column.type === 'number' ? column.values.findIndex((value) => Math.abs(value) > MOST_EXACT) : -1;
  if (large >= 0) report.add(placeOfValue(records, large, name), studyProblems.largeCode());
  const texts =
    column.type === 'number'
      ? Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)))
      : Array.from(column.codes, (code) => column.values[code]!);
  for (const [row, text] of texts.entries())
    if (text.trim() === '') report.add(placeOfValue(records, row, name), studyProblems.blankValue());
  return texts;
}

/**
 * The parent's row of each record that stands on the same line of the same file, -1 where the parent has none, which is
 * reported as parent-not-found.
 */
export function linkByLine(
  parent: { readonly lines: Int32Array; readonly file: string },
  { records, report }: { records: Records; report: StudyReport },
): Int32Array {
  const rowOfLine = new Map(Array.from(parent.lines, (line, row) => [line, row] as const));
  return records.lines.map((line) => {
    const row = rowOfLine.get(line);
    if (row !== undefined) return row;
    report.add({ file: records.file, line }, studyProblems.parentNotSelected());
    return -1;
  });
}

/** How messages name what a code stands in. */
export function columnsInWords(of: CodeColumns): string {
  return Array.isArray(of) ? of.join(', ') : of;
}

/** The row of each key; none without a key. One that occurs again is reported as duplicate-key. */
export function keyIndex(of: CodeColumns | undefined, records: Records, report: StudyReport): Map<string, number> {
  const rowOf = new Map<string, number>();
  if (of === undefined) return rowOf;
  const name = columnsInWords(of);
  for (const [row, key] of nonBlankTexts(of, records, report).entries()) {
    const firstRow = rowOf.get(key);
    if (firstRow === undefined) rowOf.set(key, row);
    else if (key !== '')
      report.add(placeOfValue(records, row, name), studyProblems.duplicateKey(records.lines[firstRow]!));
  }
  return rowOf;
}

/**
 * The parent's row of each record, -1 where there is none, which is reported as parent-not-found.
 *
 * @param columns what holds the parent's key
 */
export function linkTo(
  parent: { readonly rowOf: ReadonlyMap<string, number>; readonly file: string },
  columns: CodeColumns,
  { records, report }: { records: Records; report: StudyReport },
): Int32Array {
  return Int32Array.from(nonBlankTexts(columns, records, report), (key, row) => {
    const parentRow = key === '' ? -1 : parent.rowOf.get(key);
    if (parentRow !== undefined) return parentRow;
    report.add(placeOfValue(records, row, columnsInWords(columns)), studyProblems.parentNotFound(parent.file));
    return -1;
  });
}

/**
 * Weights: numbers of 0 or more that can be calculated with. Others are reported as invalid-weight.
 *
 * @param counts 1 for the rows that count; all of them when absent
 */
export function weightsOf(
  of: StudyWeight,
  records: Records,
  { report, counts }: { report: StudyReport; counts?: Uint8Array | undefined },
): Float64Array {
  const name = typeof of === 'string' ? of : of.expression;
  const weights =
    typeof of === 'string' ? numbersIn(of, records) : numberColumn(of.expression, records.columns, records.rows);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (isWeight(weight) || counts?.[row] === 0) continue;
    report.add(placeOfValue(records, row, name), studyProblems.ofWeight(weight));
  }
  return weights;
}

/** The numbers of a column that the study was found to declare as such. */
export function numbersIn(name: string, records: Records): Float64Array {
  return declaredColumn(name, records).values as Float64Array;
}

/** The numbers of a column that has to have one in every row. Others are reported as blank-value. */
export function wholeNumbers(name: string, records: Records, report: StudyReport): Float64Array {
  const numbers = numbersIn(name, records);
  for (const [row, value] of numbers.entries())
    if (Number.isNaN(value)) report.add(placeOfValue(records, row, name), studyProblems.blankNumber());
  return numbers;
}

/** Whether sums of a weight and of its squares stay numbers. */
export function isWeight(weight: number): boolean {
  return weight === 0 || (weight >= SMALLEST_WEIGHT && weight <= LARGEST_WEIGHT);
}
