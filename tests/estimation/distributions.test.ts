import { expect, it } from 'vitest';
import { betaQuantile, chiSquarePValue, fPValue, intervalQuantile, tPValue } from '../../estimation/distributions.ts';
import { T_QUANTILE, TAIL_PROBABILITY } from './tolerances.ts';

// R 4.5.0: qt((1 + level) / 2, df), qnorm for infinite degrees of freedom.
it.each([
  [0.95, 1, 12.706204736174694],
  [0.95, 9, 2.262157162798205],
  [0.9, 59, 1.671093032103895],
  [0.99, 486, 2.585983167011342],
  [0.95, 9366, 1.960217302137241],
  [0.95, 2.5, 3.574654842003692],
  [0.95, 1e6, 1.959966356814107],
  [0.95, 2e6, 1.959965170676374],
  [0.95, 5e7, 1.959964031985479],
  [0.95, Infinity, 1.959963984540054],
])('limits of level %d with %d degrees of freedom are %d standard errors wide', (level, df, expected) => {
  expect(Math.abs(intervalQuantile(level, df) / expected - 1)).toBeLessThan(T_QUANTILE);
});

// R 4.5.0: 2 * pt(-t, df), pf and pchisq with lower.tail = FALSE, qbeta.
it.each([
  ['t', tPValue(2.5, 197), 0.013235560561354706],
  ['t far out', tPValue(-81.4555, 194), 5.5951291618837592e-152],
  ['t of few degrees of freedom', tPValue(0.2, 2.5), 0.85660968402902549],
  ['normal', tPValue(5, Infinity), 5.7330314375838782e-7],
  ['F', fPValue(5.19, 1.4946, 20.925), 0.021790147656161447],
  ['F far out', fPValue(40, 3, 9.5), 1.0475707574026596e-5],
  ['chi-square', chiSquarePValue(10.38, 2), 0.0055720068149199926],
  ['chi-square far out', chiSquarePValue(300, 5), 1.0015302305957845e-62],
  ['beta quantile', betaQuantile(0.025, 18, 183), 0.054214254456096379],
  ['beta quantile of fractional shapes', betaQuantile(0.05, 150.3, 80.7), 0.59841502752957898],
])('%s is that of R', (_, got, expected) => {
  expect(Math.abs(got / expected - 1)).toBeLessThan(TAIL_PROBABILITY);
});
