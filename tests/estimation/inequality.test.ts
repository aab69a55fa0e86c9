import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentrationIndex,
  correlation,
  correlationBy,
  type Design,
  gini,
  giniBy,
  groupDifferences,
  groupsOf,
  jackknife,
  jointStandardized,
  lorenzCurve,
  mean,
  pairedGinis,
  pairedTopShares,
  poststratify,
  rankTest,
  reweight,
  standardizedBy,
  taylorDesign,
  topShare,
  topShareBy,
  withReplicates,
} from '#estimation';
import { anySurvey, column, designOf, near } from './survey.ts';
import { DOZEN_ROUNDINGS, FEW_ROUNDINGS, NUMERICAL_DERIVATIVE, RELATIVE_ROUNDING } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('inequality.json', folder), 'utf8'));
const rows: Record<string, string>[] = parse(readFileSync(new URL('survey.csv', folder)), { columns: true });
const pick = (name: string) => rows.map((row) => row[name]!);
const id = pick('id').map(Number);

const taylor = taylorDesign({
  weights: pick('weight').map(Number),
  strata: [pick('stratum')],
  clusters: [pick('psu')],
  nest: true,
  lonelyPsu: 'adjust',
});
const half = groupsOf(
  id.map((each) => each % 2),
  ['0', '1'],
);
const third = groupsOf(
  id.map((each) => each % 3),
  ['0', '1', '2'],
);
const designs: Record<string, Design> = {
  taylor,
  fitted: reweight(taylor, [poststratify({ ...half, totals: expected.cells })]).design,
  replicates: withReplicates(taylor, jackknife(taylor, { type: 'JKn' }), { mse: true }),
};
const kinds = Object.entries(designs);
const victim = pick('victim').map(Number);
const incidents = pick('incidents').map(Number);
const income: number[] = expected.income;
const age = groupsOf(pick('age'), Object.keys(expected.ages));
const numbers = (value: unknown): number[] => [value].flat() as number[];

function expectFigures(
  found: readonly { value: unknown; se: unknown }[],
  wanted: { value: number | number[]; se: number | number[] },
  tolerance = RELATIVE_ROUNDING,
) {
  expect(found).toHaveLength(numbers(wanted.value).length);
  found.forEach(({ value, se }, k) => {
    expect(Math.abs((value as number) / numbers(wanted.value)[k]! - 1)).toBeLessThan(RELATIVE_ROUNDING);
    expect(Math.abs((se as number) / numbers(wanted.se)[k]! - 1)).toBeLessThan(tolerance);
  });
}

describe('directly standardized rates', () => {
  const given = { cells: age, shares: Object.values(expected.ages) as number[] };

  it.each(['taylor', 'replicates'])('with given shares are those of svystandardize: %s', (kind) => {
    expectFigures(standardizedBy(victim, designs[kind]!, half, given), expected.standardized[kind]);
  });

  it.each(kinds)('with shares of the file carry the error of these: %s', (kind, design) => {
    const tolerance = kind === 'replicates' ? RELATIVE_ROUNDING : NUMERICAL_DERIVATIVE;
    expectFigures(standardizedBy(victim, design, half, { cells: age }), expected.standardEstimated[kind], tolerance);
  });

  it.each(kinds)('have the covariances that differences need, and variances as each alone: %s', (_, design) => {
    for (const standard of [given, { cells: age }]) {
      const joint = jointStandardized(victim, design, half, standard);
      const alone = standardizedBy(victim, design, half, standard);
      const matrix = joint.covariance as number[][];
      alone.forEach(({ value, se }, group) => {
        expect(joint.values[group]).toBe(value);
        expect(Math.sqrt(matrix[group]![group]!)).toBeCloseTo(se as number, DOZEN_ROUNDINGS);
      });
      const [difference] = groupDifferences(joint);
      const variance = matrix[0]![0]! + matrix[1]![1]! - 2 * matrix[0]![1]!;
      expect(difference!.se).toBeCloseTo(Math.sqrt(variance), DOZEN_ROUNDINGS);
      expect(matrix[0]![1]).not.toBe(0);
    }
  });

  it('of everybody, to the shares of everybody, are the mean', () => {
    const everyone = { codes: new Int32Array(rows.length), count: 1 };
    const domain = age.codes.map((code) => (code >= 0 ? 1 : 0));
    for (const [, design] of kinds) {
      const [whole] = standardizedBy(victim, design, everyone, { cells: age }, { domain });
      const plain = mean(victim, design, { domain });
      expect(near(whole!.value, plain.value as number)).toBe(true);
      expect(near(whole!.se, plain.se as number)).toBe(true);
      expect([whole!.n, whole!.df]).toEqual([plain.n, plain.df]);
    }
  });

  it('are undefined for a group with nobody in a cell of the standard, unless its share is 0', () => {
    const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
    const groups = { codes: Int32Array.of(0, 0, 1, 1), count: 3 };
    const cells = { codes: Int32Array.of(0, 1, 0, 0), count: 2 };
    const values = (shares: number[]) =>
      standardizedBy([1, 2, 3, 5], design, groups, { cells, shares }).map(({ value }) => value);
    expect(values([1, 3])).toEqual([1.75, { undefined: 'empty-standard-cell' }, { undefined: 'empty-domain' }]);
    expect(values([2, 0])).toEqual([1, 4, { undefined: 'empty-domain' }]);
    const gap = standardizedBy(
      [Number.NaN, 2, 3, 5],
      design,
      groups,
      { cells, shares: [2, 0] },
      { missing: 'propagate' },
    );
    expect(gap[0]!.value).toEqual({ undefined: 'missing-values' });
    expect(jointStandardized([1, 2, 3, 5], design, groups, { cells, shares: [1, 3] }).values).toEqual([
      1.75,
      { undefined: 'empty-standard-cell' },
      { undefined: 'empty-domain' },
    ]);
  });
});

