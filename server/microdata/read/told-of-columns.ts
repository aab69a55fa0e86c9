import { TOLD_QUESTIONS, type ToldShare, type Value } from '#questionnaires';
import type { SampledUnit, ToldAnswers } from '../../analysis/analysis-file.ts';
import {
  familyOfShape,
  hasAnswersAsRows,
  otherQuestion,
  type ToldFamily,
  type ToldShape,
  UNSAID,
} from '../../derivation/told-families.ts';
import type { RecordValue } from '../record-value.ts';
import type { ReadColumns } from './read-columns.ts';

type Column = ReturnType<ReadColumns['all']>[number];

/** The columns of a question: those of its rows or of its answers, and the one that says why there is none. */
interface AskedQuestion {
  readonly columns: readonly Column[];
  readonly missing: Column | undefined;
}

/**
 * What was told besides crimes, as figures count it, from the columns of a kind of record: answers as the figures read
 * them, or the questions as they were answered.
 *
 * @param asked the columns of the questions, which may be in the file of the other kind of record
 * @param rowOf the row there of each record; -1 where it has none
 */
export function toldOfColumns(
  unit: SampledUnit,
  columns: ReadColumns,
  { asked, rowOf }: { readonly asked: ReadColumns; readonly rowOf: ArrayLike<number> },
): Map<string, ToldAnswers> {
  const read = columns.all('told_answer');
  if (read.length > 0) return answersRead(read);
  const questions = questionsOf(asked);
  const families = TOLD_QUESTIONS.filter((told) => told.unit === unit && questions.has(told.question)).map((told) =>
    familyOfShape(told, shapeOf(told, questions)),
  );
  const answers = families.map(({ rows }) => rows.map(() => new Int8Array(columns.rows).fill(-1)));
  for (let row = 0; row < columns.rows; row++) {
    const household = answersAt(questions, rowOf[row] ?? -1);
    for (const [place, family] of families.entries())
      for (const [of, name] of family.rows.entries())
        answers[place]![of]![row] = family.codes.indexOf(family.answer({ household }, name) ?? '');
  }
  return withoutUnasked(families, answers);
}

/** Answers that stand in the files as the figures read them. */
function answersRead(read: readonly Column[]): Map<string, ToldAnswers> {
  const byIndicator = Map.groupBy(read, ({ column }) => column.holds!.of!);
  const found = Array.from(byIndicator, ([indicator, columns]) => {
    const codes = columns[0]!.column.codes?.map(({ code }) => code) ?? [];
    const rows = columns.map(({ column }) => column.holds!.category ?? '');
    const placeOf = new Map<RecordValue, number>(codes.map((code, place) => [code, place]));
    const answers = columns.map(({ values }) => Int8Array.from(values, (value) => placeOf.get(value) ?? -1));
    return { family: { indicator, rows, codes }, answers };
  });
  return withoutUnasked(
    found.map(({ family }) => family),
    found.map(({ answers }) => answers),
  );
}

/** What nobody was asked is left out, as where the interviews are read. */
function withoutUnasked(
  families: readonly Pick<ToldFamily, 'indicator' | 'rows' | 'codes'>[],
  answers: readonly (readonly Int8Array[])[],
): Map<string, ToldAnswers> {
  const all = families.map(({ indicator, rows, codes }, place): [string, ToldAnswers] => {
    const ofRows = rows.map((row, of): [string, Int8Array] => [row, answers[place]![of]!]);
    return [
      indicator,
      { names: codes, rows: new Map(ofRows.filter(([, column]) => column.some((code) => code !== -1))) },
    ];
  });
  return new Map(all.filter(([, { rows }]) => rows.size > 0));
}

function questionsOf(asked: ReadColumns): ReadonlyMap<string, AskedQuestion> {
  const missing = new Map(asked.all('told_missing').map((one) => [one.column.holds!.of!, one]));
  const byQuestion = Map.groupBy(asked.all('told'), ({ column }) => column.holds!.of!);
  return new Map(Array.from(byQuestion, ([name, columns]) => [name, { columns, missing: missing.get(name) }]));
}

function shapeOf(told: ToldShare, questions: ReadonlyMap<string, AskedQuestion>): ToldShape {
  const { columns, missing } = questions.get(told.question)!;
  const codes = [...new Set(columns.flatMap(({ column }) => column.codes?.map(({ code }) => code) ?? []))];
  const categories = columns.flatMap(({ column }) => column.holds!.category ?? []);
  const isAsked = (name: string) => questions.has(name);
  const isMultiple = columns[0]!.column.kind === 'flag';
  if (hasAnswersAsRows(told, isMultiple ? 'multiple' : 'single'))
    return {
      kind: 'several',
      rows: isMultiple ? categories : codes.filter((code) => !UNSAID.includes(code)),
      missing: isMultiple
        ? (missing?.column.codes?.map(({ code }) => code) ?? [])
        : codes.filter((code) => UNSAID.includes(code)),
      other: otherQuestion(told, isAsked),
    };
  return {
    kind: 'one',
    rows: categories.length === 0 ? [''] : categories,
    codes,
    missing: [],
    before: (told.askedBefore ?? []).filter(isAsked),
  };
}

/** The answers of a record by the names of the questions and of their rows, as the interview had them. */
function answersAt(questions: ReadonlyMap<string, AskedQuestion>, row: number): Record<string, Value> {
  const answers: Record<string, Value> = {};
  if (row === -1) return answers;
  for (const [name, { columns, missing }] of questions) {
    if (columns[0]!.column.kind === 'flag') {
      const why = missing?.values[row];
      if (typeof why === 'string') answers[name] = why;
      else if (columns.some(({ values }) => values[row] !== null))
        answers[name] = columns.flatMap(({ column, values }) => (values[row] === 1 ? [column.holds!.category!] : []));
      continue;
    }
    for (const { column, values } of columns) {
      const value = values[row];
      const { category } = column.holds!;
      if (typeof value === 'string') answers[category === undefined ? name : `${name}_${category}`] = value;
    }
  }
  return answers;
}
