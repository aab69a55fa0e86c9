import type { MissingCode } from '../instrument/instrument.ts';

/** Ways of not answering: their number in data files, and the extended missing value of Stata. */
export const NOT_ANSWERED = {
  dk: { number: -1, stata: '.d' },
  refused: { number: -2, stata: '.r' },
  na: { number: -3, stata: '.n' },
} as const satisfies Record<MissingCode, { number: number; stata: string }>;

/**
 * The number of an answer where only numbers have labels, in data files and on paper. Answers count from 1 in
 * the order of the whole list, even if only a part of it is offered; ways of not answering are −1, −2 and −3.
 *
 * @returns undefined for a code that is neither
 */
export function valueNumber(list: readonly string[], code: string): number | undefined {
  const index = list.indexOf(code);
  if (index >= 0) return index + 1;
  return isMissing(code) ? NOT_ANSWERED[code].number : undefined;
}

function isMissing(code: string): code is MissingCode {
  return Object.hasOwn(NOT_ANSWERED, code);
}
