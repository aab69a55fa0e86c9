/** Ways of not answering: their number in data files, and Stata's extended missing value. */
export const NOT_ANSWERED = { dk: [-1, '.d'], refused: [-2, '.r'], na: [-3, '.n'] } as const;

/**
 * The number that stands for an answer where only numbers have labels, in data files and on paper: from 1 in the order of the whole list,
 * whatever of it is offered; −1, −2, −3 for ways of not answering.
 *
 * @returns undefined for what is neither
 */
export function valueNumber(list: readonly string[], code: string): number | undefined {
  const at = list.indexOf(code);
  if (at >= 0) return at + 1;
  return Object.hasOwn(NOT_ANSWERED, code) ? NOT_ANSWERED[code as keyof typeof NOT_ANSWERED][0] : undefined;
}
