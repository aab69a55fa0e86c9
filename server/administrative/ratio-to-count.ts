import type { RatioToCount, SurveyFigure } from '#contract';

/**
 * A figure of a survey over a count of records. The count is a fixed number, not a sample: standard error and limits
 * are those of the figure, over it.
 */
export function ratioTo(
  recorded: number | null,
  { estimate, se, lower, upper }: Pick<SurveyFigure, 'estimate' | 'se' | 'lower' | 'upper'>,
): RatioToCount {
  const none = { ratio: null, se: null, lower: null, upper: null };
  if (recorded === null) return { ...none, reason: 'count-absent' };
  if (recorded === 0) return { ...none, reason: 'nothing-recorded' };
  if (estimate === null) return { ...none, reason: 'estimate-absent' };
  const over = (value: number | null) => (value === null ? null : value / recorded);
  return { ratio: estimate / recorded, se: over(se), lower: over(lower), upper: over(upper) };
}
