import { joinConditions } from '../expression/write-expression.ts';
import type { FormModule, InstrumentContent, Question, SingleQuestion } from '../instrument/instrument.ts';
import { LINKABLE_CRIMES } from '../instrument/linkable-crimes.ts';
import type { Find } from './finding.ts';
import type { FormFile } from './instrument-schema.ts';
import { questionProblems } from './problems/question-problems.ts';
import type { WrittenRows } from './question-schema.ts';

/** A screen with more of them could not be read through. */
const MOST_ROWS = 20;

/** Lists whose codes nobody knows when the files are read. */
const NO_ROWS = ['window_months', LINKABLE_CRIMES];

/** A form whose rows are written out: each is a question of its own, `<name>_<code>`, with the same answers. */
export function writeOutRows(form: FormFile, lists: InstrumentContent['lists'], find: Find): FormModule {
  return {
    ...form,
    screens: form.screens.map((screen, s) => ({
      ...screen,
      questions: screen.questions.flatMap((question, q): Question[] => {
        if (question.type !== 'rows') return [question];
        const place = { file: `modules/${form.form}.json`, path: `screens[${s}].questions[${q}]` };
        return rowsOf(question, lists, (problem) => find({ ...place, ...problem }));
      }),
    })),
  };
}

type Report = (problem: ReturnType<(typeof questionProblems)[keyof typeof questionProblems]>) => void;

function rowsOf(question: WrittenRows, lists: InstrumentContent['lists'], report: Report): SingleQuestion[] {
  const { name, rows: list, rowsVisibleIf = {}, rowsMissing = {}, edits = [] } = question;
  const codes = NO_ROWS.includes(list) ? undefined : lists[list];
  if (codes === undefined) {
    report(questionProblems.unknownList({ list }));
    return [];
  }
  if (codes.length > MOST_ROWS) report(questionProblems.tooManyRows({ count: codes.length, most: MOST_ROWS }));
  const named = [...Object.keys(rowsVisibleIf), ...Object.keys(rowsMissing), ...edits.map(({ row }) => row)];
  for (const code of new Set(named.filter((each) => !codes.includes(each))))
    report(questionProblems.codeNotInList({ question: name, code, list }));
  return codes.map((code) => rowOf(question, code));
}

function rowOf(question: WrittenRows, code: string): SingleQuestion {
  const { name, choices, rows: list, rowsVisibleIf = {}, rowsMissing = {}, edits = [], required, observed } = question;
  const row: SingleQuestion = { name: `${name}_${code}`, type: 'single', choices, row: { of: name, list, code } };
  const missing = rowsMissing[code] ?? question.missing;
  const visibleIf = joinConditions([question.visibleIf, rowsVisibleIf[code]]);
  const ofRow = edits.filter((edit) => edit.row === code).map(({ id, when, severity }) => ({ id, when, severity }));
  if (missing !== undefined) row.missing = missing;
  if (visibleIf !== undefined) row.visibleIf = visibleIf;
  if (required !== undefined) row.required = required;
  if (ofRow.length > 0) row.edits = ofRow;
  if (observed) row.observed = observed;
  return row;
}
