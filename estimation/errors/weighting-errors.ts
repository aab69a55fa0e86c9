import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with a step of weighting, its totals, and the weights that it is applied to. */
export const weightingErrors = {
  weightsLength: ({ length, rows }: { length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'weights',
      problem: `there are ${counted(length, 'value')}, but the step has ${counted(rows, 'row')}`,
      remedy: 'give one weight per row of the step',
    }),
  notAWeight: ({ row, weight }: { row: number; weight: number }) =>
    new EstimationError({
      code: 'invalid-weight',
      place: `weights, row ${row + 1}`,
      problem: `${weight} is not a weight`,
      remedy: 'correct the file, or use 0 for rows that should not count',
    }),
  rowWithout: ({ row, what }: { row: number; what: string }) =>
    new EstimationError({
      code: 'missing-auxiliary',
      place: `row ${row + 1}`,
      problem: `it carries weight and has no ${what}`,
      remedy: 'impute what is missing before weighting, or give the row weight 0',
    }),
  partsOfGroups: (found: { parts: 'labels' | 'totals'; what: string; length: number; groups: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `${found.parts} of ${found.what}`,
      problem: `their number is ${found.length}, but the number of groups is ${found.groups}`,
      remedy: 'give one per group, in the order of the codes',
    }),
  partsOfConstraints: (found: { parts: 'names' | 'totals'; length: number; columns: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `${found.parts} of the constraints`,
      problem: `their number is ${found.length}, but the number of columns is ${found.columns}`,
      remedy: 'give one per column',
    }),
  covarianceOfTotals: ({ columns }: { columns: number }) =>
    new EstimationError({
      code: 'invalid-total',
      place: 'covariance of the totals',
      problem: `it is no covariance matrix of ${counted(columns, 'total')}`,
      remedy:
        'give one row and column per total, equal on both sides of the diagonal, as the other survey estimates it',
    }),
  namesOfModel: ({ length, columns }: { length: number; columns: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'names of the model',
      problem: `their number is ${length}, but the number of columns is ${columns}`,
      remedy: 'give one per column',
    }),
  groupTotal: ({ place, total }: { place: string; total: number }) =>
    new EstimationError({
      code: 'invalid-total',
      place,
      problem: `${total} is not a population total`,
      remedy: 'totals are numbers of 0 or more; correct the table of totals',
    }),
  constraintTotal: ({ constraint, total }: { constraint: string | undefined; total: number | undefined }) =>
    new EstimationError({
      code: 'invalid-total',
      place: `constraint ${constraint}`,
      problem: `${total} is not a population total`,
      remedy: 'correct the table of totals',
    }),
  emptyGroup: ({ place, total }: { place: string; total: number }) =>
    new EstimationError({
      code: 'empty-cell',
      place,
      problem: `the population total is ${total}, but no row of the sample in it carries weight`,
      remedy: 'merge it with a neighbour, or leave it out (partial) and publish figures without it',
    }),
  emptyConstraint: ({ constraint, total }: { constraint: string | undefined; total: number }) =>
    new EstimationError({
      code: 'empty-cell',
      place: `constraint ${constraint}`,
      problem: `the population total is ${total}, but no row of the sample that carries weight has it`,
      remedy: 'merge it with a neighbour, or leave the constraint out',
    }),
  emptyClass: (found: { label: string | undefined; weight: number; receivers: string }) =>
    new EstimationError({
      code: 'empty-cell',
      place: `class ${found.label}`,
      problem: `its rows carry a weight of ${rounded(found.weight)}, and none of them ${found.receivers}`,
      remedy: 'merge it with a class of similar units',
    }),
  missingTotal: ({ place }: { place: string }) =>
    new EstimationError({
      code: 'missing-total',
      place,
      problem: 'it has rows of the sample, but no population total',
      remedy: 'add its total, or recode the rows into a group that has one',
    }),
  totalOfZero: ({ place, weight }: { place: string; weight: number }) =>
    new EstimationError({
      code: 'unreachable-totals',
      place,
      problem: `the population total is 0, but its rows carry a weight of ${rounded(weight)}`,
      remedy: 'correct the total, or recode the rows',
    }),
  negativeSum: ({ place, sum, total }: { place: string; sum: number; total: number }) =>
    new EstimationError({
      code: 'unreachable-totals',
      place,
      problem: `the weights add up to ${rounded(sum)}, but the population total is ${total}`,
      remedy: 'an earlier step left negative weights: give it bounds',
    }),
  outOfReach: (found: {
    constraint: string | undefined;
    total: number;
    sum: number;
    factors: readonly [number, number];
    sums: readonly [number, number];
  }) =>
    new EstimationError({
      code: 'unreachable-totals',
      place: `constraint ${found.constraint}`,
      problem: [
        `the population total is ${found.total}, the sample gives ${rounded(found.sum)}`,
        `and factors of ${found.factors.join(' to ')} reach ${found.sums.map(rounded).join(' to ')}`,
      ].join(', '),
      remedy: 'correct the total or give wider bounds',
    }),
  contradiction: (found: { constraint: string | undefined; implied: number; total: number }) =>
    new EstimationError({
      code: 'inconsistent-totals',
      place: `constraint ${found.constraint}`,
      problem: `the other constraints imply the total ${rounded(found.implied)}, but its total is ${found.total}`,
      remedy: 'make the totals agree or leave one of the constraints out',
    }),
  marginsDiffer: (found: { margin: string; sum: number; other: string; otherSum: number }) =>
    new EstimationError({
      code: 'inconsistent-totals',
      place: `margin ${found.margin}`,
      problem: `its totals add up to ${rounded(found.sum)}, and those of ${found.other} to ${rounded(found.otherSum)}`,
      remedy: 'take all margins from one population table, or scale them to one sum',
    }),
  noMargins: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option margins',
      problem: 'there are none',
      remedy: 'give at least one margin',
    }),
  marginLength: ({ margin, length, rows }: { margin: string; length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `margin ${margin}`,
      problem: `it has ${counted(length, 'code')}, but the first margin has ${rows}`,
      remedy: 'give every margin one code per row',
    }),
  boundsWithoutOne: ({ bounds }: { bounds: readonly [number, number] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option bounds',
      problem: `${bounds.join(' to ')} does not contain 1`,
      remedy: 'weights are multiplied by factors around 1; give bounds such as 0.5 and 2',
    }),
  logitWithoutBounds: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option bounds',
      problem: 'the method logit needs them',
      remedy: 'give a lower and an upper bound',
    }),
  calibrationNotSettled: (found: {
    constraint: string | undefined;
    total: number;
    reached: number;
    iterations: number;
    bounded: boolean;
  }) =>
    new EstimationError({
      code: 'not-converged',
      place: `constraint ${found.constraint}`,
      problem: `the total is ${found.total}, and ${found.iterations} iterations reached ${toldApart(found.reached, found.total)}`,
      remedy: found.bounded
        ? 'give wider bounds or fewer constraints'
        : 'merge small categories or give fewer constraints',
    }),
  numberOfClasses: ({ classes }: { classes: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option classes',
      problem: `${classes} is not a number of classes`,
      remedy: 'use a whole number such as 5',
    }),
  responseNotSettled: () =>
    new EstimationError({
      code: 'not-converged',
      place: 'response model',
      problem: 'its coefficients did not settle',
      remedy: 'use fewer columns',
    }),
  responseSeparated: ({ column }: { column: string }) =>
    new EstimationError({
      code: 'not-converged',
      place: `response model, ${column}`,
      problem: 'it separates respondents from nonrespondents with certainty',
      remedy: 'merge categories in which all or none responded, or drop the column',
    }),
  rangeOfWeights: ({ lower, upper }: { lower: number; upper: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option lower, upper',
      problem: `${lower} to ${upper} is not a range of weights`,
      remedy: 'give a lower limit that is below the upper one',
    }),
  nothingLeftToTrim: ({ lower, upper, excess }: { lower: number; upper: number; excess: number }) =>
    new EstimationError({
      code: 'trimming-impossible',
      place: `limits ${lower} to ${upper}`,
      problem: `every weight was trimmed, and an excess of ${rounded(excess)} remains`,
      remedy: 'give wider limits around the mean weight',
    }),
  reportLength: ({ before, after }: { before: number; after: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'weights after the step',
      problem: `there are ${counted(after, 'value')} after it and ${before} before it`,
      remedy: 'compare the weights of the same rows',
    }),
  noWeightLeft: ({ sum }: { sum: number }) =>
    new EstimationError({
      code: 'no-weight',
      place: 'weights after the step',
      problem: `they add up to ${sum}`,
      remedy: 'check the step and its columns, or give linear calibration bounds above 0',
    }),
} as const;

/** A number with seven significant digits. */
/** With as many digits as tell it from what it should be. */
function toldApart(value: number, from: number): string {
  return Number(rounded(value)) === from ? String(value) : rounded(value);
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(7)));
}
