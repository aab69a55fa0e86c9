import { type IndicatorUnit, type MadeCell, unitOf } from '#contract';

/** Shares are at most 1, and a little more by rounding. */
const LARGEST_SHARE = 1.000001;

/**
 * The unit of a figure of a table. Of an indicator that only tables have the file does not say what it is: one that is
 * larger than 1 anywhere is no share.
 */
export function unitOfCells(indicator: string, cells: readonly Pick<MadeCell, 'estimate'>[]): IndicatorUnit {
  const unit = unitOf(indicator);
  const isLarger = cells.some(({ estimate }) => (estimate ?? 0) > LARGEST_SHARE);
  return unit === 'share' && isLarger ? 'count' : unit;
}
