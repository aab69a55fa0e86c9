import { conditionColumn, textColumn } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { placeOfValue, type Records } from './records.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyDomain } from './study-schema.ts';

/** 1 for the rows where a condition of the study holds. */
export function conditionOf(expression: string, records: Records): Uint8Array {
  return conditionColumn(expression, records.columns, records.rows);
}

/** A name with the condition under which it holds. */
export interface Conditioned {
  readonly name: string;
  readonly when: string;
}

/**
 * The conditions of an object of the study. JavaScript puts names that are whole numbers first; where the order of
 * the study counts, as with crimes, it has a list.
 */
export function inOrder(conditions: Readonly<Record<string, string | undefined>>): Conditioned[] {
  return Object.entries(conditions).flatMap(([name, when]) => (when === undefined ? [] : [{ name, when }]));
}

/** The category of every row: the first whose condition holds, -1 where none does. */
export function categoriesOf(conditions: readonly Conditioned[], records: Records): Categories {
  const codes = new Int32Array(records.rows).fill(-1);
  for (const [code, { when }] of conditions.entries()) {
    const holds = conditionOf(when, records);
    for (let row = 0; row < records.rows; row++) if (holds[row] && codes[row] === -1) codes[row] = code;
  }
  return { codes, names: conditions.map(({ name }) => name) };
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
  if ('categories' in variable) return categoriesOf(inOrder(variable.categories), records);
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
