import { modelErrors } from '../errors/model-errors.ts';
import { factorSymmetric } from '../linear/factor-symmetric.ts';
import { gram } from '../linear/gram.ts';
import type { GlmFit } from './fit-glm.ts';
import type { GlmData } from './fit-pass.ts';
import type { ModelFrame } from './model-frame.ts';
import { INTERCEPT } from './model-term.ts';
import { pureLevels } from './pure-levels.ts';

// A column whose part is below this share of the largest one is not in the combination.
const NO_PART = 1e-6;

/**
 * Refuses a fit that is not an estimate, and names the terms that cause it.
 *
 * @throws EstimationError separation, collinear-terms, not-converged
 */
export function refuseFit(fit: GlmFit, frame: ModelFrame, data: GlmData): void {
  if (fit.separation !== undefined) refuseSeparation(fit.separation, frame, data);
  if (!fit.converged) refuseUnsettled(fit);
  if (fit.factor.kept.length < frame.columns.width) refuseCollinear(fit, frame, data);
}

export function refuseUnsettled({ iterations }: Pick<GlmFit, 'iterations'>): never {
  throw modelErrors.notSettled({ passes: iterations });
}

function refuseSeparation(direction: Float64Array, frame: ModelFrame, data: GlmData): never {
  const terms = involved(direction, frame);
  const pure = pureLevels(frame, data);
  const everywhere = pure.find(({ term }) => term === INTERCEPT);
  if (everywhere !== undefined) {
    throw modelErrors.sameResponse({ response: everywhere.response });
  }
  const levels = pure.filter(({ term }) => terms.includes(term));
  if (levels.length > 0) {
    throw modelErrors.pureLevels({ terms: [...new Set(levels.map(({ term }) => term))], levels });
  }
  throw modelErrors.perfectPrediction({ terms });
}

export function refuseCollinear(
  fit: Pick<GlmFit, 'iterations'>,
  frame: ModelFrame,
  data: Pick<GlmData, 'weights'>,
): never {
  const { width } = frame.columns;
  // Without the variances of the model, which may be so unequal that columns only seem to be combinations.
  const weights = data.weights.map((weight, row) => (frame.mask[row] === 1 ? weight : 0));
  const information = gram(frame.columns, weights);
  const factor = factorSymmetric(information, width);
  if (factor.kept.length === width) refuseUnsettled(fit);
  const kept = new Set(factor.kept);
  const dropped = frame.names.findIndex((_, column) => !kept.has(column));
  const size = (column: number) => Math.sqrt(information[column * width + column]!);
  const parts = factor
    .solve(information.subarray(dropped * width, (dropped + 1) * width))
    .map((part, column) => part * size(column));
  parts[dropped] = size(dropped);
  const constant = size(dropped) === 0;
  const terms = constant ? [frame.names[dropped]!.term] : involved(parts, frame);
  throw modelErrors.collinear({ terms });
}

/** Terms that have a part in a combination of columns; the intercept is named only if it is alone. */
export function involved(parts: Float64Array, { names }: Pick<ModelFrame, 'names'>): string[] {
  const largest = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  const terms = new Set(
    names.filter((_, column) => Math.abs(parts[column]!) > NO_PART * largest).map(({ term }) => term),
  );
  if (terms.size > 1) terms.delete(INTERCEPT);
  return [...terms];
}
