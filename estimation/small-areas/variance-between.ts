import { areaErrors } from '../errors/area-errors.ts';
import { type AreaFit, fitAreas, type SampledAreas, squareProduct, traceOf, weightedProducts } from './area-fit.ts';

/**
 * How the variance between areas is estimated: restricted likelihood, likelihood, or Fay and Herriot's
 * moments.
 */
export type AreaMethod = (typeof AREA_METHODS)[number];

export const AREA_METHODS = ['REML', 'ML', 'moments'] as const;

const ROUNDS = 200;
// As a share of the variance of a typical area.
const SETTLED = 1e-13;

/** The fit with the estimated variance between areas, and the rounds that it took. */
export interface EstimatedFit {
  readonly fit: AreaFit;
  readonly rounds: number;
}

export function estimateBetween(areas: SampledAreas, method: AreaMethod): EstimatedFit {
  const sorted = areas.variances.slice().sort();
  const typical = sorted[sorted.length >> 1]!;
  return method === 'moments' ? byMoments(areas, typical) : byLikelihood(areas, method, typical);
}

/** Newton's method for sum of r^2 / (A + D) = m - p, which falls in A: from 0 upwards it never overshoots. */
function byMoments(areas: SampledAreas, typical: number): EstimatedFit {
  const wanted = areas.rows.length - areas.width;
  let fit = fitAreas(areas, 0);
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    let sum = 0;
    let slope = 0;
    for (const [area, residual] of fit.residuals.entries()) {
      sum += fit.weights[area]! * residual ** 2;
      slope += (fit.weights[area]! * residual) ** 2;
    }
    const next = Math.max(0, fit.between + (sum - wanted) / slope);
    const isSettled = Math.abs(next - fit.between) <= SETTLED * (typical + next);
    fit = fitAreas(areas, next);
    if (isSettled) return { fit, rounds };
  }
  throw areaErrors.areasUnsettled({ rounds: ROUNDS });
}

/** Fisher's scoring, with steps halved until the likelihood does not fall. */
function byLikelihood(areas: SampledAreas, method: 'REML' | 'ML', typical: number): EstimatedFit {
  let fit = fitAreas(areas, typical);
  let likelihood = logLikelihood(fit, method);
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    const { score, information } = scoreOf(areas, fit, method);
    let next = fit;
    for (let step = score / information; ; step /= 2) {
      const between = Math.max(0, fit.between + step);
      if (Math.abs(between - fit.between) <= SETTLED * (typical + between)) return { fit: next, rounds };
      next = fitAreas(areas, between);
      const reached = logLikelihood(next, method);
      if (reached < likelihood - 1e-12 * Math.abs(likelihood)) {
        next = fit;
        continue;
      }
      likelihood = reached;
      break;
    }
    fit = next;
  }
  throw areaErrors.areasUnsettled({ rounds: ROUNDS });
}

/** Derivative of the likelihood by A and its expected second derivative, without any matrix of all areas. */
function scoreOf(areas: SampledAreas, { weights, residuals, covariance }: AreaFit, method: 'REML' | 'ML') {
  let ones = 0;
  let squares = 0;
  let ofResiduals = 0;
  for (const [area, weight] of weights.entries()) {
    ones += weight;
    squares += weight ** 2;
    ofResiduals += (weight * residuals[area]!) ** 2;
  }
  if (method === 'ML') return { score: (ofResiduals - ones) / 2, information: squares / 2 };
  const { width } = areas;
  const second = squareProduct(
    covariance,
    weightedProducts(
      areas,
      weights.map((weight) => weight ** 2),
    ),
    width,
  );
  const third = squareProduct(
    covariance,
    weightedProducts(
      areas,
      weights.map((weight) => weight ** 3),
    ),
    width,
  );
  const trace = ones - traceOf(second, width);
  const traceOfSquare = squares - 2 * traceOf(third, width) + traceOf(squareProduct(second, second, width), width);
  return { score: (ofResiduals - trace) / 2, information: traceOfSquare / 2 };
}

function logLikelihood({ weights, residuals, logDeterminant }: AreaFit, method: 'REML' | 'ML'): number {
  let sum = method === 'REML' ? -logDeterminant / 2 : 0;
  for (const [area, weight] of weights.entries()) sum += (Math.log(weight) - weight * residuals[area]! ** 2) / 2;
  return sum;
}
