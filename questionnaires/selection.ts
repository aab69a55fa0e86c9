/** Who was drawn. */
export interface Selection {
  /** Line of the roster. */
  line: number;
  /** Probability of being drawn, 1 / number of adults. */
  probability: number;
  method: 'seeded_random';
}

/**
 * One adult of the household, drawn with equal probability from a seed: the same seed and the same lines always give the same person.
 *
 * @param lines roster lines of the adults, ascending
 * @param seed text, assigned with the case
 * @returns undefined when there is no adult
 */
export function drawSelection(lines: readonly number[], seed: string): Selection | undefined {
  throw new Error('not written yet');
}
