import type { TypedColumn } from '#questionnaires';
import { placeOfValue, type Records } from './read-records.ts';
import type { StudySource } from './study.ts';
import { StudyError, studyProblems } from './study-error.ts';

/** A declared column of a data file. @throws StudyError study-shape where the study does not declare it */
function declaredColumn(name: string, records: Records, source: StudySource): TypedColumn {
  const column = records.columns.get(name);
  if (column) return column;
  throw new StudyError({
    place: { file: source.file },
    ...studyProblems.undeclaredColumn({ name, file: records.file }),
  });
}

/** The texts of a design or key column. @throws StudyError blank-value */
export function nonBlankTexts(name: string, records: Records, source: StudySource): string[] {
  const column = declaredColumn(name, records, source);
  const texts =
    column.type === 'number'
      ? Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)))
      : Array.from(column.codes, (code) => column.values[code]!);
  const blank = texts.indexOf('');
  if (blank < 0) return texts;
  throw new StudyError({ place: placeOfValue(records, blank, name), ...studyProblems.blankValue() });
}

/** The row of each key. @throws StudyError duplicate-key */
export function keyIndex(name: string, records: Records, source: StudySource): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (const [row, key] of nonBlankTexts(name, records, source).entries()) {
    const firstRow = rowOf.get(key);
    if (firstRow !== undefined) {
      const place = placeOfValue(records, row, name);
      throw new StudyError({ place, ...studyProblems.duplicateKey(records.lines[firstRow]!) });
    }
    rowOf.set(key, row);
  }
  return rowOf;
}

/**
 * The parent's row of each record.
 *
 * @param column the column that holds the parent's key
 * @throws StudyError parent-not-found
 */
export function linkTo(
  parent: { rowOf: ReadonlyMap<string, number>; file: string },
  column: string,
  records: Records,
  source: StudySource,
): Int32Array {
  return Int32Array.from(nonBlankTexts(column, records, source), (key, row) => {
    const parentRow = parent.rowOf.get(key);
    if (parentRow !== undefined) return parentRow;
    throw new StudyError({ place: placeOfValue(records, row, column), ...studyProblems.parentNotFound(parent.file) });
  });
}

/** Weights: numbers, not blank, not negative. @throws StudyError invalid-weight */
export function weightsOf(name: string, records: Records, source: StudySource): Float64Array {
  const column = declaredColumn(name, records, source);
  if (column.type !== 'number')
    throw new StudyError({ place: { file: source.file }, ...studyProblems.textWeight(name) });
  const row = column.values.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  if (row < 0) return column.values;
  const weight = column.values[row]!;
  const problem = Number.isNaN(weight) ? studyProblems.blankWeight() : studyProblems.invalidWeight(weight);
  throw new StudyError({ place: placeOfValue(records, row, name), ...problem });
}
