import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with an estimate, a comparison or a quality label. */
export const statisticErrors = {
  quantileShare: ({ p }: { p: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'p',
      problem: `${p} is not a share`,
      remedy: 'write 0.5 for the median',
    }),
  intervalWithoutReplicates: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option interval',
      problem: 'the design has no replicates',
      remedy: 'use woodruff, or a design of replicate weights',
    }),
  infiniteInQuantile: ({ row }: { row: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `y, row ${row + 1}`,
      problem: 'the value is infinite',
      remedy: 'use NaN where a value is missing',
    }),
  sumNotFinite: ({ variable }: { variable: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `variable ${variable + 1}`,
      problem: 'a value is infinite, or the values are too large to add up',
      remedy: 'use NaN where a value is missing, and a larger unit where values are large',
    }),
  estimateNotFinite: () =>
    new EstimationError({
      code: 'invalid-value',
      place: 'estimate',
      problem: 'the estimate or its variance is too large for a number',
      remedy: 'use a larger unit where values or weights are large',
    }),
  totalsOfAnotherDesign: ({ units, designUnits }: { units: number; designUnits: number }) =>
    new EstimationError({
      code: 'totals-differ',
      place: 'finish',
      problem: `the totals are of ${counted(units, 'PSU')}, but the design has ${designUnits}`,
      remedy: 'use the design that the totals were made with',
    }),
  partsDiffer: () =>
    new EstimationError({
      code: 'totals-differ',
      place: 'mergeTotals',
      problem: 'the two parts have different PSUs, groups or variables',
      remedy: 'accumulate both parts with the same design, groups and variables',
    }),
  notAProbability: ({ value }: { value: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'p values',
      problem: `${value} is not a probability`,
      remedy: 'give the p values of tests that could be made',
    }),
  coefficientNotANumber: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'contrast',
      problem: 'a coefficient is not a number',
      remedy: 'use 0 for groups that do not count',
    }),
  contrastLength: ({ groups }: { groups: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'contrast',
      problem: `it does not fit ${counted(groups, 'group')}`,
      remedy: 'give one coefficient per group, 0 where a group does not count',
    }),
  sharesOfStandard: ({ shares, cells }: { shares: number; cells: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'standard',
      problem: `it has ${counted(shares, 'share')} for ${counted(cells, 'cell')}`,
      remedy: 'give one share per cell, 0 for a cell that the standard lacks',
    }),
  shareOfStandard: ({ cell, share }: { cell: number; share: unknown }) =>
    new EstimationError({
      code: 'invalid-total',
      place: `standard, cell ${cell + 1}`,
      problem: `${share} is not a number of 0 or more`,
      remedy: 'give the number or the share of each cell in the standard population',
    }),
  emptyStandard: () =>
    new EstimationError({
      code: 'invalid-total',
      place: 'standard',
      problem: 'all shares are 0',
      remedy: 'give the number or the share of each cell in the standard population',
    }),
  negativeAmount: ({ row, value }: { row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `y, row ${row + 1}`,
      problem: `${value} is below 0`,
      remedy: 'measure concentration of numbers or amounts of 0 or more',
    }),
  amountNotFinite: ({ name, row }: { name: string; row: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `${name}, row ${row + 1}`,
      problem: 'the value is infinite',
      remedy: 'use NaN where a value is missing',
    }),
  shareOfPopulation: ({ share }: { share: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'share',
      problem: `${share} is not a share`,
      remedy: 'write 0.1 for a tenth of the population',
    }),
  labelDf: ({ df }: { df: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'quality label',
      problem: `the estimate was made with df ${df}, but the standards judge by the degrees of freedom of the domain`,
      remedy: 'estimate it with df domain',
    }),
  nchsLimits: ({ limits }: { limits: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'NCHS label',
      problem: `the estimate was made with limits ${limits}, but the standard judges by limits beta-nchs`,
      remedy: 'estimate a proportion with limits beta-nchs',
    }),
} as const;
