import { valueNumber } from '../codebook/value-number.ts';
import type { Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import { BREAKING, type Change } from './change.ts';
import { orderChanges } from './order-changes.ts';

/** Answers that lists gained, lost or show in another order. */
export function listChanges(before: Instrument, after: Instrument): Change[] {
  const lists = new Set([...Object.keys(before.lists), ...Object.keys(after.lists)]);
  // The states of the manifest have changes of their own.
  if (after.manifest.states.length > 0) lists.delete('state');
  return [...lists].flatMap((list) => changesOfList(before, after, list));
}

function changesOfList(before: Instrument, after: Instrument, list: string): Change[] {
  const earlier = before.lists[list];
  const later = after.lists[list];
  const questions = questionsWith(later === undefined ? before : after, list);
  const subject = `The list ${list}${questions === '' ? '' : ` of ${questions}`}`;
  const change = (predicate: string): Change => ({
    kind: 'options',
    subject: list,
    sentence: `${subject} ${predicate}.`,
    before: earlier,
    after: later,
  });
  if (!later) return [change('is gone')];
  if (!earlier) return [change(`is new: ${later.join(', ')}`)];
  const added = later.filter((code) => !earlier.includes(code));
  const removed = earlier.filter((code) => !later.includes(code) && !isIdleInRows(before, after, list, code));
  const moved = orderChanges(earlier, later, `in the list ${list} `);
  const renumbered = moved.length > 0 ? [] : otherNumbers(earlier, later);
  return [
    ...(renumbered.length > 0
      ? [{ ...change(`has other numbers in data files: ${renumbered.join(', ')}`), ...BREAKING }]
      : []),
    ...added.map((code) => change(`now offers ${labelOf(after, list, code)}`)),
    ...removed.map((code) => ({ ...change(`no longer offers ${labelOf(before, list, code)}`), ...BREAKING })),
    ...moved.map((one): Change => ({ ...one, kind: 'options', subject: list })),
  ];
}

/** Answers whose number in data files and on paper was that of another answer before. */
function otherNumbers(earlier: readonly string[], later: readonly string[]): string[] {
  return later.flatMap((code) => {
    if (!earlier.includes(code)) return [];
    const before = valueNumber(earlier, code);
    const now = valueNumber(later, code);
    return before === now ? [] : [`${code} ${now} (before, ${before})`];
  });
}

/** Whether a code only stood alone on cards, such as “none of these”, and the list is rows now. */
function isIdleInRows(before: Instrument, after: Instrument, list: string, code: string): boolean {
  const earlier = allQuestions(before).filter(({ choices }) => choices === list);
  const stoodAlone = earlier.length > 0 && earlier.every(({ exclusive }) => exclusive?.includes(code));
  return stoodAlone && allQuestions(after).some(({ row }) => row?.list === list);
}

function labelOf(instrument: Instrument, list: string, code: string): string {
  const label = textsIn(instrument, 'en').choices[list]?.[code];
  return label === undefined ? code : `“${label}” (${code})`;
}

/** The questions that use a list, as text. */
function questionsWith(instrument: Instrument, list: string): string {
  const names = allQuestions(instrument).flatMap(({ name, choices, row }) => {
    if (row?.list === list) return [row.of];
    return choices === list ? [row?.of ?? name] : [];
  });
  return [...new Set(names)].join(', ');
}

function allQuestions({ forms }: Instrument): Question[] {
  return forms.flatMap(({ screens }) => screens).flatMap((screen) => screen.questions);
}
