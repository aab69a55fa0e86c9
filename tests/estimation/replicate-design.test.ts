import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  jackknife,
  jointEstimates,
  mean,
  meanBy,
  poststratify,
  quantile,
  type ReplicateInput,
  ratio,
  replicateDesign,
  reweight,
  taylorDesign,
  total,
  trim,
  withReplicates,
} from '#estimation';
import { anySurvey, column, designOf, near } from './survey.ts';
import { SUMS_OF_ROWS } from './tolerances.ts';

const halves: ReplicateInput = {
  weights: [1, 1, 2, 2],
  method: 'BRR',
  replicateWeights: [
    [2, 0, 4, 0],
    [2, 0, 0, 4],
    [0, 2, 4, 0],
    [0, 2, 0, 4],
  ],
  degreesOfFreedom: 2,
};

describe('an estimate by replicates', () => {
  it('has the mean square of its replicates around their mean, or around itself', () => {
    const y = [1, 5, 2, 3];
    // Totals 2 + 8, 2 + 12, 10 + 8, 10 + 12 around 16.
    expect(total(y, replicateDesign(halves))).toMatchObject({ value: 16, se: Math.sqrt((36 + 4 + 4 + 36) / 4), df: 2 });
    const shares = ratio(y, [1, 1, 1, 1], replicateDesign({ ...halves, mse: true }));
    const thetas = [10 / 6, 14 / 6, 18 / 6, 22 / 6];
    const around = thetas.reduce((sum, theta) => sum + (theta - 16 / 6) ** 2, 0) / 4;
    expect(shares.se).toBeCloseTo(Math.sqrt(around), SUMS_OF_ROWS);
  });

  it('leaves out replicates in which it is undefined, and has no variance when it is so in all', () => {
    const domain = [0, 0, 1, 0];
    const groups = { codes: Int32Array.of(-1, -1, 0, -1), count: 1 };
    const only = mean([1, 5, 2, 3], replicateDesign(halves), { domain });
    expect(only).toMatchObject({ value: 2, se: 0, n: 1 });
    const none = replicateDesign({ ...halves, replicateWeights: [[1, 1, 0, 0]] });
    expect(meanBy([1, 5, 2, 3], none, groups)[0]).toMatchObject({ value: 2, se: { undefined: 'no-replicate-left' } });
  });

  it('is the same from whole weights, from factors of rows and from factors of units', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const drawn = designOf(rows);
        const made = jackknife(drawn);
        const { factors: byUnit, method, scale, rscales, degreesOfFreedom } = made;
        const factors = byUnit.map((unitFactors) => Array.from(drawn.rowPsu, (psu) => unitFactors[psu]!));
        const common = { weights: drawn.weights, method, scale, rscales, degreesOfFreedom };
        const y = column(rows, 'y');
        const expected = mean(y, withReplicates(drawn, made));
        const whole = factors.map((rowFactors) => rowFactors.map((factor, row) => factor * drawn.weights[row]!));
        for (const design of [
          replicateDesign({ ...common, factors }),
          replicateDesign({ ...common, replicateWeights: whole }),
        ]) {
          const found = mean(y, design);
          for (const key of ['value', 'se', 'lower', 'upper', 'deff'] as const)
            if (typeof expected[key] === 'number') expect(near(found[key], expected[key], 40)).toBe(true);
        }
      }),
    );
  });

  it('of a total is the linearized one under the jackknife, also where a covariance is needed', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const drawn = designOf(rows);
        const groups = { codes: Int32Array.from(rows, (row) => row.domain), count: 2 };
        const statistic = { kind: 'total', y: column(rows, 'y') } as const;
        const linear = contrast(jointEstimates(statistic, drawn, groups), [1, -1]);
        const replicated = contrast(
          jointEstimates(statistic, withReplicates(drawn, jackknife(drawn)), groups),
          [1, -1],
        );
        expect(near(replicated.value, linear.value as number, 1e5)).toBe(true);
        expect(near(replicated.se, linear.se as number, 1e5)).toBe(true);
      }),
    );
  });

  it('reads quantiles off every replicate when asked to', () => {
    const design = replicateDesign(halves);
    const { value, se, lower } = quantile([1, 5, 2, 3], 0.5, design, { interval: 'replicates' });
    // Medians of the replicates: 2, 3, 2, 3.
    expect([value, se]).toEqual([2, 0.5]);
    expect(lower).toBeLessThan(2);
    expect(() =>
      quantile([1, 2], 0.5, taylorDesign({ rows: 2, lonelyPsu: 'fail' }), { interval: 'replicates' }),
    ).toThrow('no replicates');
  });

  it('takes every step of the weighting on every replicate', () => {
    const cells = { codes: Int32Array.of(0, 0, 1, 1), count: 2 };
    const step = poststratify({ ...cells, labels: ['men', 'women'], totals: [10, 20] });
    const { design, reports } = reweight(replicateDesign(halves), [step]);
    expect(reports).toHaveLength(1);
    expect(Array.from(design.weights)).toEqual([5, 5, 10, 10]);
    // Every replicate counts 10 men and 20 women, so their number has no error.
    expect(total([1, 1, 0, 0], design)).toMatchObject({ value: 10, se: 0 });
  });
});

describe('replicates that do not fit', () => {
  it.each<[string, ReplicateInput, string]>([
    ['are too short', { ...halves, replicateWeights: [[1, 1]] }, 'unit 2 has no factor: there are 2'],
    [
      'differ in length',
      { ...halves, replicateWeights: [[1, 1, 1, 1], [1]] },
      'replicate 2: it has 1 value, but the first replicate has 4',
    ],
    ['are no numbers', { ...halves, replicateWeights: [[1, 1, Number.NaN, 1]] }, 'replicate 1, value 3'],
    ['are none', { ...halves, replicateWeights: [] }, 'give one value per row'],
    ['have no degrees of freedom', { ...halves, degreesOfFreedom: Number.NaN }, 'option degreesOfFreedom'],
    [
      'name units for other rows',
      { weights: [1, 1], method: 'JK1', factors: [[1]], unitOfRow: Int32Array.of(0), degreesOfFreedom: 1 },
      'unitOfRow: it has 1 value, but there are 2 rows',
    ],
  ])('%s', (_, input, message) => {
    expect(() => replicateDesign(input)).toThrow(message);
  });

  it('are refused for weights that were fitted before, and for another design', () => {
    const drawn = taylorDesign({ rows: 3, lonelyPsu: 'fail' });
    const all = { codes: new Int32Array(3), count: 1 };
    const fitted = reweight(drawn, [poststratify({ ...all, labels: ['all'], totals: [30] })]).design;
    expect(() => withReplicates(fitted, jackknife(drawn))).toThrow('before it had replicates');
    expect(() => withReplicates(reweight(drawn, [trim({ upper: 1 })]).design, jackknife(drawn))).not.toThrow();
    expect(() => withReplicates(taylorDesign({ rows: 2, lonelyPsu: 'fail' }), jackknife(drawn))).toThrow('of 2 PSUs');
  });

  it('are named when a step of the weighting cannot be taken on one of them', () => {
    const cells = { codes: Int32Array.of(0, 1, 1, 1), count: 2 };
    const step = poststratify({ ...cells, labels: ['men', 'women'], totals: [10, 20] });
    expect(() => reweight(replicateDesign(halves), [step])).toThrow('replicate 3, cell men');
  });

  it('are not made for units of unequal probability', () => {
    const design = taylorDesign({ fpc: [[0.5, 0.2]], pps: 'brewer', lonelyPsu: 'fail' });
    expect(() => jackknife(design)).toThrow('unequal probabilities');
  });
});
