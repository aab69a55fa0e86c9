import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type QuantileRule, quantile, taylorDesign } from '#estimation';
import { anySurvey, column, designOf } from './survey.ts';
import { PRINTED_BY_R } from './tolerances.ts';

const plain = (n: number) => taylorDesign({ rows: n, lonelyPsu: 'fail' });
const ten = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

// R: quantile(x, 0.25, type = k), with k = 1, 2, 4, 6, 7.
it.each([
  ['hf1', 30],
  ['hf2', 30],
  ['hf4', 25],
  ['hf6', 27.5],
  ['hf7', 32.5],
] as [QuantileRule, number][])('with equal weights the rule %s is that of Hyndman and Fan', (rule, expected) => {
  expect(quantile(ten, 0.25, plain(10), { rule }).value).toBeCloseTo(expected, PRINTED_BY_R);
});

it('the median of an even number of equal weights is the lower of the middle two, or their mean at school', () => {
  expect(quantile(ten, 0.5, plain(10)).value).toBe(50);
  expect(quantile(ten, 0.5, plain(10), { rule: 'school' }).value).toBe(55);
});

it('a person of weight 3 counts as three persons', () => {
  const design = taylorDesign({ weights: [3, 1, 1], lonelyPsu: 'fail' });
  expect(quantile([5, 7, 9], 0.6, design).value).toBe(quantile([5, 5, 5, 7, 9], 0.6, plain(5)).value);
});

it('a limit outside the distribution has no value, and then there is no standard error', () => {
  const { se, lower, upper } = quantile(ten, 0.05, plain(10));
  expect(lower).toEqual({ undefined: 'limit-outside-distribution' });
  expect(se).toEqual(lower);
  expect(typeof upper).toBe('number');
});

it('the highest value has no logit limits: the share at or below it is 1 whatever the design', () => {
  const { value, lower, upper, se } = quantile(ten, 1, plain(10), { limits: 'logit' });
  expect(value).toBe(100);
  for (const lost of [lower, upper, se]) expect(lost).toEqual({ undefined: 'share-at-boundary' });
});

it('a quantile at a point of the distribution is its value to the last digit, and so the share that reaches it is whole', () => {
  const y = [-2772.937773, -10.212045];
  const { value, lower, upper } = quantile(y, 1, plain(2), { rule: 'hf7', limits: 'arcsine' });
  expect(value).toBe(-10.212045);
  expect([lower, upper]).toEqual([{ undefined: 'share-at-boundary' }, { undefined: 'share-at-boundary' }]);
});

it('an empty domain has no median, and the share must be between 0 and 1', () => {
  expect(quantile(ten, 0.5, plain(10), { domain: ten.map(() => false) }).value).toEqual({ undefined: 'empty-domain' });
  expect(() => quantile(ten, 50, plain(10))).toThrow('50 is not a share');
});

it('quantiles rise with the share and move with the variable', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const y = column(rows, 'y');
      const at = (p: number, of = y) => quantile(of, p, designOf(rows)).value as number;
      expect(at(0.2)).toBeLessThanOrEqual(at(0.7));
      expect(
        at(
          0.5,
          y.map((value) => value + 8),
        ),
      ).toBe(at(0.5) + 8);
    }),
  );
});
