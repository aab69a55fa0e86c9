import type { EstimateRow } from '#contract';
import { type DomainEstimate, isDefined, type PublicationStandard, type Quantity, qualityLabel } from '#estimation';
import type { VarianceFrame } from '../analysis-file.ts';

/** What a figure is of. */
export interface Cell {
  indicator: string;
  crime: string;
  domain: Record<string, string>;
  category?: string;
  frame?: VarianceFrame;
}

/**
 * A published row: the estimate times `per`, what cannot be computed as null, and the label that the standard gives.
 *
 * @param share whether the estimate is a fraction of a whole, which the standards judge apart
 */
export function rowOf(
  cell: Cell,
  estimate: DomainEstimate,
  { standard, share, per }: { standard: PublicationStandard; share: boolean; per: number },
): EstimateRow {
  const { label, flag } = qualityLabel(estimate, { standard, kind: share ? 'share' : 'other' });
  const scaled = (quantity: Quantity) => (isDefined(quantity) ? quantity * per : null);
  return {
    indicator: cell.indicator,
    crime: cell.crime,
    domain: cell.domain,
    category: cell.category ?? '',
    variance_frame: cell.frame ?? 'all_psus',
    estimate: scaled(estimate.value),
    se: scaled(estimate.se),
    lower: scaled(estimate.lower),
    upper: scaled(estimate.upper),
    cv: orNull(estimate.cv),
    df: estimate.df,
    deff: orNull(estimate.deff),
    n: estimate.n,
    effective_n: orNull(estimate.effectiveN),
    standard,
    label,
    flag,
  };
}

function orNull(quantity: Quantity): number | null {
  return isDefined(quantity) ? quantity : null;
}
