import type { EstimationErrorCode } from '#estimation';
import {
  adjustedPValues,
  calibrate,
  concentrationIndex,
  correlation,
  fayHerriot,
  generalizedVariance,
  gini,
  groupDifferences,
  jackknife,
  modelColumns,
  predictedShareError,
  rankTest,
  reweight,
  stackedColumn,
  stackedDesign,
  stackedGroups,
  standardizedBy,
  successiveDifferences,
  taylorDesign,
  topShare,
  withReplicates,
} from '#estimation';

const unknown = <T>(value: unknown) => value as T;
const stacked = stackedDesign({ editions: [{ rows: 2 }, { rows: 1 }], lonelyPsu: 'remove' });
const two = { codes: Int32Array.of(0, 1), count: 2 };
const pair = taylorDesign({ rows: 2, lonelyPsu: 'fail' });
const standardized = (shares: unknown) => standardizedBy([1, 2], pair, two, { cells: two, shares: unknown(shares) });
const calibrated = (covariance: number[][]) =>
  calibrate({
    method: 'linear',
    columns: modelColumns(2, [{ kind: 'category', codes: two.codes, count: 2 }]),
    names: ['a', 'b'],
    totals: [1, 1],
    covariance,
  });
const areas = (input: object) =>
  fayHerriot({ estimates: [1, 2, 3, 5], variances: [1, 1, 1, 1], covariates: [], ...input });
const compared = { values: [1, 2], covariance: { undefined: 'no-stratum-left' }, df: 9 } as const;

