import { flagsOf, type ProfileSpec, type QualityFlagCode } from '#contract';
import { type DomainEstimate, isDefined, type PredictiveMargin, type Quantity, qualityLabel } from '#estimation';

/** The records of a model that have the levels of a margin. */
export interface LabelledRecords {
  readonly n: number;
  /** Those with the characteristic, or with more than 0. */
  readonly positives: number;
  /** Weighted variance of what is explained among them. */
  readonly variance: number;
}

const BELOW_MINIMUM: QualityFlagCode = 'below-minimum-n';

/** `below-minimum-n` of a level that rests on fewer records than the specification asks for. */
export function flagOfLevel(n: number, { minimumN }: Pick<ProfileSpec, 'minimumN'>): string {
  return minimumN !== undefined && n < minimumN ? BELOW_MINIMUM : '';
}

/**
 * The label that a standard gives a margin as it would a figure of the records with these levels: by its standard
 * error, their number, and the size of a simple random sample of them that would be as exact.
 *
 * @param of.df degrees of freedom of the margin
 */
export function labelOfMargin(
  margin: PredictiveMargin,
  { n, positives, variance }: LabelledRecords,
  { spec, isShare, df }: { readonly spec: ProfileSpec; readonly isShare: boolean; readonly df: number },
): { label: string; flag: string } {
  const { value, se, lower, upper } = margin;
  // A Poisson model of a share may say more than 1, which is no share.
  const kind = isShare && value <= 1 ? 'share' : 'other';
  const ofUnit = kind === 'share' ? value * (1 - value) : variance;
  const relative: Quantity = value === 0 ? { undefined: 'zero-estimate' } : Math.abs(1 / value);
  const effectiveN: Quantity =
    !isDefined(se) || se === 0
      ? { undefined: 'zero-design-effect' }
      : ofUnit > 0
        ? ofUnit / se ** 2
        : { undefined: 'no-comparison-variance' };
  const estimate: DomainEstimate = {
    value,
    se,
    lower,
    upper,
    df,
    n,
    effectiveN,
    cv: isDefined(se) && isDefined(relative) ? se * relative : { undefined: 'zero-estimate' },
    deff: isDefined(effectiveN) ? n / effectiveN : effectiveN,
    madeWith: { df, limits: 't', level: spec.level },
  };
  const { label, flag } = qualityLabel(estimate, { standard: spec.standard, kind, positive: positives });
  return { label, flag: [...flagsOf(flag), flagOfLevel(n, spec)].filter((each) => each !== '').join(' ') };
}
