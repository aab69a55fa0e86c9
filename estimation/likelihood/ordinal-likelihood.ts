import type { LikelihoodRoom, RowLikelihood } from './row-likelihood.ts';

/**
 * Proportional odds: log odds of an outcome of at most k are threshold k minus the predictor.
 *
 * @param outcomes number of outcomes; y is one of 0 to outcomes - 1
 */
export function ordinalLikelihood(outcomes: number): RowLikelihood {
  const parameters = outcomes - 1;
  return {
    predictors: 1,
    parameters,
    isConcave: true,
    fill(count, thresholds, room) {
      for (let k = 1; k < parameters; k++) if (!(thresholds[k]! > thresholds[k - 1]!)) return -Infinity;
      for (const column of room.parameterScore) column.fill(0, 0, count);
      for (const column of room.mixed) column.fill(0, 0, count);
      return fillOrdinal(count, thresholds, room);
    },
    against(y, moves, thresholdMoves) {
      const up = y < parameters ? thresholdMoves[y]! - moves[0]! : 0;
      const down = y > 0 ? thresholdMoves[y - 1]! - moves[0]! : 0;
      return Math.max(0, -up, down);
    },
  };
}

function fillOrdinal(count: number, thresholds: Float64Array, room: LikelihoodRoom): number {
  const { y, w, parameterScore, mixed, parameterInformation } = room;
  const eta = room.eta[0]!;
  const score = room.score[0]!;
  const curvature = room.curvature[0]!;
  const parameters = thresholds.length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const outcome = y[i]!;
    const weight = w[i]!;
    // The outcome lies between two thresholds, of which one may be infinitely far away.
    const upper = outcome < parameters ? thresholds[outcome]! - eta[i]! : Infinity;
    const lower = outcome > 0 ? thresholds[outcome - 1]! - eta[i]! : -Infinity;
    const shareUpper = logistic(upper);
    const shareLower = logistic(lower);
    // Only the smaller tails are exact.
    const share = lower > 0 ? logistic(-lower) - logistic(-upper) : shareUpper - shareLower;
    sum += weight * Math.log(share);
    const ofUpper = (shareUpper * logistic(-upper)) / share;
    const ofLower = (shareLower * logistic(-lower)) / share;
    const upperCurve = ofUpper * (ofUpper - 1 + 2 * shareUpper);
    const lowerCurve = ofLower * (ofLower + 1 - 2 * shareLower);
    const both = -ofUpper * ofLower;
    score[i] = weight * (ofLower - ofUpper);
    curvature[i] = weight * (upperCurve + lowerCurve + 2 * both);
    if (outcome < parameters) {
      parameterScore[outcome]![i] = weight * ofUpper;
      mixed[outcome]![i] = -weight * (upperCurve + both);
      parameterInformation[outcome * (parameters + 1)]! += weight * upperCurve;
    }
    if (outcome > 0) {
      const below = outcome - 1;
      parameterScore[below]![i] = -weight * ofLower;
      mixed[below]![i] = -weight * (lowerCurve + both);
      parameterInformation[below * (parameters + 1)]! += weight * lowerCurve;
      if (outcome < parameters) {
        parameterInformation[outcome * parameters + below]! += weight * both;
        parameterInformation[below * parameters + outcome]! += weight * both;
      }
    }
  }
  return sum;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
