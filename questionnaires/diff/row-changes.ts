import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { FoundChange } from './change.ts';
import type { MatchedQuestions, MatchedRows, PlacedQuestion } from './match-questions.ts';

/** Questions that became rows, and rows that are new: a sentence for all of a group. */
export function rowChanges(after: Instrument, { rows, pairs }: MatchedQuestions): FoundChange[] {
  return [...rows.map(newRowsChange), ...questionsInRows(after, pairs)];
}

/** The cards of the earlier version whose items are asked one by one in the later one. */
export function cardsInRows({ rows }: MatchedQuestions): Set<string> {
  return new Set(rows.flatMap(({ instead }) => (instead?.question.type === 'multiple' ? [instead.question.name] : [])));
}

function newRowsChange({ of, rows, instead }: MatchedRows): FoundChange {
  const names = rows.map(({ question }) => question.name).join(', ');
  const base = { kind: 'question', subject: of, before: instead?.question, after: names } as const;
  if (instead?.question.type === 'multiple') {
    return { ...base, because: 'card-to-rows', say: ({ words }) => words.cardToRows({ of, names }) };
  }
  if (instead) {
    const { name } = instead.question;
    return { ...base, because: 'rows', say: ({ words }) => words.askedAsRows(name) };
  }
  const [first] = rows;
  const say: FoundChange['say'] = ({ words }) => {
    const place = first ? words.place({ form: first.form.form, screen: first.screen.name }) : '';
    return words.rowsNew({ of, place, names });
  };
  return { ...base, because: 'question-new', say };
}

/** Questions that kept their names and now stand as rows under one text. */
function questionsInRows(after: Instrument, pairs: MatchedQuestions['pairs']): FoundChange[] {
  const groups = new Map<string, PlacedQuestion[]>();
  for (const { before, after: later } of pairs) {
    const { row } = later.question;
    if (row && !before.question.row) groups.set(row.of, [...(groups.get(row.of) ?? []), later]);
  }
  return [...groups].map(([of, rows]): FoundChange => {
    const names = rows.map(({ question }) => question.name).join(', ');
    const say: FoundChange['say'] = ({ words, language }) =>
      words.nowRows({ names, text: textsIn(after, language).questions[of]?.text ?? of });
    return { kind: 'question', subject: of, because: 'rows', say, after: names };
  });
}
