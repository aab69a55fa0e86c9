import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with generalized variance functions and with models of small areas. */
export const areaErrors = {
  sesOfEstimates: ({ ses, estimates }: { ses: number; estimates: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'standard errors',
      problem: `there are ${ses} for ${counted(estimates, 'estimate')}`,
      remedy: 'give one per estimate, NaN where there is none',
    }),
  fewPoints: ({ points }: { points: number }) =>
    new EstimationError({
      code: 'no-rows',
      place: 'generalized variance function',
      problem: `${counted(points, 'estimate')} above 0 with a standard error cannot show a curve`,
      remedy: 'give at least three, better twenty or more, of different sizes',
    }),
  onePoint: () =>
    new EstimationError({
      code: 'collinear-terms',
      place: 'generalized variance function',
      problem: 'all estimates are of the same size',
      remedy: 'give estimates of different sizes',
    }),
  curveBelowZero: () =>
    new EstimationError({
      code: 'not-converged',
      place: 'generalized variance function',
      problem: 'the inverse curve falls to 0 or below within the estimates',
      remedy: 'use the form log, or fit estimates of one kind only',
    }),
  curveUnsettled: ({ rounds }: { rounds: number }) =>
    new EstimationError({
      code: 'not-converged',
      place: 'generalized variance function',
      problem: `the curve does not settle in ${rounds} rounds`,
      remedy: 'use the form log, or the fit equal',
    }),
  curveOfShares: ({ form }: { form: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'curve',
      problem: `a curve of the form ${form} says nothing of shares`,
      remedy: 'fit one of the form inverse',
    }),
  notAShare: ({ share }: { share: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'share',
      problem: `${share} is not a share`,
      remedy: 'write 0.1 for a tenth',
    }),
  columnOfAreas: ({ name, length, areas }: { name: string; length: number; areas: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: name,
      problem: `it has ${counted(length, 'value')} for ${counted(areas, 'area')}`,
      remedy: 'give one value per area, in the order of the estimates',
    }),
  covariateMissing: ({ name, area }: { name: string; area: number }) =>
    new EstimationError({
      code: 'missing-auxiliary',
      place: `${name}, area ${area + 1}`,
      problem: 'the value is missing',
      remedy: 'complete the covariate, also for areas out of the sample, or leave the area out',
    }),
  samplingVariance: ({ area, variance }: { area: number; variance: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `area ${area + 1}`,
      problem: `${variance} is not the variance of a direct estimate`,
      remedy: 'take one from a generalized variance function, or give the area no direct estimate',
    }),
  fewAreas: ({ areas, coefficients }: { areas: number; coefficients: number }) =>
    new EstimationError({
      code: 'no-rows',
      place: 'small areas',
      problem: `${counted(areas, 'area')} with a direct estimate cannot show ${counted(coefficients, 'coefficient')} and a variance`,
      remedy: 'use fewer covariates',
    }),
  collinearCovariate: ({ name }: { name: string }) =>
    new EstimationError({
      code: 'collinear-terms',
      place: name,
      problem: 'it follows from the other covariates',
      remedy: 'leave it out',
    }),
  areasUnsettled: ({ rounds }: { rounds: number }) =>
    new EstimationError({
      code: 'not-converged',
      place: 'small areas',
      problem: `the variance between areas does not settle in ${rounds} rounds`,
      remedy: 'use the method moments, or check the sampling variances',
    }),
} as const;
