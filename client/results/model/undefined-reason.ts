import type { EstimateRow } from '#contract';
import type { UndefinedReason } from '../../text/figures/figure-texts.ts';

const NEEDS_FILE_QUESTION = new Set(['dark_figure_no_file', 'file_rate']);

/** Why a row has no figure, or no precision; undefined when it has both. */
export function undefinedReason(row: EstimateRow): UndefinedReason | undefined {
  if (row.estimate === null) {
    if (row.n === 0) return 'no-cases';
    return NEEDS_FILE_QUESTION.has(row.indicator) ? 'file-not-asked' : 'nothing-to-divide-by';
  }
  if (row.se === null) return 'no-standard-error';
  // At 0 and at 100 %, and without degrees of freedom, a standard error does not give limits.
  if (row.lower === null || row.upper === null) return 'no-limits';
  return undefined;
}
