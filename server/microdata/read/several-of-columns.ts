import type { SeveralAnswers } from '../../analysis/analysis-file.ts';
import { SUPPORT_ANSWERS, supportQuestions } from '../../derivation/support-answers.ts';
import type { ReadColumns } from './read-columns.ts';

/** The questions of a kind of record to which several answers may be given, by their names. */
export function severalOfColumns({ rows, all, holding }: ReadColumns): Map<string, SeveralAnswers> {
  const given = Map.groupBy(all('answer_given'), ({ column }) => column.holds!.of!);
  return new Map(
    Array.from(given, ([name, columns]) => {
      const missing = holding({ what: 'answer_missing', of: name }) ?? [];
      const kinds = all('answer_missing').find(({ column }) => column.holds!.of === name)?.column.codes ?? [];
      const isOne = (row: number) => columns.some(({ values }) => values[row] === 1) || missing[row] != null;
      const flagged = (is: (row: number) => boolean) =>
        Uint8Array.from({ length: rows }, (_, row) => (is(row) ? 1 : 0));
      return [
        name,
        {
          names: [...columns.map(({ column }) => column.holds!.category!), ...kinds.map(({ code }) => code)],
          asked: flagged(isOne),
          given: [
            ...columns.map(({ values }) => flagged((row) => values[row] === 1)),
            ...kinds.map(({ code }) => flagged((row) => missing[row] === code)),
          ],
        },
      ] as const;
    }),
  );
}

/** What persons told about support, in whichever part of the interview it was asked. */
export function supportOfColumns(persons: ReadColumns): Map<string, SeveralAnswers> {
  const asked = severalOfColumns(persons);
  return new Map(
    SUPPORT_ANSWERS.flatMap((name) => {
      const [open, alone] = supportQuestions(name).map((question) => asked.get(question));
      const both = open && alone ? together(open, alone) : (open ?? alone);
      return both ? [[name as string, both] as const] : [];
    }),
  );
}

/** Answers of the second where the first was not asked. */
function together(first: SeveralAnswers, second: SeveralAnswers): SeveralAnswers {
  const names = [...new Set([...first.names, ...second.names])];
  const columnOf = ({ names: of, given }: SeveralAnswers, name: string) => given[of.indexOf(name)];
  return {
    names,
    asked: first.asked.map((is, row) => is || second.asked[row]!),
    given: names.map((name) => first.asked.map((is, row) => columnOf(is ? first : second, name)?.[row] ?? 0)),
  };
}
