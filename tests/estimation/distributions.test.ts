import { expect, test } from 'vitest';
import { intervalQuantile } from '../../estimation/distributions.ts';

// R 4.5.0: qt((1 + level) / 2, df), qnorm for infinite degrees of freedom.
test.each([
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
  expect(Math.abs(intervalQuantile(level, df) / expected - 1)).toBeLessThan(5e-13);
});
