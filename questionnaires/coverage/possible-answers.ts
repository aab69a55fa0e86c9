import type { Value } from '../instrument/answers.ts';
import { daysNear, textFor } from '../respondent/quiet-answers.ts';
import type { Known } from '../respondent/random-answer.ts';
import type { AskedQuestion } from '../respondent/walk.ts';

/**
 * Answers to a question of which no two mean the same to the conditions: every code or limit that a condition names,
 * both sides of each limit, and one answer that no condition names. `undefined` leaves an optional question blank.
 *
 * @param constants what conditions compare the question with
 */
export function possibleAnswers(
  asked: AskedQuestion,
  constants: readonly Value[],
  known: Known,
): (Value | undefined)[] {
  const missing = [...asked.missing.filter((code) => constants.includes(code)), ...others(asked.missing, constants)];
  const blank = asked.required ? [] : [undefined];
  return [...unique(valuesOf(asked, constants, known)), ...missing, ...blank];
}

function valuesOf(asked: AskedQuestion, constants: readonly Value[], known: Known): Value[] {
  switch (asked.type) {
    case 'single':
      return [...asked.choices.filter((code) => constants.includes(code)), ...others(asked.choices, constants)];
    case 'multiple':
      return severalOf(asked, constants);
    case 'number':
    case 'money':
      return numbersOf(asked, constants);
    case 'date':
      return [...daysNear(known), ...constants.filter(isDay)];
    case 'text':
      return [textFor(asked)];
  }
}

/** One code that no condition names stands for all of them. */
function others<T extends string>(codes: readonly T[], constants: readonly Value[]): T[] {
  return codes.filter((code) => !constants.includes(code)).slice(0, 1);
}

function severalOf({ choices, exclusive, maxSelected = choices.length }: AskedQuestion, constants: readonly Value[]) {
  const named = choices.filter((code) => constants.includes(code));
  const together = named.filter((code) => !exclusive.includes(code));
  const pairs = together.flatMap((first, index) => together.slice(index + 1).map((second) => [first, second]));
  const all = together.length > 2 ? [together] : [];
  return [...named.map((code) => [code]), ...others(choices, constants).map((code) => [code]), ...pairs, ...all].filter(
    (codes) => codes.length <= maxSelected,
  );
}

function numbersOf({ type, min, max }: AskedQuestion, constants: readonly Value[]): number[] {
  const low = min ?? 0;
  const high = max ?? (type === 'money' ? 999_999_999 : 97);
  const limits = constants.filter((value) => typeof value === 'number');
  const near = limits.flatMap((limit) => [limit, limit + 1, limit - 1]);
  return [low, ...near].filter((number) => number >= low && number <= high);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