/** Calls about editions, differences, inequality, ranks and small areas that are refused. */
export const comparisonProvocations: [EstimationErrorCode, () => unknown, string][] = [
  ['length-mismatch', () => stackedDesign({ editions: [], lonelyPsu: 'fail' }), 'editions: there are none'],
  [
    'length-mismatch',
    () => stackedDesign({ editions: [{ rows: 1, weights: [1] }, { rows: 1 }], lonelyPsu: 'fail' }),
    'edition 2, weights: the first edition has another number of such columns',
  ],
  [
    'length-mismatch',
    () => stackedDesign({ editions: [{ strata: [['a']] }, { strata: [['a'], ['b']] }], lonelyPsu: 'fail' }),
    'edition 2, strata: the first edition has another number of such columns',
  ],
  [
    'clusters-not-nested',
    () =>
      stackedDesign({
        editions: [
          { strata: [['a']], clusters: [[1]] },
          { strata: [['b']], clusters: [[1]] },
        ],
        lonelyPsu: 'fail',
      }),
    'cluster 1: it occurs in the strata a and b',
  ],
  [
    'invalid-option',
    () => stackedDesign({ editions: [{ rows: 1 }], lonelyPsu: 'fail', sharedStrata: unknown('never') }),
    'option sharedStrata: never is unknown',
  ],
  ['length-mismatch', () => stackedColumn([[1, 2]], stacked), 'editions: there are 1 columns for 2 editions'],
  ['length-mismatch', () => stackedColumn([[1], [1]], stacked), 'edition 1: it has 1 value, but the design has 2 rows'],
  [
    'length-mismatch',
    () => stackedGroups([two, { codes: Int32Array.of(0), count: 1 }], stacked),
    'edition 2, groups: it has 1 group, but the first edition has 2',
  ],
  ['invalid-option', () => adjustedPValues([0.5, 2], 'BH'), 'p values: 2 is not a probability'],
  ['invalid-option', () => adjustedPValues([0.5], unknown('fdr')), 'option adjust: fdr is unknown'],
  ['invalid-option', () => groupDifferences(compared, { adjust: unknown('fdr') }), 'option adjust: fdr is unknown'],
  ['invalid-option', () => groupDifferences(compared, { pairs: unknown('first') }), 'option pairs: first is unknown'],
  [
    'length-mismatch',
    () => groupDifferences(compared, { pairs: [{ of: 2, minus: 0 }] }),
    'contrast: it does not fit 2 groups',
  ],
  ['length-mismatch', () => standardized([1]), 'standard: it has 1 share for 2 cells'],
  ['invalid-total', () => standardized([1, -1]), 'standard, cell 2: -1 is not a number of 0 or more'],
  ['invalid-total', () => standardized([1, undefined]), 'standard, cell 2: undefined is not a number of 0 or more'],
  ['invalid-total', () => standardized([0, 0]), 'standard: all shares are 0'],
  [
    'invalid-groups',
    () => standardizedBy([1, 2], pair, two, { cells: { codes: Int32Array.of(0, 5), count: 2 } }),
    'row 2: group 5 is not between -1 and 1',
  ],
  ['invalid-value', () => gini([1, -2], pair), 'y, row 2: -2 is below 0'],
  ['invalid-value', () => gini([1, Infinity], pair), 'y, row 2: the value is infinite'],
  ['invalid-value', () => concentrationIndex([1, 2], [1, Infinity], pair), 'rankedBy, row 2: the value is infinite'],
  ['invalid-option', () => topShare([1, 2], 10, pair), 'share: 10 is not a share'],
  ['invalid-value', () => rankTest([1, Infinity], two, pair), 'y, row 2: the value is infinite'],
  ['invalid-option', () => rankTest([1, 2], two, pair, { scores: unknown('mean') }), 'option scores: mean is unknown'],
  ['invalid-value', () => correlation([1, Infinity], [1, 2], pair), 'a value is infinite'],
  ['invalid-total', () => calibrated([[1, 2]]), 'covariance of the totals: it is no covariance matrix of 2 totals'],
  [
    'invalid-total',
    () =>
      calibrated([
        [1, 0.5],
        [0.4, 1],
      ]),
    'it is no covariance matrix of 2 totals',
  ],
  [
    'invalid-total',
    () =>
      calibrated([
        [1, 2],
        [2, 1],
      ]),
    'it is no covariance matrix of 2 totals',
  ],
  [
    'invalid-total',
    () =>
      calibrated([
        [-1, 0],
        [0, 1],
      ]),
    'it is no covariance matrix of 2 totals',
  ],
  [
    'invalid-total',
    () =>
      calibrated([
        [0, 1],
        [1, 1],
      ]),
    'it is no covariance matrix of 2 totals',
  ],
  [
    'replicates-undefined',
    () =>
      reweight(withReplicates(pair, { ...jackknife(pair), rscales: Float64Array.of(1, 0) }), [
        calibrated([
          [1, 0],
          [0, 1],
        ]),
      ]),
    'calibration to estimated totals: 1 replicate cannot carry the errors of 2 totals',
  ],
  [
    'invalid-option',
    () => successiveDifferences(pair, { replicates: 1 }),
    'option replicates: 1 is not a whole number',
  ],
  [
    'replicates-undefined',
    () => successiveDifferences(taylorDesign({ strata: [['a', 'a', 'b']], lonelyPsu: 'adjust' })),
    'stratum b: it has one PSU, and successive differences cannot apply the policy adjust',
  ],
  [
    'single-psu-stratum',
    () => successiveDifferences(taylorDesign({ strata: [['a', 'a', 'b']], lonelyPsu: 'fail' })),
    'stratum b: it has one PSU',
  ],
  ['length-mismatch', () => generalizedVariance([1, 2, 3], [1]), 'standard errors: there are 1 for 3 estimates'],
  ['no-rows', () => generalizedVariance([1, 2, 0], [1, 1, 1]), '2 estimates above 0 with a standard error cannot show'],
  ['collinear-terms', () => generalizedVariance([2, 2, 2], [1, 2, 3]), 'all estimates are of the same size'],
  [
    'not-converged',
    () => generalizedVariance([2, 1 / 0.51, 1], [2 * Math.sqrt(0.3), Math.sqrt(0.1) / 0.51, 10]),
    'generalized variance function: the inverse curve falls to 0 or below',
  ],
  ['invalid-option', () => generalizedVariance([1], [1], { form: unknown('cubic') }), 'option form: cubic is unknown'],
  ['invalid-option', () => predictedShareError({ form: 'log', a: 0, b: 0 }, 0.5, 1), 'curve: a curve of the form log'],
  ['invalid-option', () => predictedShareError({ form: 'inverse', a: 0, b: 1 }, 5, 1), 'share: 5 is not a share'],
  ['length-mismatch', () => areas({ variances: [1] }), 'variances: it has 1 value for 4 areas'],
  ['length-mismatch', () => areas({ covariates: [{ name: 'x', values: [1] }] }), 'x: it has 1 value for 4 areas'],
  [
    'missing-auxiliary',
    () => areas({ covariates: [{ name: 'x', values: [1, 2, 3, Number.NaN] }] }),
    'x, area 4: the value is missing',
  ],
  ['invalid-value', () => areas({ variances: [1, 0, 1, 1] }), 'area 2: 0 is not the variance of a direct estimate'],
  [
    'no-rows',
    () => areas({ estimates: [1, Number.NaN, Number.NaN, Number.NaN] }),
    'small areas: 1 area with a direct estimate cannot show 1 coefficient',
  ],
  [
    'collinear-terms',
    () => areas({ covariates: [{ name: 'x', values: [2, 2, 2, 2] }] }),
    'it follows from the other covariates',
  ],
  ['invalid-option', () => areas({ method: unknown('Bayes') }), 'option method: Bayes is unknown'],
];
