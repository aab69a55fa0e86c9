import { describe, expect, it } from 'vitest';
import type { EstimationErrorCode } from '#estimation';
import {
  accumulate,
  balancedReplicates,
  bootstrap,
  contrast,
  ESTIMATION_ERROR_CODES,
  EstimationError,
  finish,
  holmAdjusted,
  independenceTest,
  jackknife,
  jointEstimates,
  mean,
  meanBy,
  mergeTotals,
  proportion,
  qualityLabel,
  quantile,
  replicateDesign,
  taylorDesign,
  total,
  totalBy,
} from '#estimation';
import { comparisonProvocations } from './comparison-provocations.ts';
import { modelProvocations } from './models/provocations.ts';
import { weightingProvocations } from './weighting/provocations.ts';

const two = taylorDesign({ rows: 2, lonelyPsu: 'fail' });
const design = (input: object) => () => taylorDesign({ lonelyPsu: 'fail', ...input });
const replicates = (input: object) =>
  replicateDesign(unknown({ weights: [1, 1], method: 'JK1', factors: [[1, 1]], degreesOfFreedom: 1, ...input }));
const adjusted = taylorDesign({ rows: 2, lonelyPsu: 'adjust' });
const halves = { codes: Int32Array.of(0, 1), count: 2 };
const compared = {
  values: [1, 2],
  covariance: [
    [1, 0],
    [0, 1],
  ],
  df: 9,
};
const unknown = <T>(value: unknown) => value as T;

