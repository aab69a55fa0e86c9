import {
  type Comparison as Contrast,
  contrast,
  isDefined,
  isUndefined,
  type JointEstimates,
  type Quantity,
} from '#estimation';

/** What the covariance of two figures says of them, in their own unit. */
export interface TestedDifference {
  readonly difference: Contrast;
  /** The quotient, with limits on its logarithm; undefined where it was not asked for. */
  readonly ratio?: Contrast;
}

interface TestChoices {
  readonly level: number;
  readonly withRatio: boolean;
  /** What the second figure is multiplied with, with the standard error of that factor. */
  readonly bridge?: { readonly factor: number; readonly se: number } | undefined;
}

/**
 * The first of two figures less the second, and their quotient. With a bridge the second one is multiplied by its
 * factor, which is independent of both: Var(k b) = k^2 Var(b) + b^2 Var(k), by the delta method.
 */
export function testedDifference(joint: JointEstimates, { level, withRatio, bridge }: TestChoices): TestedDifference {
  const compared = bridge === undefined ? joint : bridged(joint, bridge);
  const difference = contrast(compared, [1, -1], { level });
  if (!withRatio) return { difference };
  return { difference, ratio: withLogLimits(contrast(compared, { numerator: 0, denominator: 1 }, { level })) };
}

function bridged(
  { values, covariance, df }: JointEstimates,
  { factor, se }: { readonly factor: number; readonly se: number },
): JointEstimates {
  const [first, second] = values as readonly [Quantity, Quantity];
  const scaled = isDefined(second) ? factor * second : second;
  if (isUndefined(covariance) || !isDefined(second)) return { values: [first, scaled], covariance, df };
  const both = factor * covariance[0]![1]!;
  const ofSecond = factor ** 2 * covariance[1]![1]! + second ** 2 * se ** 2;
  return {
    values: [first, scaled],
    covariance: [
      [covariance[0]![0]!, both],
      [both, ofSecond],
    ],
    df,
  };
}

/** Limits that are symmetric on the logarithm: upside down they are those of the other quotient. */
function withLogLimits(ratio: Contrast): Contrast {
  const { value, se, upper } = ratio;
  if (!isDefined(value) || !isDefined(se) || !isDefined(upper)) return ratio;
  if (!(value > 0)) return { ...ratio, lower: { undefined: 'no-logarithm' }, upper: { undefined: 'no-logarithm' } };
  const width = Math.exp((upper - value) / value);
  return { ...ratio, lower: value / width, upper: value * width };
}
