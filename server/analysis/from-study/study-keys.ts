import type { TypedColumn } from '#questionnaires';
import type { Records } from './read-records.ts';
import type { StudySource } from './study.ts';
import { StudyError } from './study-error.ts';

/** A declared column; the study is at fault where it uses one that it does not declare. */
function declared(name: string, file: Records, source: StudySource): TypedColumn {
  const column = file.columns.get(name);
  if (column) return column;
  const problem = `it uses the column ${name} of ${file.file} without declaring it`;
  throw new StudyError('study-shape', { file: source.file }, problem, 'add it to the columns of that file');
}

/** The texts of a design or key column; none may be blank. */
export function nonBlankTexts(name: string, file: Records, source: StudySource): string[] {
  const column = declared(name, file, source);
  const texts =
    column.type === 'number'
      ? Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)))
      : Array.from(column.codes, (code) => column.values[code]!);
  const blank = texts.indexOf('');
  if (blank < 0) return texts;
  const place = { file: file.file, line: file.lines[blank], column: name };
  throw new StudyError('blank-value', place, 'the value is blank', 'every record needs its keys, stratum and PSU');
}

export const keysOf = nonBlankTexts;

/** The row of each key. @throws StudyError duplicate-key */
export function keyIndex(name: string, file: Records, source: StudySource): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (const [row, key] of keysOf(name, file, source).entries()) {
    const before = rowOf.get(key);
    if (before !== undefined) {
      const place = { file: file.file, line: file.lines[row], column: name };
      const problem = `the key of line ${file.lines[before]} occurs again`;
      throw new StudyError('duplicate-key', place, problem, 'keep one record per key');
    }
    rowOf.set(key, row);
  }
  return rowOf;
}

/** The parent's row for each key. @throws StudyError parent-not-found */
export function linkTo(
  parent: { rowOf: ReadonlyMap<string, number>; file: string },
  keys: readonly string[],
  column: string,
  file: Records,
): Int32Array {
  return Int32Array.from(keys, (key, row) => {
    const found = parent.rowOf.get(key);
    if (found !== undefined) return found;
    const place = { file: file.file, line: file.lines[row], column };
    const problem = `no record of ${parent.file} has this key`;
    throw new StudyError('parent-not-found', place, problem, 'export both files together');
  });
}

/** Weights: numbers, not blank, not negative. @throws StudyError invalid-weight */
export function weightsOf(name: string, file: Records, source: StudySource): Float64Array {
  const column = declared(name, file, source);
  if (column.type !== 'number') {
    throw new StudyError(
      'study-shape',
      { file: source.file },
      `${name} is declared as text`,
      'declare weights as numbers',
    );
  }
  const row = column.values.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  if (row < 0) return column.values;
  const value = column.values[row]!;
  const problem = Number.isNaN(value) ? 'the weight is blank' : `the weight is ${value}`;
  const place = { file: file.file, line: file.lines[row], column: name };
  throw new StudyError('invalid-weight', place, problem, 'every record needs a weight of 0 or more');
}
