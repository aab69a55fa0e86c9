import type { EstimateRow } from '#contract';

export type UndefinedReason = 'file-not-asked' | 'no-cases' | 'nothing-to-divide-by' | 'no-standard-error';

const needsFileQuestion = new Set(['dark_figure_no_file', 'file_rate']);

/** Why a row has no figure, or no precision; undefined when it has both. */
export function undefinedReason(row: EstimateRow): UndefinedReason | undefined {
  if (row.estimate === null) {
    if (row.n === 0) return 'no-cases';
    return needsFileQuestion.has(row.indicator) ? 'file-not-asked' : 'nothing-to-divide-by';
  }
  // A figure of exactly zero has no spread to show, which its label already says.
  if (row.se === null && row.estimate !== 0) return 'no-standard-error';
  return undefined;
}
