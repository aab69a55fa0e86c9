import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, jointEstimates, meanBy, ratioBy, riskRatio, taylorDesign } from '#estimation';
import { anySurvey, column, designOf, near } from './survey.ts';

const halves = (domain: number[]) => ({ codes: Int32Array.from(domain), count: 2 });

it('the diagonal of the covariance matrix holds the squares of the standard errors', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const groups = halves(column(rows, 'domain'));
      const y = column(rows, 'y');
      const x = column(rows, 'x');
      const { covariance } = jointEstimates({ kind: 'ratio', y, x }, designOf(rows, 'remove'), groups);
      ratioBy(y, x, designOf(rows), groups).forEach(({ se }, group) => {
        if (typeof se === 'number')
          expect(near(Array.isArray(covariance) && covariance[group]![group], se ** 2)).toBe(true);
      });
    }),
  );
});

it('the quotient of two groups is the relative risk of the one against the other', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const inGroup = column(rows, 'domain');
      const y = column(rows, 'x');
      const x = rows.map(() => 1);
      const risk = riskRatio(y, x, inGroup, designOf(rows));
      if (typeof risk.se !== 'number') return;
      const joint = jointEstimates({ kind: 'ratio', y, x }, designOf(rows), halves(inGroup));
      const quotient = contrast(joint, { numerator: 1, denominator: 0 });
      expect(near(quotient.value, risk.value as number)).toBe(true);
      expect(near(quotient.se, risk.se)).toBe(true);
    }),
  );
});

it('a group against itself differs by nothing, and the test says that it cannot be made', () => {
  const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
  const joint = jointEstimates({ kind: 'mean', y: [1, 2, 4, 9] }, design, halves([0, 0, 1, 1]));
  expect(contrast(joint, [0, 0])).toMatchObject({ value: 0, se: 0, t: { undefined: 'zero-denominator' } });
});

it('what is left of totals that weights were fitted to is rounding, and no test', () => {
  const joint = {
    values: [5_000_000, 4_000_000],
    covariance: [
      [3e-9, 0],
      [0, 4e-9],
    ],
    df: 12,
  };
  const fitted = { value: 1_000_000, se: 0, t: { undefined: 'zero-denominator' } };
  expect(contrast(joint, [1, -1])).toMatchObject(fitted);
  expect(contrast(joint, { numerator: 0, denominator: 1 })).toMatchObject({ value: 1.25, se: 0 });
  const small = joint.covariance.map((row) => row.map((value) => value * 1e9));
  expect(contrast({ ...joint, covariance: small }, [1, -1]).se).toBeCloseTo(Math.sqrt(7), 9);
});

it('an empty group leaves the contrasts that use it undefined, and no other', () => {
  const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
  const groups = { codes: Int32Array.of(0, 0, 1, 1), count: 3 };
  const joint = jointEstimates({ kind: 'mean', y: [1, 2, 4, 9] }, design, groups);
  expect(contrast(joint, [-1, 0, 1]).value).toEqual({ undefined: 'empty-domain' });
  expect(contrast(joint, [-1, 1, 0]).value).toBe((meanBy([1, 2, 4, 9], design, groups)[1]!.value as number) - 1.5);
});

it('a contrast has one coefficient per group', () => {
  const joint = jointEstimates({ kind: 'mean', y: [1, 2, 4] }, taylorDesign({ rows: 3, lonelyPsu: 'fail' }), {
    codes: Int32Array.of(0, 1, 1),
    count: 2,
  });
  expect(() => contrast(joint, [1])).toThrow('it does not fit 2 groups');
});
