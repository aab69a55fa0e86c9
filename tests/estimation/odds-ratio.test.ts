import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EstimationError, logisticModel, oddsRatio, taylorDesign } from '#estimation';
import { anySurvey, column, designOf, near } from './survey.ts';

describe('the odds ratio of a group', () => {
  it('and its standard error are those of a logistic model with the group as its only term', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const victim = column(rows, 'y').map((y) => (y > 5 ? 1 : 0));
        const group = column(rows, 'domain');
        const design = designOf(rows);
        const [yes, no] = [1, 0].map((v) =>
          group.some((g, i) => g === v && victim[i] === 1 && group.some((h, k) => h === v && victim[k] === 0)),
        );
        if (!yes || !no) return;
        const terms = [{ name: 'group', kind: 'number', values: Float64Array.from(group) }] as const;
        const model = logisticModel(victim, terms, design);
        const slope = model.coefficients[1]!;
        const { value, se, lower } = oddsRatio(victim, group, design, { df: model.df });
        expect(near(value, Math.exp(slope.value))).toBe(true);
        expect(near(se, (value as number) * (slope.se as number), value as number)).toBe(true);
        if (model.df > 0) expect(near(lower, Math.exp(slope.lower as number), value as number)).toBe(true);
      }),
    );
  });

  it('is undefined if a cell that it divides by is empty, and 0 if no row of the group has the indicator', () => {
    const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
    expect(oddsRatio([1, 1, 1, 0], [1, 1, 0, 0], design).value).toEqual({ undefined: 'zero-denominator' });
    expect(oddsRatio([0, 0, 1, 0], [1, 1, 0, 0], design)).toMatchObject({
      value: 0,
      lower: { undefined: 'no-logarithm' },
      upper: { undefined: 'no-logarithm' },
      cv: { undefined: 'zero-estimate' },
    });
    expect(oddsRatio([1, 0, 1, 0], [1, 1, 0, 0], design, { domain: [0, 0, 0, 0] }).value).toEqual({
      undefined: 'empty-domain',
    });
  });

  it('asks for an indicator', () => {
    expect(() => oddsRatio([2, 0], [1, 0], taylorDesign({ rows: 2, lonelyPsu: 'fail' }))).toThrow(EstimationError);
  });
});

it('a model takes the degrees of freedom that it is given', () => {
  const design = taylorDesign({ rows: 6, lonelyPsu: 'fail' });
  const terms = [{ name: 'x', kind: 'number', values: [0, 1, 2, 0, 1, 2] }] as const;
  const dfOf = (df?: 'full' | 'infinite' | number) =>
    logisticModel([0, 1, 1, 1, 0, 1], terms, design, df === undefined ? {} : { df, domain: [1, 1, 1, 1, 1, 1] }).df;
  expect([dfOf(), dfOf('full'), dfOf('infinite'), dfOf(7)]).toEqual([4, 4, Infinity, 7]);
});
