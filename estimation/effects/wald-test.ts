import { fPValue } from '../distributions.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { solveLinear } from '../hypothesis/solve-linear.ts';
import { sameTerm } from '../models/model-term.ts';
import { isUndefined, type Quantity, type Undefined } from '../quantity.ts';

/** A test that several coefficients of a model are 0. */
export interface TermTest {
  readonly statistic: Quantity;
  /** The coefficients tested. */
  readonly ndf: number;
  /** Denominator degrees of freedom, those of the model; Infinity for a chi-square. */
  readonly ddf: number;
  readonly pValue: Quantity;
}

/** What a test needs of a fitted model. */
export interface TestedModel {
  readonly coefficients: readonly { readonly term: string; readonly value: number }[];
  readonly covariance: readonly (readonly number[])[] | Undefined;
  readonly df: number;
}

/**
 * Wald test of terms of a model together: that all their coefficients are 0.
 *
 * F = b' V^-1 b / k, b the k coefficients and V their covariance matrix under the design, on k and the degrees
 * of freedom of the model.
 *
 * @param model a fitted model
 * @param terms names of the terms; those of an interaction joined by colons. A term that is part of an
 * interaction is tested where the other terms of the interaction are at their reference or 0
 * @returns F, its degrees of freedom and p value, a fraction; undefined as singular-covariance when the PSUs
 * cannot tell so many coefficients apart
 * @throws EstimationError invalid-option
 * @see Korn and Graubard (1990), American Statistician 44, 270-276; R survey, regTermTest(method = "Wald")
 * @example waldTest(linearModel([1, 3, 4], [{ name: 'time', kind: 'number', values: [1, 2, 3] }], design3), ['time']).ndf // => 1
 */
export function waldTest(model: TestedModel, terms: readonly string[]): TermTest {
  const { coefficients, covariance, df } = model;
  const tested = testedColumns(coefficients, terms);
  const ndf = tested.length;
  const without = (reason: Undefined): TermTest => ({ statistic: reason, ndf, ddf: df, pValue: reason });
  if (isUndefined(covariance)) return without(covariance);
  const values = tested.map((column) => [coefficients[column]!.value]);
  const solved = solveLinear(
    tested.map((a) => tested.map((b) => covariance[a]![b]!)),
    values,
  );
  if (solved === undefined) return without({ undefined: 'singular-covariance' });
  const statistic = solved.reduce((sum, row, i) => sum + row[0]! * values[i]![0]!, 0) / ndf;
  if (!(statistic >= 0)) return without({ undefined: 'singular-covariance' });
  return {
    statistic,
    ndf,
    ddf: df,
    pValue: df > 0 ? fPValue(statistic, ndf, df) : { undefined: 'no-degrees-of-freedom' },
  };
}

/**
 * Positions of the coefficients of some terms.
 *
 * @throws EstimationError invalid-option
 */
export function testedColumns(coefficients: readonly { readonly term: string }[], terms: readonly string[]): number[] {
  if (terms.length === 0) throw modelErrors.nothingTested();
  for (const term of terms)
    if (!coefficients.some((each) => sameTerm(each.term, term)))
      throw modelErrors.unknownTerm({ term, known: [...new Set(coefficients.map((each) => each.term))] });
  return coefficients.flatMap((each, column) => (terms.some((term) => sameTerm(each.term, term)) ? [column] : []));
}
