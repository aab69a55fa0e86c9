import { conditionColumn, textColumn } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { placeOfValue, type Records } from './read-records.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyDomain } from './study-schema.ts';

/** 1 for the rows where a condition of the study holds. */
export function conditionOf(expression: string, records: Records): Uint8Array {
  return conditionColumn(expression, records.columns, records.rows);
}

/** The category of every row: the first whose condition holds, -1 where none does. */
export function categoriesOf(conditions: Readonly<Record<string, string>>, records: Records): Categories {
  const names = Object.keys(conditions);
  const codes = new Int32Array(records.rows).fill(-1);
  for (const [code, name] of names.entries()) {
    const holds = conditionOf(conditions[name]!, records);
    for (let row = 0; row < records.rows; row++) if (holds[row] && codes[row] === -1) codes[row] = code;
  }
  return { codes, names };
}

/**
 * A domain variable of the study. A value that is neither in the code list nor declared unknown is reported as
 * unknown-code.
 *
 * @param counts 1 for the rows that count; all of them when absent
 */
export function domainOf(
  variable: StudyDomain,
  records: Records,
  { report, counts }: { report: StudyReport; counts?: Uint8Array | undefined },
): Categories {
  if ('categories' in variable) return categoriesOf(variable.categories, records);
  const { codes: names, unknown, value } = variable;
  const texts = textColumn(value, records.columns, records.rows);
  const isUnknown = (text: string) => text === '' || unknown.includes(text);
  const categoryOfText = texts.values.map((text) => (isUnknown(text) ? -1 : names.indexOf(text)));
  const isListed = texts.values.map((text) => isUnknown(text) || names.includes(text));
  const codes = texts.codes.map((code, row) => {
    if (!isListed[code] && counts?.[row] !== 0)
      report.add(placeOfValue(records, row, value), studyProblems.unknownCode(texts.values[code]!));
    return categoryOfText[code]!;
  });
  return { codes, names };
}
