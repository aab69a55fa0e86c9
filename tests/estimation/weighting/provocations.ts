import {
  applySteps,
  calibrate,
  type EstimationErrorCode,
  modelColumns,
  nonresponse,
  poststratify,
  rake,
  responsePropensity,
  trim,
  unknownEligibility,
  weightReport,
} from '#estimation';

const ones = (length: number) => new Float64Array(length).fill(1);
const sexes = { codes: Int32Array.of(0, 0, 1, 1), count: 2, labels: ['sex=man', 'sex=woman'] };
const margin = (name: string, codes: number[], totals: number[]) => ({
  name,
  codes: Int32Array.from(codes),
  count: totals.length,
  labels: totals.map((_, level) => `level ${level + 1}`),
  totals,
});
const post = (totals: number[], input: object = {}) => poststratify({ ...sexes, totals, ...input });
const respond = (responded: number[], input: object = {}) =>
  responsePropensity({ responded, columns: modelColumns(4, []), names: [], ...input });
const number = (...values: number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const;
const indicator = (...codes: number[]) => ({ kind: 'category', codes: Int32Array.from(codes), count: 1 }) as const;
const everyone = indicator(0, 0, 0, 0);

type Fit = Partial<Parameters<typeof calibrate>[0]>;
const constrain = (blocks: Parameters<typeof modelColumns>[1], names: string[], totals: number[], input: Fit = {}) =>
  calibrate({ method: 'linear', columns: modelColumns(4, blocks), names, totals, ...input });
const bounded = (blocks: Parameters<typeof modelColumns>[1], names: string[], totals: number[]) =>
  constrain(blocks, names, totals, { method: 'logit', bounds: [0.5, 2] });

/** Every way in which weighting is refused: the code, a call that provokes it, and what the message says. */
export const weightingProvocations: [EstimationErrorCode, () => unknown, string][] = [
  ['length-mismatch', () => post([1]), 'totals of cell: their number is 1, but the number of groups is 2'],
  [
    'length-mismatch',
    () => post([1, 2], { labels: [] }),
    'labels of cell: their number is 0, but the number of groups is 2',
  ],
  ['length-mismatch', () => post([1, 2]).apply(ones(3)), 'weights: there are 3 values, but the step has 4 rows'],
  [
    'length-mismatch',
    () => constrain([everyone], [], [4]),
    'names of the constraints: their number is 0, but the number of columns is 1',
  ],
  [
    'length-mismatch',
    () => weightReport(ones(2), ones(3)),
    'weights after the step: there are 3 values after it and 2 before it',
  ],
  [
    'length-mismatch',
    () => rake({ margins: [margin('sex', [0, 1], [1, 1]), margin('area', [0], [2])] }),
    'margin area: it has 1 code, but the first margin has 2',
  ],
  [
    'invalid-weight',
    () => trim({ upper: 2 }).apply(Float64Array.of(1, Number.NaN)),
    'weights, row 2: NaN is not a weight',
  ],
  ['invalid-total', () => post([1, -5]), 'cell sex=woman: -5 is not a population total'],
  ['invalid-total', () => constrain([everyone], ['everyone'], [Number.NaN]), 'constraint everyone: NaN is not'],
  [
    'missing-total',
    () => post([1, Number.NaN]).apply(ones(4)),
    'cell sex=woman: it has rows of the sample, but no population total',
  ],
  [
    'missing-total',
    () => rake({ margins: [margin('sex', [0, 1], [4, Number.NaN])] }).apply(ones(2)),
    'sex level 2: it has rows of the sample, but no population total',
  ],
  [
    'missing-auxiliary',
    () => post([1, 2], { codes: Int32Array.of(0, 1, -1, 1) }).apply(ones(4)),
    'row 3: it carries weight and has no cell',
  ],
  [
    'missing-auxiliary',
    () => constrain([number(1, 2, Number.NaN, 4)], ['age'], [9]).apply(ones(4)),
    'row 3: it carries weight and has no value',
  ],
  [
    'missing-auxiliary',
    () => nonresponse({ responded: [1, 0, Number.NaN, 1], classes: sexes }).apply(ones(4)),
    'row 3: it carries weight and has no answer to whether it responded',
  ],
  ['empty-cell', () => post([1, 2]).apply(Float64Array.of(1, 1, 0, 0)), 'cell sex=woman: the population total is 2'],
  [
    'empty-cell',
    () => rake({ margins: [margin('area', [0, 0], [1, 3])] }).apply(ones(2)),
    'area level 2: the population total is 3',
  ],
  [
    'empty-cell',
    () => constrain([everyone, indicator(-1, -1, -1, -1)], ['everyone', 'area=rural'], [9, 3]).apply(ones(4)),
    'constraint area=rural: the population total is 3',
  ],
  [
    'empty-cell',
    () => nonresponse({ responded: [1, 1, 0, 0], classes: sexes }).apply(ones(4)),
    'class sex=woman: its rows carry a weight of 2, and none of them responded',
  ],
  [
    'empty-cell',
    () => unknownEligibility({ eligibilityKnown: [0, 0, 1, 1], classes: sexes }).apply(ones(4)),
    'class sex=man: its rows carry a weight of 2, and none of them is of known eligibility',
  ],
  [
    'inconsistent-totals',
    () => rake({ margins: [margin('sex', [0, 1], [4, 4]), margin('area', [0, 1], [4, 5])] }),
    'margin area: its totals add up to 9, and those of sex to 8',
  ],
  [
    'inconsistent-totals',
    () =>
      constrain(
        [everyone, indicator(0, 0, -1, -1), indicator(-1, -1, 0, 0)],
        ['everyone', 'man', 'woman'],
        [9, 4, 4],
      ).apply(ones(4)),
    'the other constraints imply the total',
  ],
  ['unreachable-totals', () => post([4, 0]).apply(ones(4)), 'cell sex=woman: the population total is 0'],
  [
    'unreachable-totals',
    () => post([4, 4]).apply(Float64Array.of(1, 1, 1, -3)),
    'an earlier step left negative weights',
  ],
  [
    'unreachable-totals',
    () => bounded([everyone], ['everyone'], [9]).apply(ones(4)),
    'constraint everyone: the population total is 9, the sample gives 4, and factors of 0.5 to 2 reach 2 to 8',
  ],
  [
    'unreachable-totals',
    () => constrain([everyone], ['everyone'], [-1], { method: 'raking' }).apply(ones(4)),
    'constraint everyone: the population total is -1',
  ],
  [
    'not-converged',
    // Each total can be reached, but not both: half of the people would have to own three quarters of the
    // rooms.
    () => bounded([everyone, number(1, 1, 9, 9)], ['everyone', 'rooms'], [7.5, 14]).apply(ones(4)),
    'give wider bounds or fewer constraints',
  ],
  [
    'not-converged',
    // All of the first area are men, and there are more people in the area than men.
    () => rake({ margins: [margin('sex', [0, 0, 1], [2, 8]), margin('area', [0, 1, 1], [5, 5])] }).apply(ones(3)),
    'merge small categories or give fewer constraints',
  ],
  [
    'invalid-option',
    () => constrain([everyone], ['everyone'], [4], { method: 'greg' as 'linear' }),
    'option method: greg is unknown',
  ],
  [
    'invalid-option',
    () => constrain([everyone], ['everyone'], [4], { bounds: [1.2, 2] }),
    'option bounds: 1.2 to 2 does not',
  ],
  [
    'invalid-option',
    () => constrain([everyone], ['everyone'], [4], { method: 'logit' }),
    'option bounds: the method logit needs them',
  ],
  ['invalid-option', () => trim({ lower: 5, upper: 2 }), 'option lower, upper: 5 to 2 is not a range'],
  [
    'length-mismatch',
    () => respond([1, 0, 1, 1], { names: ['age'] }),
    'names of the model: their number is 1, but the number of columns is 0',
  ],
  ['invalid-option', () => respond([1, 0, 1, 1], { adjustment: 'both' }), 'option adjustment: both is unknown'],
  ['invalid-option', () => respond([1, 0, 1, 1], { classes: 0 }), 'option classes: 0 is not a number of classes'],
  [
    'missing-auxiliary',
    () => respond([1, 0, 1, Number.NaN]).apply(ones(4)),
    'row 4: it carries weight and has no answer to whether it responded',
  ],
  [
    'not-converged',
    () =>
      respond([1, 0, 0, 0], { columns: modelColumns(4, [indicator(0, -1, -1, -1)]), names: ['area=rural'] }).apply(
        ones(4),
      ),
    'response model, area=rural: it separates respondents from nonrespondents',
  ],
  ['invalid-option', () => rake({ margins: [] }), 'option margins: there are none'],
  [
    'missing-auxiliary',
    () => rake({ margins: [margin('sex', [0, -1, 1], [3, 3])] }).apply(ones(3)),
    'row 2: it carries weight and has no sex',
  ],
  [
    'trimming-impossible',
    () => trim({ upper: 2 }).apply(Float64Array.of(3, 4)),
    'every weight was trimmed, and an excess of 3 remains',
  ],
  ['no-weight', () => applySteps(new Float64Array(2), [trim({ upper: 2 })]), 'they add up to 0'],
];
