import type { Value } from '../instrument/answers.ts';
import { daysNear, type ReadValue, textFor } from '../respondent/quiet-answers.ts';
import type { AskedQuestion } from '../respondent/walk.ts';

/** The largest answers tried where a question has no limit. */
const MOST_MONEY = 999_999_999;
const MOST_COUNT = 97;

/**
 * Answers to a question of which no two mean the same to the conditions: every
 * code or limit that a condition names, both sides of each limit, and one answer
 * that no condition names. `undefined` leaves an optional question blank.
 *
 * @param compared what conditions compare the answer with
 */
export function possibleAnswers(
  asked: AskedQuestion,
  compared: readonly Value[],
  read: ReadValue,
): (Value | undefined)[] {
  const blank = asked.required ? [] : [undefined];
  return [...new Set(answersOfType(asked, compared, read)), ...namedAndOneOther(asked.missing, compared), ...blank];
}

function answersOfType(asked: AskedQuestion, compared: readonly Value[], read: ReadValue): Value[] {
  switch (asked.type) {
    case 'single':
      return namedAndOneOther(asked.choices, compared);
    case 'multiple':
      return severalAnswers(asked, compared);
    case 'number':
    case 'money':
      return numbersToTry(asked, compared);
    case 'date':
      return [...daysNear(read), ...compared.filter(isDay)];
    case 'text':
      return [textFor(asked)];
  }
}

/** The codes that conditions name, and one code that stands for all others. */
function namedAndOneOther(codes: readonly string[], compared: readonly Value[]): string[] {
  return [...codes.filter((code) => compared.includes(code)), ...oneOther(codes, compared)];
}

function oneOther(codes: readonly string[], compared: readonly Value[]): string[] {
  return codes.filter((code) => !compared.includes(code)).slice(0, 1);
}

/** Each named code alone, one other code alone, each pair of named codes, and all of them. */
function severalAnswers(
  { choices, exclusive, maxSelected = choices.length }: AskedQuestion,
  compared: readonly Value[],
): string[][] {
  const alone = namedAndOneOther(choices, compared).map((code) => [code]);
  const together = choices.filter((code) => compared.includes(code) && !exclusive.includes(code));
  const pairs = together.flatMap((first, index) => together.slice(index + 1).map((second) => [first, second]));
  const all = together.length > 2 ? [together] : [];
  return [...alone, ...pairs, ...all].filter((codes) => codes.length <= maxSelected);
}

function numbersToTry({ type, min, max }: AskedQuestion, compared: readonly Value[]): number[] {
  const low = min ?? 0;
  const high = max ?? (type === 'money' ? MOST_MONEY : MOST_COUNT);
  const limits = compared.filter((value) => typeof value === 'number');
  const near = limits.flatMap((limit) => [limit, limit + 1, limit - 1]);
  return [low, ...near].filter((number) => number >= low && number <= high);
}

function isDay(value: Value): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
