export type CalibrationKind = 'linear' | 'raking' | 'logit';

/** Smallest and largest factor by which calibration may change a weight. */
export type Bounds = readonly [lower: number, upper: number];

/** The distance that a calibration minimizes, as the factor g = F(u) of the linear predictor u. */
export interface CalibrationMethod {
  factor(u: number): number;
  /** Derivative of F. */
  slope(u: number): number;
  /** Integral of F - 1 from 0 to u. */
  integral(u: number): number;
  /** F is 1 + u for all u. */
  readonly isLinear: boolean;
}

/**
 * Deville and Särndal's methods: linear 1 + u and raking exp(u), both cut at the bounds, and logit, which
 * approaches them.
 */
export function calibrationMethod(kind: CalibrationKind, [lower, upper]: Bounds): CalibrationMethod {
  if (kind === 'logit') return logit(lower, upper);
  const curve = kind === 'linear' ? linear : raking;
  if (lower === -Infinity && upper === Infinity) return curve;
  return cut(curve, lower, upper, kind === 'linear' ? (g) => g - 1 : Math.log);
}

const linear: CalibrationMethod = {
  factor: (u) => 1 + u,
  slope: () => 1,
  integral: (u) => (u * u) / 2,
  isLinear: true,
};

const raking: CalibrationMethod = {
  factor: Math.exp,
  slope: Math.exp,
  integral: (u) => Math.expm1(u) - u,
  isLinear: false,
};

function cut(
  curve: CalibrationMethod,
  lower: number,
  upper: number,
  inverse: (g: number) => number,
): CalibrationMethod {
  const low = lower > 0 || curve.isLinear ? inverse(lower) : -Infinity;
  const high = inverse(upper);
  return {
    factor: (u) => (u <= low ? lower : u >= high ? upper : curve.factor(u)),
    slope: (u) => (u <= low || u >= high ? 0 : curve.slope(u)),
    integral: (u) =>
      u < low
        ? curve.integral(low) + (lower - 1) * (u - low)
        : u > high
          ? curve.integral(high) + (upper - 1) * (u - high)
          : curve.integral(u),
    isLinear: false,
  };
}

function logit(lower: number, upper: number): CalibrationMethod {
  const a = (upper - lower) / ((1 - lower) * (upper - 1));
  const odds = (1 - lower) / (upper - 1);
  // The position between the lower and the upper bound: the share of the way gone and the share left, both
  // without overflow.
  const shareGone = (u: number) => (u > 0 ? 1 / (1 + Math.exp(-a * u) / odds) : 1 - 1 / (1 + odds * Math.exp(a * u)));
  const shareLeft = (u: number) => (u > 0 ? 1 - 1 / (1 + Math.exp(-a * u) / odds) : 1 / (1 + odds * Math.exp(a * u)));
  return {
    factor: (u) => lower + (upper - lower) * shareGone(u),
    slope: (u) => (upper - lower) * a * shareGone(u) * shareLeft(u),
    integral: (u) =>
      u > 0
        ? (upper - 1) * u + ((upper - lower) / a) * (Math.log1p(Math.exp(-a * u) / odds) - Math.log1p(1 / odds))
        : (lower - 1) * u + ((upper - lower) / a) * (Math.log1p(odds * Math.exp(a * u)) - Math.log1p(odds)),
    isLinear: false,
  };
}
