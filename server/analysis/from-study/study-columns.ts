import { conditionColumn, InstrumentError, numberColumn, textColumn } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { lineAndColumn } from './place-in-json.ts';
import type { Records } from './read-records.ts';
import type { StudyDomain, StudySource } from './study.ts';
import { StudyError } from './study-error.ts';

/** The rows where a condition of the study holds. */
export function conditionOf(expression: string, records: Records, source: StudySource): Uint8Array {
  return located(source, expression, () => conditionColumn(expression, records.columns, records.rows));
}

/** The numbers that an expression of the study gives. */
export function numbersOf(expression: string, records: Records, source: StudySource): Float64Array {
  return located(source, expression, () => numberColumn(expression, records.columns, records.rows));
}

/** The category of every row: the first condition that holds, -1 where none does. */
export function categoriesOf(conditions: Record<string, string>, records: Records, source: StudySource): Categories {
  const names = Object.keys(conditions);
  const codes = new Int32Array(records.rows).fill(-1);
  for (const [code, name] of names.entries()) {
    const holds = conditionOf(conditions[name]!, records, source);
    for (let row = 0; row < records.rows; row++) if (holds[row] && codes[row] === -1) codes[row] = code;
  }
  return { codes, names };
}

/**
 * A domain variable of the study.
 *
 * @throws StudyError unknown-code where a value is neither in the code list nor declared unknown
 */
export function domainOf(variable: StudyDomain, records: Records, source: StudySource): Categories {
  if ('categories' in variable) return categoriesOf(variable.categories, records, source);
  const { codes: names, unknown, value } = variable;
  const texts = located(source, value, () => textColumn(value, records.columns, records.rows));
  const categoryOfText = texts.values.map((text) => (text === '' || unknown.includes(text) ? -1 : names.indexOf(text)));
  const codes = texts.codes.map((code, row) => {
    const category = categoryOfText[code]!;
    const text = texts.values[code]!;
    if (category === -1 && text !== '' && !unknown.includes(text)) {
      const place = { file: records.file, line: records.lines[row], column: value };
      const remedy = 'correct the value or add the code to the study file';
      throw new StudyError('unknown-code', place, `"${text.slice(0, 40)}" is not on the code list`, remedy);
    }
    return category;
  });
  return { codes, names };
}

/** Runs what reads an expression; a fault in it is reported with its line and column in the study file. */
function located<Result>(source: StudySource, expression: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    const at = source.text.indexOf(JSON.stringify(expression));
    const place = at < 0 ? { file: source.file } : { file: source.file, ...lineAndColumn(source.text, at) };
    const problem = error.message.slice(0, -(error.remedy.length + 2));
    throw new StudyError('study-expression', place, problem, error.remedy);
  }
}
