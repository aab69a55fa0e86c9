import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mean, ratio, riskRatio, total } from '#estimation';
import { slowRatio, slowRiskRatio, slowTotal } from './slow-formula.ts';
import { anySurvey, column, designOf, near } from './survey.ts';
import { CANCELLING } from './tolerances.ts';

const size = (numbers: number[]) => numbers.reduce((sum, value) => sum + Math.abs(value), 0);

it('a total in a domain has the value and standard error of the printed formula', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const estimate = total(column(rows, 'y'), designOf(rows), { domain: column(rows, 'domain') });
      const slow = slowTotal(rows);
      const scale = size(rows.map((row) => row.weight * row.y));
      expect(near(estimate.value, slow.value, scale) && near(estimate.se, slow.se, scale)).toBe(true);
    }),
  );
});

it('a ratio and a mean in a domain have the value and standard error of the printed formula', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      fc.pre(rows.some((row) => row.domain === 1));
      const options = { domain: column(rows, 'domain') };
      const estimate = ratio(column(rows, 'y'), column(rows, 'x'), designOf(rows), options);
      const slow = slowRatio(rows);
      expect(near(estimate.value, slow.value, 40) && near(estimate.se, slow.se, 40)).toBe(true);

      const average = mean(column(rows, 'y'), designOf(rows), options);
      const slowMean = slowRatio(rows.map((row) => ({ ...row, x: 1 })));
      expect(near(average.value, slowMean.value, 40) && near(average.se, slowMean.se, 40)).toBe(true);
    }),
  );
});

it('a relative risk has the standard error of the delta method on four totals', () => {
  fc.assert(
    fc.property(anySurvey, (survey) => {
      const rows = survey.map((row) => ({ ...row, y: Math.abs(row.y) + 1 }));
      fc.pre(rows.some((row) => row.domain === 1) && rows.some((row) => row.domain === 0));
      const estimate = riskRatio(column(rows, 'y'), column(rows, 'x'), column(rows, 'domain'), designOf(rows));
      const slow = slowRiskRatio(rows);
      expect(near(estimate.value, slow.value)).toBe(true);
      // The delta method adds and subtracts covariances, so its square root keeps half of the digits when
      // they cancel.
      expect(Math.abs((estimate.se as number) - slow.se)).toBeLessThan(CANCELLING * (1 + slow.value));
    }),
  );
});
