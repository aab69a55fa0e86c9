import type { Instrument } from '../instrument/prepared-instrument.ts';
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
    const sentence =
      `${of} was a card on which some of several items were marked; now each item is asked by itself (${names}). ` +
      'An item that nobody knew about counted as not marked before.';
    return { ...base, because: 'card-to-rows', sentence };
  }
  if (instead) {
    return {
      ...base,
      because: 'rows',
      sentence: `${instead.question.name} is now asked as rows on one screen, under the same names.`,
    };
  }
  const [first] = rows;
  const place = first ? `${first.form.form}, screen ${first.screen.name}` : '';
  return { ...base, because: 'question-new', sentence: `${of} is new in the form ${place}, as rows: ${names}.` };
}

/** Questions that kept their names and now stand as rows under one text. */
function questionsInRows(after: Instrument, pairs: MatchedQuestions['pairs']): FoundChange[] {
  const groups = new Map<string, PlacedQuestion[]>();
  for (const { before, after: later } of pairs) {
    const { row } = later.question;
    if (row && !before.question.row) groups.set(row.of, [...(groups.get(row.of) ?? []), later]);
  }
  const texts = (after.texts.en ?? Object.values(after.texts)[0])?.questions;
  return [...groups].map(([of, rows]): FoundChange => {
    const names = rows.map(({ question }) => question.name).join(', ');
    const sentence = `${names} are now rows on one screen, under one text: “${texts?.[of]?.text ?? of}”.`;
    return { kind: 'question', subject: of, because: 'rows', sentence, after: names };
  });
}
