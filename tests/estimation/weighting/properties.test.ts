import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applySteps,
  calibrate,
  nonresponse,
  poststratify,
  rake,
  responsePropensity,
  trim,
  type WeightingStep,
} from '#estimation';
import { bySize } from '../../support/size.ts';
import { RELATIVE_ROUNDING, SUMS_OF_WEIGHTS, TOTALS_MET } from '../tolerances.ts';
import { anySample, difference, sum } from './any-sample.ts';

type Sample = typeof anySample extends fc.Arbitrary<infer T> ? T : never;

/** Steps that are fitted to totals, made for a sample. */
const fitted: [string, (sample: Sample) => WeightingStep][] = [
  ['post-stratification', ({ margins }) => poststratify(margins[1])],
  ['raking', ({ margins }) => rake({ margins })],
  ['linear calibration', ({ calibration }) => calibrate({ method: 'linear', ...calibration })],
  ['raking calibration', ({ calibration }) => calibrate({ method: 'raking', ...calibration })],
  ['logit calibration', ({ calibration }) => calibrate({ method: 'logit', bounds: [0.3, 3], ...calibration })],
  [
    'linear calibration within bounds',
    ({ calibration }) => calibrate({ method: 'linear', bounds: [0.3, 3], ...calibration }),
  ],
];

// Weights are fitted until totals are met to 1e-12; the weights of a small cell may be 1000 times less
// certain.
const SAME = 1e-9;

describe.each(fitted)('%s', (_, make) => {
  it('meets the totals', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const { convergence } = make(sample).apply(sample.weights);
        expect(convergence.distance).toBeLessThan(TOTALS_MET);
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });

  it('changes nothing when it is taken a second time', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const once = make(sample).apply(sample.weights).weights;
        if (once.some((weight) => weight <= 0)) return;
        expect(difference(make(sample).apply(once).weights, once)).toBeLessThan(SAME);
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });

  it('leaves its argument alone, and rows of weight 0 at 0', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const weights = Float64Array.of(...sample.weights.subarray(0, -1), 0);
        const before = weights.slice();
        let after: Float64Array;
        try {
          after = make(sample).apply(weights).weights;
        } catch {
          // Without its last row the sample may not reach the totals.
          return;
        }
        expect(weights).toEqual(before);
        expect(after.at(-1)).toBe(0);
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });
});

describe('weights fitted by factors alone', () => {
  it('are the same whatever the unit of the weights before', () => {
    fc.assert(
      fc.property(anySample, ({ weights, margins }) => {
        for (const step of [poststratify(margins[0]), rake({ margins })]) {
          const thousands = step.apply(weights.map((weight) => weight / 1000)).weights;
          expect(difference(thousands, step.apply(weights).weights)).toBeLessThan(SAME);
        }
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });

  it('raking to margins is raking calibration on their categories', () => {
    fc.assert(
      fc.property(anySample, ({ weights, margins }) => {
        const step = rake({ margins });
        const names = margins.flatMap(({ name, labels }) => labels.map((label) => `${name}=${label}`));
        const totals = margins.flatMap((margin) => margin.totals);
        const calibrated = calibrate({ method: 'raking', columns: step.columns!, names, totals });
        expect(difference(calibrated.apply(weights).weights, step.apply(weights).weights)).toBeLessThan(SAME);
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anySample, ({ rows, weights, margins }) => {
        const order = Array.from({ length: rows }, (_, row) => (row * 7919 + 3) % rows);
        if (new Set(order).size < rows) return;
        const turned = margins.map((margin) => ({
          ...margin,
          codes: Int32Array.from(order, (row) => margin.codes[row]!),
        }));
        const after = rake({ margins }).apply(weights).weights;
        const turnedAfter = rake({ margins: turned }).apply(Float64Array.from(order, (row) => weights[row]!)).weights;
        expect(
          difference(
            turnedAfter,
            order.map((row) => after[row]!),
          ),
        ).toBeLessThan(SAME);
      }),
      { numRuns: bySize({ small: 20, full: 60 }) },
    );
  });
});

describe('steps without totals', () => {
  it('trimming keeps the sum of the weights and stays within the limit', () => {
    fc.assert(
      fc.property(anySample, ({ weights }) => {
        const mean = sum(weights) / weights.length;
        for (const limits of [{ upper: mean * 1.5 }, { lower: mean / 2 }]) {
          const { weights: trimmed } = trim(limits).apply(weights);
          expect(Math.abs(sum(trimmed) / sum(weights) - 1)).toBeLessThan(RELATIVE_ROUNDING);
          expect(Math.min(...trimmed)).toBeGreaterThanOrEqual(limits.lower ?? 0);
          expect(Math.max(...trimmed)).toBeLessThanOrEqual(limits.upper ?? Infinity);
        }
      }),
    );
  });

  it('adjustment for nonresponse keeps the sum of every class', () => {
    fc.assert(
      fc.property(anySample, ({ rows, weights, margins }) => {
        const responded = Array.from({ length: rows }, (_, row) => row < 6 || row % 2 === 0);
        const after = nonresponse({ responded, classes: margins[1] }).apply(weights).weights;
        for (let age = 0; age < 3; age++) {
          const inside = (all: Float64Array) => sum(all.filter((_, row) => margins[1].codes[row] === age));
          expect(Math.abs(inside(after) / inside(weights) - 1)).toBeLessThan(RELATIVE_ROUNDING);
        }
      }),
    );
  });

  it('one class of response propensity is one class', () => {
    fc.assert(
      fc.property(anySample, ({ rows, weights, calibration }) => {
        const responded = Array.from({ length: rows }, (_, row) => row % 3 !== 0);
        const everyone = { codes: new Int32Array(rows), count: 1, labels: ['everyone'] };
        const { columns, names } = calibration;
        let byModel: Float64Array;
        try {
          byModel = responsePropensity({ responded, columns, names, classes: 1 }).apply(weights).weights;
        } catch {
          // A small sample may be told apart by its columns.
          return;
        }
        expect(byModel).toEqual(nonresponse({ responded, classes: everyone }).apply(weights).weights);
      }),
    );
  });
});

it('a chain is its steps one after the other, and reports each', () => {
  fc.assert(
    fc.property(anySample, ({ weights, margins }) => {
      const steps = [poststratify(margins[0]), trim({ upper: 400 }), rake({ margins })];
      const first = steps[0]!.apply(weights).weights;
      if (Math.max(...first) > 400 && sum(first) / first.length > 300) return;
      const second = steps[1]!.apply(first).weights;
      const third = steps[2]!.apply(second).weights;
      const chain = applySteps(weights, steps);
      expect(chain.weights).toEqual(third);
      expect(chain.reports.map(({ kind }) => kind)).toEqual(['poststratify', 'trim', 'rake']);
      expect(chain.fitted.map(({ weights: before }) => before)).toEqual([weights, second]);
      expect(chain.reports[2]!.sumBefore).toBeCloseTo(sum(second), SUMS_OF_WEIGHTS);
    }),
  );
});
