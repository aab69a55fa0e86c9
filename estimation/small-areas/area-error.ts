import { type AreaFit, quadratic, type SampledAreas, squareProduct, traceOf, weightedProducts } from './area-fit.ts';
import type { AreaMethod } from './variance-between.ts';

/**
 * Mean squared error of the combined estimate of each sampled area: g1 = A D / (A + D), what the area would
 * have with A and the coefficients known; g2, of the coefficients; 2 g3, of A; and the bias of A, by Prasad
 * and Rao, and Datta and Lahiri.
 */
export function meanSquaredErrors(areas: SampledAreas, fit: AreaFit, method: AreaMethod): Float64Array {
  const { between, weights, covariance } = fit;
  const { variances, rows } = areas;
  const { ofBetween, bias } = errorsOfBetween(areas, fit, method);
  return variances.map((variance, area) => {
    const weight = weights[area]!;
    const shrunk = (variance * weight) ** 2;
    const known = variance * between * weight;
    return known + shrunk * (quadratic(rows[area]!, covariance) + 2 * ofBetween * weight - bias);
  });
}

/** Asymptotic variance and bias of the estimated variance between areas. */
function errorsOfBetween(areas: SampledAreas, { weights, covariance }: AreaFit, method: AreaMethod) {
  let ones = 0;
  let squares = 0;
  for (const weight of weights) {
    ones += weight;
    squares += weight ** 2;
  }
  const count = weights.length;
  if (method === 'moments')
    return { ofBetween: (2 * count) / ones ** 2, bias: (2 * (count * squares - ones ** 2)) / ones ** 3 };
  if (method === 'REML') return { ofBetween: 2 / squares, bias: 0 };
  const { width } = areas;
  const second = weightedProducts(
    areas,
    weights.map((weight) => weight ** 2),
  );
  return { ofBetween: 2 / squares, bias: -traceOf(squareProduct(covariance, second, width), width) / squares };
}