describe('concentration', () => {
  it.each(kinds)('has the value and the standard error of all pairs of persons: %s', (kind, design) => {
    const tolerance = kind === 'replicates' ? RELATIVE_ROUNDING : NUMERICAL_DERIVATIVE;
    expectFigures([gini(incidents, design)], expected.giniIncidents[kind], tolerance);
    expectFigures([gini(income, design)], expected.giniIncome[kind], tolerance);
    expectFigures([concentrationIndex(incidents, income, design)], expected.indexByIncome[kind], tolerance);
    expectFigures([topShare(income, 0.1, design)], expected.topTenth[kind], tolerance);
    expectFigures([topShare(incidents, 0.1, design)], expected.topIncidents[kind], tolerance);
    expectFigures(lorenzCurve(income, [0.25, 0.6], design), expected.lorenz[kind], tolerance);
  });

  it.each(kinds)('of a group is that of the domain: %s', (_, design) => {
    const domain = half.codes;
    const options = { domain, df: 'domain' as const };
    expect(giniBy(incidents, design, half, { df: 'domain' })[1]).toEqual(gini(incidents, design, options));
    expect(topShareBy(incidents, 0.1, design, half, { df: 'domain' })[1]).toEqual(
      topShare(incidents, 0.1, design, options),
    );
  });

  it.each(kinds)(
    'of two groups that are compared has the variances of both, and none of a group and itself: %s',
    (_, design) => {
      const pairs = [0, 1].map((minus) => ({ of: 1, minus }));
      const division = { groups: half, pairs, df: 'domain' as const };
      const paired = [pairedGinis(incidents, design, division), pairedTopShares(incidents, 0.1, design, division)];
      const alone = [
        giniBy(incidents, design, half, { df: 'domain' }),
        topShareBy(incidents, 0.1, design, half, { df: 'domain' }),
      ];
      for (const [place, { estimates, pairs: made }] of paired.entries()) {
        expect(estimates).toEqual(alone[place]);
        const [[first, second], [same, again]] = made.map(({ covariance }) => covariance as number[][]) as [
          number[][],
          number[][],
        ];
        expect(Math.sqrt(first![0]!)).toBeCloseTo(estimates[1]!.se as number, 12);
        expect(Math.sqrt(second![1]!)).toBeCloseTo(estimates[0]!.se as number, 12);
        expect(same![0]! + again![1]! - 2 * same![1]!).toBeCloseTo(0, 15);
      }
    },
  );

  it('does not depend on the unit, the scale of weights or the order of equal values', () => {
    fc.assert(
      fc.property(anySurvey, (survey) => {
        const y = column(survey, 'y').map(Math.abs);
        if (y.every((value) => value === 0)) return;
        const first = gini(y, designOf(survey));
        const turned = [...survey].reverse();
        const second = gini([...y].reverse(), designOf(turned));
        const larger = gini(
          y.map((value) => 1000 * value),
          designOf(survey.map((row) => ({ ...row, weight: 7 * row.weight }))),
        );
        for (const other of [second, larger]) {
          expect(near(other.value, first.value as number, 1)).toBe(true);
          expect(near(other.se, first.se as number, 1)).toBe(true);
        }
        expect(first.value).toBeLessThanOrEqual(1);
        expect(first.value).toBeGreaterThanOrEqual(-1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('is undefined where nobody has any, and where a value is missing and that counts', () => {
    const design = taylorDesign({ rows: 3, lonelyPsu: 'fail' });
    expect(gini([0, 0, 0], design).value).toEqual({ undefined: 'zero-denominator' });
    expect(topShare([0, 0, 0], 0.1, design).value).toEqual({ undefined: 'zero-denominator' });
    for (const one of [
      gini([1, 2, 3], design, { domain: [0, 0, 0] }),
      topShare([1, 2, 3], 1, design, { domain: [0, 0, 0] }),
    ])
      expect(one.value).toEqual({ undefined: 'empty-domain' });
    const gap = [1, Number.NaN, 3];
    expect(gini(gap, design, { missing: 'propagate' }).value).toEqual({ undefined: 'missing-values' });
    expect(topShare(gap, 0.5, design, { missing: 'propagate' }).value).toEqual({ undefined: 'missing-values' });
    expect(gini(gap, design)).toMatchObject({ value: 0.25, n: 2 });
  });
});

describe('rank tests', () => {
  const near = (found: unknown, wanted: number, tolerance: number) =>
    expect(Math.abs((found as number) / wanted - 1)).toBeLessThan(tolerance);

  it.each(kinds)('of two and of three groups are those of svyranktest: %s', (kind, design) => {
    for (const scores of ['wilcoxon', 'vanderWaerden', 'median'] as const)
      for (const [groups, wanted] of [
        [half, expected.ranks.two[kind][scores]],
        [third, expected.ranks.three[kind][scores]],
      ] as const) {
        const test = rankTest(income, groups, design, { scores });
        near(test.statistic, wanted.statistic, NUMERICAL_DERIVATIVE);
        near(test.pValue, wanted.p, NUMERICAL_DERIVATIVE);
        expect([test.ndf, test.ddf]).toEqual([wanted.ndf, wanted.ddf]);
        const [first, second] = test.meanScores as number[];
        if (wanted.difference !== undefined) near(second! - first!, wanted.difference, NUMERICAL_DERIVATIVE);
      }
  });

  it('of a domain rank within it, and equal values take half of their weight', () => {
    const wanted = expected.ranks.domain.wilcoxon;
    const test = rankTest(income, half, taylor, { domain: victim });
    near(test.statistic, wanted.statistic, NUMERICAL_DERIVATIVE);
    expect(test.ddf).toBe(wanted.ddf);
    const tied = rankTest(incidents, half, taylor);
    near(tied.statistic, expected.tied.statistic, NUMERICAL_DERIVATIVE);
    near(tied.pValue, expected.tied.p, NUMERICAL_DERIVATIVE);
  });

  it('leave groups without rows out, and need two that have some', () => {
    const design = taylorDesign({ rows: 6, lonelyPsu: 'fail' });
    const y = [1, 2, 3, 4, 5, 6];
    const test = rankTest(y, { codes: Int32Array.of(0, 2, 0, 2, 0, -1), count: 3 }, design);
    expect(test.meanScores[1]).toEqual({ undefined: 'empty-domain' });
    expect(test.ndf).toBe(1);
    const one = rankTest(y, { codes: new Int32Array(6), count: 1 }, design);
    expect(one.pValue).toEqual({ undefined: 'too-few-categories' });
    const few = rankTest(y, { codes: Int32Array.of(0, 1, -1, -1, -1, -1), count: 2 }, design);
    expect(few.pValue).toEqual({ undefined: 'no-degrees-of-freedom' });
  });
});

describe('a correlation', () => {
  it.each(kinds)('has the value and standard error of R: %s', (kind, design) => {
    expectFigures([correlation(income, incidents, design)], expected.correlation[kind], NUMERICAL_DERIVATIVE);
  });

  it('of a domain, and by groups, is that of R, with limits between -1 and 1', () => {
    const domain = half.codes;
    const alone = correlation(income, incidents, taylor, { domain });
    expectFigures([alone], expected.correlation.domain, NUMERICAL_DERIVATIVE);
    const grouped = correlationBy(income, incidents, taylor, half)[1]!;
    expect(near(grouped.se, alone.se as number)).toBe(true);
    const { value, lower, upper, se, madeWith } = correlation(
      [1, 2, 3, 9],
      [1, 2, 3.1, 9],
      taylorDesign({ rows: 4, lonelyPsu: 'fail' }),
    );
    expect(madeWith.limits).toBe('fisher');
    expect(lower).toBeGreaterThan(-1);
    expect(upper).toBeLessThan(1);
    expect((value as number) + 3.18 * (se as number)).toBeGreaterThan(0.999);
  });

  it('is undefined where one does not vary, and has no limits at 1', () => {
    const design = taylorDesign({ rows: 3, lonelyPsu: 'fail' });
    expect(correlation([1, 1, 1], [1, 2, 3], design).value).toEqual({ undefined: 'zero-denominator' });
    const line = correlation([1, 2, 4], [2, 4, 8], design);
    expect(line.value).toBeCloseTo(1, FEW_ROUNDINGS);
    expect(correlation([1, 2, 4], [1, 2, 3], design, { domain: [0, 0, 0] }).value).toEqual({
      undefined: 'empty-domain',
    });
    expect(correlation([1, 2, 4], [1, 2, 3], design, { domain: [1, 0, 0] }).value).toEqual({
      undefined: 'too-few-rows',
    });
  });
});
