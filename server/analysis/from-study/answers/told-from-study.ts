import { TOLD_QUESTIONS } from '#questionnaires';
import type { ToldAnswers } from '../../analysis-file.ts';
import type { Records } from '../records.ts';
import { categoriesOf, inOrder } from '../study-columns.ts';
import type { StudyHouseholds, StudyPersons } from '../study-schema.ts';
import { rowsStated } from './study-answers-schema.ts';

/** The answers that a study states, by the id of the first indicator that is made of each question. */
export function toldFromStudy(
  answers: (StudyHouseholds | StudyPersons)['answers'],
  records: Records,
): Map<string, ToldAnswers> {
  const told = new Map<string, ToldAnswers>();
  for (const { question, indicator, orSecond } of TOLD_QUESTIONS) {
    const stated = answers?.[question];
    if (stated === undefined || orSecond !== undefined) continue;
    const rows = rowsStated(stated);
    const names = [...new Set(rows.flatMap(({ codes }) => Object.keys(codes)))];
    const columns = rows.map(({ row, codes }): [string, Int8Array] => {
      const found = categoriesOf(inOrder(codes), records);
      const places = found.names.map((name) => names.indexOf(name));
      return [row, Int8Array.from(found.codes, (code) => places[code] ?? -1)];
    });
    told.set(indicator, { names, rows: new Map(columns) });
  }
  return told;
}
