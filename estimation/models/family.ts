/** Distribution of the response and its link: logistic (logit), poisson (log), gaussian (identity). */
export type Family = 'logistic' | 'poisson' | 'gaussian';

/** Linear predictors of some rows, and room for what follows from them. */
export interface MeansOfRows {
  readonly eta: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Writes the mean of each linear predictor, and its derivative. For these links that is also the variance
 * function.
 */
export function fillMeans(family: Family, count: number, { eta, mean, variance }: MeansOfRows): void {
  if (family === 'logistic')
    for (let i = 0; i < count; i++) {
      // Only the smaller of the two tails is exact.
      const small = Math.exp(-Math.abs(eta[i]!));
      const share = 1 / (1 + small);
      mean[i] = eta[i]! < 0 ? small * share : share;
      variance[i] = small * share * share;
    }
  else if (family === 'poisson')
    for (let i = 0; i < count; i++) {
      mean[i] = Math.exp(eta[i]!);
      variance[i] = mean[i]!;
    }
  else
    for (let i = 0; i < count; i++) {
      mean[i] = eta[i]!;
      variance[i] = 1;
    }
}

/**
 * Writes a first linear predictor of each row from its response: the mean for shares, nearly the response
 * itself for counts.
 */
export function fillFirstPredictors(
  family: Family,
  count: number,
  meanOfY: number,
  { y, eta }: { readonly y: Float64Array; readonly eta: Float64Array },
): void {
  const share = Math.min(Math.max(meanOfY, 0.001), 0.999);
  const logit = Math.log(share / (1 - share));
  for (let i = 0; i < count; i++)
    eta[i] = family === 'logistic' ? logit : family === 'poisson' ? Math.log(y[i]! + 0.1) : 0;
}

/** Whether a response can occur in the family. Shares between 0 and 1 may stand for the logistic response. */
export function isResponse(family: Family, y: number): boolean {
  if (family === 'logistic') return y >= 0 && y <= 1;
  return family === 'poisson' ? y >= 0 && y < Infinity : Number.isFinite(y);
}

/** The function whose derivative is the mean: a row adds w (y eta - cumulant) to the log likelihood. */
export function cumulant(family: Family, eta: number): number {
  if (family === 'logistic') return Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
  return family === 'poisson' ? Math.exp(eta) : eta ** 2 / 2;
}
