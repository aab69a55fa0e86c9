import { describe, expect, it } from 'vitest';
import {
  calibrate,
  modelColumns,
  nonresponse,
  poststratify,
  rake,
  responsePropensity,
  trim,
  unknownEligibility,
  weightReport,
} from '#estimation';
import { SUMS_OF_ROWS } from '../tolerances.ts';

const oneClass = (rows: number) => ({ codes: new Int32Array(rows), count: 1, labels: ['all'] });

describe('a weight that can be worked out by hand', () => {
  it('a population cell without sample is passed over where the office says so', () => {
    const cells = { codes: Int32Array.of(0, 0), count: 2, labels: ['town', 'hamlet'], totals: [10, 3] };
    const { weights, convergence } = poststratify({ ...cells, partial: true }).apply(Float64Array.of(1, 4));
    expect(weights).toEqual(Float64Array.of(2, 8));
    expect(convergence.distance).toBe(0);
  });

  it('raking a two by two table keeps its odds ratio', () => {
    const margin = (name: string, codes: number[], totals: number[]) => ({
      name,
      codes: Int32Array.from(codes),
      count: 2,
      labels: ['1', '2'],
      totals,
    });
    const margins = [margin('sex', [0, 0, 1, 1], [60, 40]), margin('area', [0, 1, 0, 1], [30, 70])];
    const [a, b, c, d] = rake({ margins }).apply(Float64Array.of(10, 20, 30, 5)).weights;
    expect((a! * d!) / (b! * c!)).toBeCloseTo((10 * 5) / (20 * 30), SUMS_OF_ROWS);
    expect([a! + b!, c! + d!, a! + c!, b! + d!].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([60, 40, 30, 70]);
  });

  it('calibration on one column is the ratio estimator, whatever the method', () => {
    const columns = modelColumns(3, [{ kind: 'number', values: Float64Array.of(1, 1, 1) }]);
    for (const method of ['linear', 'raking', 'logit'] as const) {
      const step = calibrate({ method, columns, names: ['persons'], totals: [9], bounds: [0.1, 5] });
      for (const weight of step.apply(Float64Array.of(1, 2, 3)).weights.map((w, row) => w / (row + 1)))
        expect(weight).toBeCloseTo(1.5, SUMS_OF_ROWS);
    }
  });

  it('linear calibration on a constant and x moves every weight in proportion to the distance of x from its mean', () => {
    const x = Float64Array.of(0, 1, 2, 3, 4);
    const everyone = { kind: 'category', codes: new Int32Array(5), count: 1 } as const;
    const columns = modelColumns(5, [everyone, { kind: 'number', values: x }]);
    // The mean of x is to go from 2 to 2.5: g = 1 + (x - 2) * 0.5 / 2, and 2 is the variance of x.
    const { weights } = calibrate({ method: 'linear', columns, names: ['all', 'x'], totals: [5, 12.5] }).apply(
      new Float64Array(5).fill(1),
    );
    x.forEach((value, row) => {
      expect(weights[row]).toBeCloseTo(1 + (value - 2) / 4, SUMS_OF_ROWS);
    });
  });

  it('factors stay within their bounds, and those beyond are held at them', () => {
    const x = Float64Array.of(0, 1, 2, 3, 4);
    const everyone = { kind: 'category', codes: new Int32Array(5), count: 1 } as const;
    const columns = modelColumns(5, [everyone, { kind: 'number', values: x }]);
    const input = { columns, names: ['all', 'x'], totals: [5, 12.5], bounds: [0.6, 1.45] } as const;
    for (const method of ['linear', 'raking', 'logit'] as const) {
      const { weights } = calibrate({ method, ...input }).apply(new Float64Array(5).fill(1));
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.6);
      expect(Math.max(...weights)).toBeLessThanOrEqual(1.45);
    }
    expect(calibrate({ method: 'linear', ...input }).apply(new Float64Array(5).fill(1)).weights[4]).toBe(1.45);
  });

  it('constraints that repeat each other do no harm when their totals agree', () => {
    const sex = { kind: 'category', codes: Int32Array.of(0, 1, 0, 1), count: 2 } as const;
    const everyone = { kind: 'category', codes: new Int32Array(4), count: 1 } as const;
    const both = calibrate({
      method: 'raking',
      columns: modelColumns(4, [everyone, sex]),
      names: ['all', 'man', 'woman'],
      totals: [10, 4, 6],
    });
    expect(Array.from(both.apply(Float64Array.of(1, 1, 1, 2)).weights, (w) => Number(w.toFixed(12)))).toEqual([
      2, 2, 2, 4,
    ]);
  });

  it('a strict trimming goes on until no weight is beyond, one round may leave some', () => {
    const weights = Float64Array.of(1, 9.5, 20);
    expect(trim({ upper: 11, strict: false }).apply(weights).weights).toEqual(Float64Array.of(5.5, 14, 11));
    expect(trim({ upper: 11 }).apply(weights).weights).toEqual(Float64Array.of(8.5, 11, 11));
    expect(trim({ upper: 11 }).apply(weights).convergence.iterations).toBe(2);
  });

  it('a row of weight 0 is not lifted to the lower limit', () => {
    expect(trim({ lower: 2 }).apply(Float64Array.of(0, 1, 5)).weights).toEqual(Float64Array.of(0, 2, 4));
  });

  it('units known not to be eligible take their part of the unknown ones and are then left out', () => {
    const eligibilityKnown = [1, 1, 0];
    const after = unknownEligibility({ eligibilityKnown, classes: oneClass(3) }).apply(
      Float64Array.of(10, 10, 10),
    ).weights;
    expect(after).toEqual(Float64Array.of(15, 15, 0));
    const responded = nonresponse({ responded: [1, 0, 0], eligible: [1, 0, 1], classes: oneClass(3) });
    expect(responded.apply(after).weights).toEqual(Float64Array.of(15, 0, 0));
  });

  it('where everybody has the same propensity, its inverse is the inverse of the response rate', () => {
    const columns = modelColumns(4, []);
    const input = { responded: [1, 0, 1, 0], columns, names: [], adjustment: 'inverse' } as const;
    const { weights } = responsePropensity(input).apply(Float64Array.of(1, 1, 2, 1));
    expect(Array.from(weights, (w) => Number(w.toFixed(10)))).toEqual([1.6666666667, 0, 3.3333333333, 0]);
  });

  it('the report has the design effect of Kish and the extremes of what was changed', () => {
    expect(weightReport(Float64Array.of(1, 2, 0, 4), Float64Array.of(2, 2, 0, -1))).toEqual({
      sumBefore: 7,
      sum: 3,
      nBefore: 3,
      n: 2,
      negative: 1,
      minimum: -1,
      maximum: 2,
      smallestRatio: -0.25,
      largestRatio: 2,
      designEffect: 3,
    });
  });
});
