import type { LikelihoodRoom, RowLikelihood } from './row-likelihood.ts';

/**
 * Multinomial logit: log odds of outcome k + 1 against outcome 0 are predictor k.
 *
 * @param outcomes number of outcomes; y is one of 0 to outcomes - 1
 */
export function multinomialLikelihood(outcomes: number): RowLikelihood {
  const predictors = outcomes - 1;
  return {
    predictors,
    parameters: 0,
    isConcave: true,
    fill: (count, _parameters, room) => fillMultinomial(count, predictors, room),
    against(y, moves) {
      let most = 0;
      for (const move of moves) most = Math.max(most, move);
      return most - (y === 0 ? 0 : moves[y - 1]!);
    },
  };
}

function fillMultinomial(count: number, predictors: number, { y, w, eta, score, curvature }: LikelihoodRoom): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = w[i]!;
    let most = 0;
    for (let e = 0; e < predictors; e++) most = Math.max(most, eta[e]![i]!);
    let all = Math.exp(-most);
    for (let e = 0; e < predictors; e++) {
      const part = Math.exp(eta[e]![i]! - most);
      score[e]![i] = part;
      all += part;
    }
    const outcome = y[i]! - 1;
    sum += weight * ((outcome < 0 ? 0 : eta[outcome]![i]!) - most - Math.log(all));
    for (let e = 0; e < predictors; e++) score[e]![i]! /= all;
    for (let e = 0, at = 0; e < predictors; e++) {
      const share = score[e]![i]!;
      for (let f = 0; f < e; f++) curvature[at++]![i] = -weight * share * score[f]![i]!;
      curvature[at++]![i] = weight * share * (1 - share);
    }
    for (let e = 0; e < predictors; e++) score[e]![i] = weight * ((e === outcome ? 1 : 0) - score[e]![i]!);
  }
  return sum;
}
