import { modelErrors } from '../errors/model-errors.ts';
import { involved, refuseCollinear, refuseUnsettled } from '../models/refuse-fit.ts';
import type { LikelihoodFit } from './climb-likelihood.ts';
import { type LikelihoodData, sizeOf } from './likelihood-pass.ts';
import type { OutcomeFrame } from './outcome-frame.ts';

/**
 * Refuses a fit that is not an estimate, and names the terms that cause it.
 *
 * @param data the columns of the fit, without the intercept in a model of thresholds
 * @throws EstimationError separation, collinear-terms, not-converged
 */
export function refuseOutcomes(fit: LikelihoodFit, outcomes: OutcomeFrame, data: LikelihoodData): void {
  if (fit.separation !== undefined) refuseDirection(fit.separation, outcomes, data);
  if (!fit.converged) refuseUnsettled(fit);
  if (fit.factor.kept.length < sizeOf(data)) refuseCollinear(fit, outcomes.frame, data);
}

function refuseDirection(
  direction: Float64Array,
  outcomes: OutcomeFrame,
  { columns, likelihood, weights }: LikelihoodData,
) {
  const { frame, y, labels } = outcomes;
  const skipped = frame.columns.width - columns.width;
  const parts = new Float64Array(frame.columns.width);
  for (let e = 0; e < likelihood.predictors; e++)
    for (let j = 0; j < columns.width; j++)
      parts[skipped + j] = Math.max(parts[skipped + j]!, Math.abs(direction[e * columns.width + j]!));
  const terms = involved(parts, frame);
  const cells = frame.mains
    .filter(({ name }) => terms.includes(name))
    .flatMap(({ name, block, levels, reference }) => {
      if (block.kind !== 'category') return [];
      const counts = [...levels, reference!].map(() => new Int32Array(labels.length));
      for (let row = 0; row < y.length; row++) {
        if (frame.mask[row] !== 1 || !(weights[row]! > 0)) continue;
        const code = block.codes[row]!;
        counts[code < 0 ? levels.length : code]![y[row]!]!++;
      }
      return counts.flatMap((count, level) =>
        labels.flatMap((outcome, at) =>
          count[at] === 0 ? [{ term: name, level: levels[level] ?? reference!, outcome }] : [],
        ),
      );
    });
  if (cells.length === 0) throw modelErrors.perfectPrediction({ terms });
  throw modelErrors.outcomesMissing({ terms: [...new Set(cells.map(({ term }) => term))], cells });
}
