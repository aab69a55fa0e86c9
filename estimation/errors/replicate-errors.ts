import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with replicate weights, and with designs that replicates are made from. */
export const replicateErrors = {
  degreesOfFreedom: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option degreesOfFreedom',
      problem: 'it must be a number',
      remedy: 'give the degrees of freedom of the design',
    }),
  unitOfRowLength: ({ length, rows }: { length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'unitOfRow',
      problem: `it has ${counted(length, 'value')}, but there are ${counted(rows, 'row')}`,
      remedy: 'give one unit per row',
    }),
  unitWithoutFactor: ({ column, row, unit, units }: { column: string; row: number; unit: number; units: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `${column}, row ${row + 1}`,
      problem: `unit ${unit} has no factor: there are ${units}`,
      remedy: 'give one value per row, or one per unit with unitOfRow',
    }),
  replicateLength: ({ replicate, length, units }: { replicate: number; length: number; units: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `replicate ${replicate + 1}`,
      problem: `it has ${counted(length, 'value')}, but the first replicate has ${units}`,
      remedy: 'give all replicates the same length',
    }),
  factorNotANumber: ({ replicate, position, value }: { replicate: number; position: number; value: number }) =>
    new EstimationError({
      code: 'invalid-weight',
      place: `replicate ${replicate + 1}, value ${position + 1}`,
      problem: `${value} is not a number`,
      remedy: 'complete the replicate weights',
    }),
  inReplicate: ({ replicate, error }: { replicate: number; error: EstimationError }) =>
    new EstimationError({
      code: error.code,
      place: `replicate ${replicate + 1}, ${error.place}`,
      problem: error.problem,
      remedy: error.remedy,
    }),
  alreadyFitted: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'withReplicates',
      problem: 'the weights of the design were fitted to totals before it had replicates',
      remedy: 'make replicates of the design as it was drawn, then weight them with reweight',
    }),
  factorsOfAnotherDesign: ({ psus }: { psus: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'withReplicates',
      problem: `the factors are not those of ${counted(psus, 'PSU')}`,
      remedy: 'make the factors from this design',
    }),
  rho: ({ rho }: { rho: unknown }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option rho',
      problem: `${rho} is not a number from 0 to less than 1`,
      remedy: 'use 0.3 or 0.5',
    }),
  rhoOfWeights: ({ rho }: { rho: unknown }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option rho',
      problem: `${rho} is not a number from 0 to less than 1`,
      remedy: 'give the rho that the weights were made with',
    }),
  pairsNeeded: ({ stratum, psus }: { stratum: string; psus: number }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: `stratum ${stratum}`,
      problem: `it has ${counted(psus, 'PSU')}, and balanced replicates need two`,
      remedy: 'form strata and PSUs in pairs, or use the jackknife or the bootstrap',
    }),
  noPsus: () =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'balanced replicates',
      problem: 'the design has no PSUs',
      remedy: 'form strata and PSUs in pairs, or use the jackknife or the bootstrap',
    }),
  numberOfReplicates: ({ replicates }: { replicates: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option replicates',
      problem: `${replicates} is not a whole number of at least 2`,
      remedy: 'use 200 or more',
    }),
  seed: ({ seed }: { seed: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option seed',
      problem: `${seed} is not a whole number from 0 to 2^53 - 1`,
      remedy: 'choose one and keep it with the results',
    }),
  bootstrapOfLonelyPsu: ({ stratum, policy }: { stratum: string; policy: string }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: `stratum ${stratum}`,
      problem: `it has one PSU, and the bootstrap cannot apply the policy ${policy}`,
      remedy: 'merge the stratum with another, or choose remove or certainty',
    }),
  nothingToLeaveOut: () =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'jackknife JKn',
      problem: 'no stratum has two PSUs and a part that was not sampled',
      remedy: 'merge strata, or correct the finite population corrections',
    }),
  strataInJk1: ({ strata }: { strata: number }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'jackknife JK1',
      problem: `the design has ${strata} strata`,
      remedy: 'use JKn',
    }),
  tooFewPsus: ({ psus }: { psus: number }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'jackknife JK1',
      problem: `the design has ${counted(psus, 'PSU')}`,
      remedy: 'a sampling error needs at least two PSUs',
    }),
  takenWhole: () =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'jackknife JK1',
      problem: 'all PSUs of the population are in the sample',
      remedy: 'such a design has no sampling error to estimate',
    }),
  tooMany: ({ replicates, psus }: { replicates: number; psus: number }) =>
    new EstimationError({
      code: 'too-many-replicates',
      place: 'replicate factors',
      problem: `${replicates} replicates of ${psus} PSUs do not fit into memory`,
      remedy: 'use the bootstrap with fewer replicates, or group the PSUs',
    }),
  lonelyInSuccession: ({ stratum, policy }: { stratum: string; policy: string }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: `stratum ${stratum}`,
      problem: `it has one PSU, and successive differences cannot apply the policy ${policy}`,
      remedy: 'merge the stratum with its neighbour, or choose remove or certainty',
    }),
  fewerThanTotals: ({ replicates, totals }: { replicates: number; totals: number }) =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'calibration to estimated totals',
      problem: `${counted(replicates, 'replicate')} cannot carry the errors of ${counted(totals, 'total')}`,
      remedy: 'use more replicates, or fewer totals',
    }),
  unequalProbabilities: () =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'the design',
      problem: 'its units are drawn with unequal probabilities without replacement',
      remedy: 'leave fpc and pps out, which treats them as drawn with replacement',
    }),
  editionsApart: () =>
    new EstimationError({
      code: 'replicates-undefined',
      place: 'the design',
      problem: 'it has strata of each edition, and a replicate leaves a PSU out of all editions that have it',
      remedy: "stack the editions with sharedStrata 'where-shared' or 'as-coded'",
    }),
  noReplicates: ({ count }: { count: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option count',
      problem: `there are ${counted(count, 'replicate')}`,
      remedy: 'give replicate weights',
    }),
  scaleNotPositive: ({ scale }: { scale: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option scale',
      problem: `${scale} is not a positive number`,
      remedy: 'correct it',
    }),
  scaleUnknown: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option scale',
      problem: 'replicate weights of the method other need a scale or rscales',
      remedy: 'give one of them',
    }),
  rscalesLength: ({ length, replicates }: { length: number; replicates: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'rscales',
      problem: `it has ${counted(length, 'value')}, but there are ${counted(replicates, 'replicate')}`,
      remedy: 'give one value, or one per replicate',
    }),
  rscaleNegative: ({ replicate, value }: { replicate: number; value: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `option rscales, replicate ${replicate + 1}`,
      problem: `${value} is not a number of at least 0`,
      remedy: 'correct it',
    }),
  rscalesAllZero: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option rscales',
      problem: 'all of them are 0',
      remedy: 'give at least one replicate a number above 0',
    }),
} as const;
