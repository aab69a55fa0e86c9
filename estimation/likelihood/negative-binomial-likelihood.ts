import type { LikelihoodRoom, RowLikelihood } from './row-likelihood.ts';

/**
 * Counts of mean mu = exp(predictor) and variance mu + mu^2 / theta; the parameter is log theta.
 *
 * @param most the largest count
 */
export function negativeBinomialLikelihood(most: number): RowLikelihood {
  const sums = {
    logarithms: new Float64Array(most + 1),
    first: new Float64Array(most + 1),
    second: new Float64Array(most + 1),
  };
  let filledFor = Number.NaN;
  return {
    predictors: 1,
    parameters: 1,
    isConcave: false,
    fill(count, parameters, room) {
      const theta = Math.exp(parameters[0]!);
      if (!(theta > 0 && theta < Infinity)) return -Infinity;
      if (theta !== filledFor) fillSums(sums, theta);
      filledFor = theta;
      return fillNegativeBinomial(count, theta, sums, room);
    },
    against(y, moves) {
      return y === 0 ? Math.max(0, moves[0]!) : Math.abs(moves[0]!);
    },
  };
}

/**
 * For each count y, the sums over j below y of log(theta + j), 1 / (theta + j) and 1 / (theta + j)^2: what the
 * logarithm of gamma(theta + y) / gamma(theta) and its derivatives come to.
 */
interface GammaSums {
  readonly logarithms: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function fillSums({ logarithms, first, second }: GammaSums, theta: number): void {
  for (let y = 1; y < first.length; y++) {
    const part = 1 / (theta + y - 1);
    logarithms[y] = logarithms[y - 1]! + Math.log(theta + y - 1);
    first[y] = first[y - 1]! + part;
    second[y] = second[y - 1]! + part * part;
  }
}

function fillNegativeBinomial(
  count: number,
  theta: number,
  { logarithms, first, second }: GammaSums,
  { y, w, eta, score, curvature, parameterScore, mixed, parameterInformation }: LikelihoodRoom,
): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = w[i]!;
    const times = y[i]!;
    const mu = Math.exp(eta[0]![i]!);
    const all = theta + mu;
    const distance = times - mu;
    // log(theta / (theta + mu)), exact where theta is large.
    const logShare = Math.log1p(-mu / all);
    sum += weight * (logarithms[times]! + theta * logShare + times * (eta[0]![i]! - Math.log(all)));
    const slope = first[times]! + logShare - distance / all;
    const curve = -second[times]! + mu / (theta * all) + distance / all ** 2;
    score[0]![i] = (weight * theta * distance) / all;
    curvature[0]![i] = (weight * mu * theta * (times + theta)) / all ** 2;
    parameterScore[0]![i] = weight * theta * slope;
    mixed[0]![i] = (-weight * theta * distance * mu) / all ** 2;
    parameterInformation[0]! -= weight * theta * (theta * curve + slope);
  }
  return sum;
}
