import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { symmetricEigenvalues } from '../linear/symmetric-eigenvalues.ts';
import { eachPredictor } from '../models/each-predictor.ts';
import { cumulant } from '../models/family.ts';
import type { ModelOptions } from '../models/fit-model.ts';
import {
  countRows,
  type FittedTerms,
  fitTerms,
  type ModelForm,
  modelDegrees,
  sumOfWeights,
} from '../models/fit-terms.ts';
import { modelCovariance } from '../models/model-covariance.ts';
import { type ModelTerm, sameTerm, termName } from '../models/model-term.ts';
import { checkOptions } from '../options.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { chiSquareSumPValue } from './chi-square-sum.ts';
import { type TermTest, testedColumns } from './wald-test.ts';

// A design effect below this share of the largest one is a rounding error of 0.
const NO_VARIANCE = 1e-12;

/** A working likelihood ratio test. Its statistic is that of weights whose mean is 1. */
export interface LikelihoodRatioTest extends TermTest {
  /**
   * The design effects of the tested coefficients, the largest first: the statistic is distributed as the sum
   * of chi-squares with one degree of freedom times these.
   */
  readonly deltas: readonly number[] | Undefined;
}

/**
 * Rao and Scott's working likelihood ratio test of terms of a model: twice the difference of the weighted log
 * likelihoods of the model with and without them, both on the same rows.
 *
 * X2 = 2 (l1 - l0) with weights of mean 1. If the terms have no effect it is distributed as sum of delta_i
 * chi-square_1, delta the eigenvalues of V0^-1 V, V the covariance of the tested coefficients under the design
 * and V0 that of the model without it, A^-1; over the scale estimated with the degrees of freedom of the model.
 * p value: saddlepoint approximation.
 *
 * @param form family, response and all terms
 * @param tested names of the terms that are tested together; an interaction goes with any term that it is of
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, degrees of freedom
 * @returns statistic, degrees of freedom, p value and design effects; undefined as singular-covariance when the
 * PSUs cannot tell so many coefficients apart
 * @throws EstimationError as `logisticModel`
 * @see Rao and Scott (1984), Annals of Statistics 12, 46-60; Lumley and Scott (2014), Australian and New
 * Zealand Journal of Statistics 56, 1-14; R survey, regTermTest(method = "LRT")
 * @example likelihoodRatioTest({ family: 'gaussian', y: [1, 3, 4], terms: [{ name: 'time', kind: 'number', values: [1, 2, 3] }] }, ['time'], design3).statistic.toFixed(9) // => '4.500000000'
 */
export function likelihoodRatioTest(
  form: ModelForm,
  tested: readonly string[],
  design: Design,
  options: Pick<ModelOptions, 'domain' | 'df'> = {},
): LikelihoodRatioTest {
  const { domain, df: choice = 'domain' } = checkOptions(options, design.rows);
  const full = fitTerms(form, design, domain);
  const { frame, data, fit } = full;
  const columns = testedColumns(frame.names, tested);
  const less = fitTerms({ ...form, terms: remainingTerms(form.terms, tested) }, design, frame.mask);
  const { covariance, domainDf } = modelCovariance(data, fit, [], design);
  const df = modelDegrees(choice, design, domainDf, frame.names.length);
  const { weights } = design;
  const meanWeight = sumOfWeights(frame.mask, weights) / countRows(frame.mask, weights);
  const statistic = (2 * logLikelihoodGained(full, less)) / meanWeight;
  const ndf = columns.length;
  const without = (reason: Undefined): LikelihoodRatioTest => ({
    statistic,
    ndf,
    ddf: df,
    pValue: reason,
    deltas: reason,
  });
  if (isUndefined(covariance)) return without(covariance);
  const deltas = designEffects(covariance, full, columns).map((delta) => delta / meanWeight);
  if (!deltas.every((delta) => delta > NO_VARIANCE * deltas[0]!)) return without({ undefined: 'singular-covariance' });
  if (!(df > 0)) return { ...without({ undefined: 'no-degrees-of-freedom' }), deltas };
  return { statistic, ndf, ddf: df, pValue: chiSquareSumPValue(statistic, deltas, df), deltas };
}

function remainingTerms(terms: readonly ModelTerm[], tested: readonly string[]): ModelTerm[] {
  const isTested = (name: string) => tested.some((other) => sameTerm(name, other));
  const remaining = terms.filter((term) => !isTested(termName(term)));
  for (const term of remaining) {
    const gone = term.kind === 'interaction' ? term.of.find(isTested) : undefined;
    if (gone !== undefined) throw modelErrors.testedWithoutInteraction({ term: gone, interaction: termName(term) });
  }
  return remaining;
}

/** Weighted log likelihood of the one fit less that of the other, row by row so that no digits are lost. */
function logLikelihoodGained(full: FittedTerms, less: FittedTerms): number {
  const { family, y, weights } = full.data;
  let gained = 0;
  const other = predictorsOf(less);
  eachPredictor(full.data, full.fit.coefficients, ({ rows, count }, eta) => {
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const cumulants = cumulant(family, eta[i]!) - cumulant(family, other[row]!);
      gained += weights[row]! * (y[row]! * (eta[i]! - other[row]!) - cumulants);
    }
  });
  return gained;
}

function predictorsOf({ data, fit }: FittedTerms): Float64Array {
  const predictors = new Float64Array(data.columns.rows);
  eachPredictor(data, fit.coefficients, ({ rows, count }, eta) => {
    for (let i = 0; i < count; i++) predictors[rows[i]!] = eta[i]!;
  });
  return predictors;
}

/** Eigenvalues of V0^-1 V of the tested coefficients. */
function designEffects(covariance: readonly (readonly number[])[], { fit }: FittedTerms, columns: readonly number[]) {
  const size = covariance.length;
  const naive = columns.map((column) => {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = fit.factor.solve(unit);
    return columns.map((other) => solved[other]!);
  });
  const root = choleskyRoot(naive);
  const half = columns.map((a) =>
    forward(
      root,
      columns.map((b) => covariance[a]![b]!),
    ),
  );
  const whole = columns.map((_, j) =>
    forward(
      root,
      half.map((row) => row[j]!),
    ),
  );
  return symmetricEigenvalues(whole);
}

/** L with L L' = A, of a matrix that the fit has shown to be positive definite. */
function choleskyRoot(a: readonly (readonly number[])[]): number[][] {
  const root = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j <= i; j++) {
      let value = a[i]![j]!;
      for (let k = 0; k < j; k++) value -= root[i]![k]! * root[j]![k]!;
      root[i]![j] = i === j ? Math.sqrt(value) : value / root[j]![j]!;
    }
  return root;
}

/** L^-1 b. */
function forward(root: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = [];
  for (let i = 0; i < b.length; i++) {
    let value = b[i]!;
    for (let k = 0; k < i; k++) value -= root[i]![k]! * x[k]!;
    x.push(value / root[i]![i]!);
  }
  return x;
}