/** Every code, and a call that provokes it. */
const provocations: [EstimationErrorCode, () => unknown, string][] = [
  [
    'length-mismatch',
    design({ weights: [1, 2], strata: [['a']] }),
    'strata of stage 1: it has 1 value, but weights has 2',
  ],
  ['length-mismatch', design({}), 'no column shows how many rows there are'],
  ['length-mismatch', () => mean([1], two), 'y: it has 1 value, but the design has 2 rows'],
  ['length-mismatch', () => mean([1, 2], two, { domain: [true] }), 'domain: it has 1 value, but the design has 2 rows'],
  [
    'length-mismatch',
    () => totalBy([1, 2], two, { codes: Int32Array.of(0), count: 1 }),
    'groups: the number of codes is 1, but the design has 2 rows',
  ],
  [
    'length-mismatch',
    design({ rows: 1, frame: { clusters: [1] } }),
    'frame: it lists clusters, but the rows have none',
  ],
  [
    'length-mismatch',
    design({ clusters: [[1]], frame: { strata: [1], clusters: [1] } }),
    'frame: only one of the rows and the frame has strata',
  ],
  [
    'length-mismatch',
    design({ strata: [[1]], clusters: [[1]], frame: { strata: [1, 2], clusters: [1] } }),
    'frame: it has 2 strata for 1 cluster',
  ],
  ['invalid-weight', design({ weights: [1, -2] }), 'weights, row 2: -2 is not a weight'],
  ['invalid-weight', design({ weights: [1, null] }), 'weights, row 2: NaN is not a weight'],
  ['invalid-weight', () => replicates({ factors: [[1, null]] }), 'replicate 1, value 2: NaN is not a number'],
  ['invalid-option', () => replicates({ degreesOfFreedom: '9' }), 'option degreesOfFreedom: it must be a number'],
  [
    'invalid-groups',
    () => totalBy([1, 2], two, { codes: Int32Array.of(0, 0), count: -1 }),
    '-1 is not a number of groups',
  ],
  ['invalid-value', () => quantile([1, -Infinity], 0, two), 'y, row 2: the value is infinite'],
  ['invalid-value', () => total([1e160, 1], two), 'estimate: the estimate or its variance is too large'],
  [
    'invalid-value',
    () => jointEstimates({ kind: 'total', y: [1e160, 1] }, adjusted, halves),
    'is too large for a number',
  ],
  ['invalid-option', () => quantile([1, 2], 0.5, two, { rule: unknown('hf9') }), 'option rule: hf9 is unknown'],
  ['invalid-option', () => quantile([1, 2], 0.5, two, { interval: unknown('t') }), 'option interval: t is unknown'],
  ['invalid-option', () => mean([1, 2], two, { level: 1 - 2 ** -53 }), 'is not between 0 and 1'],
  [
    'invalid-option',
    () => independenceTest(halves, halves, two, { method: unknown('F') }),
    'option method: F is unknown',
  ],
  [
    'length-mismatch',
    () => independenceTest(halves, halves, two, { domain: [1] }),
    'domain: it has 1 value, but the design has 2 rows',
  ],
  ['invalid-option', () => contrast(compared, [1, Number.NaN]), 'contrast: a coefficient is not a number'],
  ['invalid-option', () => holmAdjusted([0.5, Number.NaN]), 'p values: NaN is not a probability'],
  ['invalid-option', () => contrast(compared, [1, -1], { level: 2 }), 'option level: 2 is not between 0 and 1'],
  ['invalid-weight', design({ weights: [Number.NaN] }), 'weights, row 1: NaN is not a weight'],
  ['missing-design-value', design({ strata: [['a', '']] }), 'strata, row 2: the code is missing'],
  ['missing-design-value', design({ clusters: [[1, Number.NaN]] }), 'clusters, row 2: the code is missing'],
  ['invalid-fpc', design({ fpc: [[0, 0]] }), 'fpc of stage 1, row 1: 0 is not a positive number'],
  ['invalid-fpc', design({ fpc: [[3, 4]] }), '(whole sample) has both 3 and 4'],
  ['invalid-fpc', design({ strata: [['x', 'x', 'x']], fpc: [[2, 2, 2]] }), 'stratum x has 3 sampled units out of 2'],
  ['invalid-fpc', design({ fpc: [[2, 2]], fpcType: 'fraction' }), 'the fraction 2 is above 1'],
  [
    'invalid-fpc',
    design({
      clusters: [[1, 2]],
      fpc: [
        [9, 9],
        [9, 9],
      ],
    }),
    'it has 2 columns for 1 stage of clusters',
  ],
  [
    'clusters-not-nested',
    design({ strata: [['a', 'b']], clusters: [[1, 1]] }),
    'cluster 1: it occurs in the strata a and b',
  ],
  ['single-psu-stratum', () => total([1], taylorDesign({ rows: 1, lonelyPsu: 'fail' })), 'it has one PSU'],
  [
    'invalid-groups',
    () => totalBy([1, 2], two, { codes: Int32Array.of(0, 3), count: 2 }),
    'row 2: group 3 is not between',
  ],
  ['invalid-indicator', () => proportion([1, 2], two), 'indicator, row 2: 2 is neither 0 nor 1'],
  ['invalid-value', () => mean([1, Infinity], two), 'variable 1: a value is infinite'],
  ['invalid-option', () => mean([1, 2], two, { level: 95 }), 'option level: 95 is not between 0 and 1'],
  ['invalid-option', () => mean([1, 2], two, { df: Number.NaN }), 'option df: NaN is unknown'],
  ['invalid-option', () => mean([1, 2], two, { limits: unknown<'t'>('wilson') }), 'option limits: wilson is unknown'],
  ['invalid-option', design({ rows: 1, lonelyPsu: 'ignore' }), 'option lonelyPsu: ignore is unknown'],
  [
    'single-psu-stratum',
    () => jackknife(taylorDesign({ strata: [[1, 2, 2]], lonelyPsu: 'fail' })),
    'stratum 1: it has one PSU',
  ],
  ['invalid-option', () => jackknife(two, { type: unknown('JK2') }), 'option type: JK2 is unknown'],
  ['invalid-option', () => balancedReplicates(two, { rho: 1 }), 'option rho: 1 is not a number from 0 to less than 1'],
  ['invalid-option', () => bootstrap(two, { replicates: 1, seed: 1 }), 'option replicates: 1 is not a whole number'],
  ['invalid-option', () => bootstrap(two, { replicates: 9, seed: 0.5 }), 'option seed: 0.5 is not a whole number'],
  [
    'replicates-undefined',
    () => jackknife(taylorDesign({ strata: [[1, 2]], lonelyPsu: 'remove' }), { type: 'JK1' }),
    'the design has 2 strata',
  ],
  [
    'replicates-undefined',
    () => jackknife(taylorDesign({ strata: [[1, 2]], lonelyPsu: 'remove' })),
    'no stratum has two PSUs',
  ],
  ['replicates-undefined', () => jackknife(taylorDesign({ rows: 1, lonelyPsu: 'remove' })), 'the design has 1 PSU'],
  [
    'replicates-undefined',
    () => jackknife(taylorDesign({ fpc: [[2, 2]], lonelyPsu: 'fail' })),
    'all PSUs of the population are in the sample',
  ],
  [
    'replicates-undefined',
    () => balancedReplicates(taylorDesign({ strata: [['a', 'a', 'b', 'b', 'b']], lonelyPsu: 'fail' })),
    'stratum b: it has 3 PSUs, and balanced replicates need two',
  ],
  [
    'replicates-undefined',
    () => bootstrap(taylorDesign({ strata: [['a', 'a', 'b']], lonelyPsu: 'adjust' }), { replicates: 9, seed: 1 }),
    'stratum b: it has one PSU, and the bootstrap cannot apply the policy adjust',
  ],
  [
    'too-many-replicates',
    () => jackknife(taylorDesign({ rows: 20_000, lonelyPsu: 'fail' })),
    '20000 replicates of 20000 PSUs do not fit into memory',
  ],
  [
    'totals-differ',
    () => mergeTotals(accumulate([[1, 2]], two), accumulate([], two)),
    'have different PSUs, groups or variables',
  ],
  [
    'totals-differ',
    () =>
      finish(accumulate([[1, 2]], two), taylorDesign({ rows: 3, lonelyPsu: 'fail' }), () => ({
        undefined: 'empty-domain',
      })),
    'the totals are of 2 PSUs, but the design has 3',
  ],
  ['length-mismatch', design({ rows: 2.5 }), 'rows: 2.5 is not a number of rows'],
  ['length-mismatch', design({ rows: -1 }), 'rows: -1 is not a number of rows'],
  ['length-mismatch', design({ rows: Number.NaN }), 'rows: NaN is not a number of rows'],
  ['invalid-value', () => mean(unknown(['1', '2']), two), 'y, row 1: 1 is text'],
  ['invalid-value', () => mean(unknown(BigInt64Array.of(1n, 2n)), two), 'y, row 1: 1 is a bigint'],
  [
    'invalid-groups',
    () => meanBy([1, 2], two, unknown({ codes: [0, Number.NaN], count: 1 })),
    'groups: the codes must be an Int32Array',
  ],
  [
    'invalid-groups',
    () => independenceTest(halves, { codes: Int32Array.of(0, 7), count: 2 }, two),
    'row 2: group 7 is not between -1 and 1',
  ],
  ['invalid-option', () => jointEstimates(unknown({ kind: 'median', y: [1, 2] }), two, halves), 'option kind: median'],
  [
    'invalid-option',
    () => qualityLabel(mean([1, 2], two, { df: 'domain' }), unknown({ standard: 'cepal', kind: 'other' })),
    'option standard: cepal is unknown',
  ],
  [
    'invalid-option',
    () => qualityLabel(mean([1, 2], two, { df: 'domain' }), unknown({ standard: 'inegi', kind: 'proportion' })),
    'option kind: proportion is unknown',
  ],
  ...comparisonProvocations,
  ...modelProvocations,
  ...weightingProvocations,
];

describe('an estimate that cannot be asked for like this', () => {
  it.each(provocations)('is refused with %s', (code, call, message) => {
    let caught: unknown;
    try {
      call();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(EstimationError);
    const error = caught as EstimationError;
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message).toContain(error.place);
    expect(error.remedy.length).toBeGreaterThan(5);
  });

  it('every code is provoked', () => {
    expect(new Set(provocations.map(([code]) => code))).toEqual(new Set(ESTIMATION_ERROR_CODES));
  });
});
