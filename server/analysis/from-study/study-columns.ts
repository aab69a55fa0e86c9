import { conditionColumn, InstrumentError, numberColumn, textColumn } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { lineAndColumn } from './place-in-json.ts';
import { placeOfValue, type Records } from './read-records.ts';
import type { StudyDomain, StudySource } from './study.ts';
import { StudyError, studyProblems } from './study-error.ts';

/** 1 for the rows where a condition of the study holds. */
export function conditionOf(expression: string, records: Records, source: StudySource): Uint8Array {
  return withPlace(source, expression, () => conditionColumn(expression, records.columns, records.rows));
}

/** The numbers that an expression of the study gives. */
export function numbersOf(expression: string, records: Records, source: StudySource): Float64Array {
  return withPlace(source, expression, () => numberColumn(expression, records.columns, records.rows));
}

/** The category of every row: the first whose condition holds, -1 where none does. */
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
  const texts = withPlace(source, value, () => textColumn(value, records.columns, records.rows));
  const isUnknown = (text: string) => text === '' || unknown.includes(text);
  const categoryOfText = texts.values.map((text) => (isUnknown(text) ? -1 : names.indexOf(text)));
  const codes = texts.codes.map((code, row) => {
    const category = categoryOfText[code]!;
    const text = texts.values[code]!;
    if (category === -1 && !isUnknown(text)) {
      throw new StudyError({ place: placeOfValue(records, row, value), ...studyProblems.unknownCode(text) });
    }
    return category;
  });
  return { codes, names };
}

/**
 * Runs what reads an expression. A fault in the expression is reported with its line and column in the study
 * file.
 */
function withPlace<Result>(source: StudySource, expression: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    const { file, text } = source;
    const offset = text.indexOf(JSON.stringify(expression));
    const place = offset < 0 ? { file } : { file, ...lineAndColumn(text, offset) };
    throw new StudyError({ place, ...studyProblems.wrongExpression(error) });
  }
}
