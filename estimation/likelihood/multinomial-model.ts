import type { Design } from '../design/types.ts';
import type { LabelledGroups } from '../groups.ts';
import {
  type Model,
  type ModelCoefficient,
  type ModelOptions,
  type Multiplier,
  multiplier,
  testedCoefficients,
} from '../models/fit-model.ts';
import { countRows, modelDegrees } from '../models/fit-terms.ts';
import { unshifted } from '../models/model-frame.ts';
import type { ModelTerm } from '../models/model-term.ts';
import { checkOptions } from '../options.ts';
import { fitOutcomes } from './fit-outcomes.ts';
import { likelihoodCovariance } from './likelihood-covariance.ts';

export interface MultinomialCoefficient extends ModelCoefficient {
  /** The outcome that is compared with the reference. */
  readonly outcome: string;
  /**
   * Odds of the outcome against the reference outcome, of the level over those of the reference level, or their
   * factor for one unit more. For the intercept, the odds themselves.
   */
  readonly oddsRatio: Multiplier;
}

export interface MultinomialOptions extends ModelOptions {
  /** The outcome that the others are compared with; default the first one that occurs. */
  readonly reference?: string;
}

/**
 * Multinomial logistic model of a response without order: for each outcome, log odds against the reference
 * outcome as a sum of terms.
 *
 * P(y = k) = exp(x'b_k) / sum over outcomes j of exp(x'b_j), b of the reference 0; coefficients maximize sum of
 * w log P(y). Variance: A^-1 M A^-1, A minus the second derivatives of that sum and M the variance of its first
 * derivatives under the design. Limits and t tests with PSUs minus strata of the rows in the model, plus 1,
 * minus the coefficients of one outcome.
 *
 * @param y the outcomes; -1 where missing (length n). Outcomes without rows are left out
 * @param terms categories and numbers (length n), and interactions of them
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options reference outcome, domain, confidence level, degrees of freedom
 * @returns coefficients on the log odds, outcome by outcome, each with its odds ratio; their covariance
 * @throws EstimationError as `ordinalModel`
 * @see Agresti (2013), Categorical Data Analysis, section 8.1; Binder (1983), International Statistical Review
 * 51, 279-292; R svyVGAM, svy_vglm(family = multinomial)
 * @example multinomialModel(groupsOf(['home', 'street', 'street']), [], design3).coefficients[0].oddsRatio.value.toFixed(9) // => '2.000000000'
 */
export function multinomialModel(
  y: LabelledGroups,
  terms: readonly ModelTerm[],
  design: Design,
  options: MultinomialOptions = {},
): Model<MultinomialCoefficient> {
  const { domain, level, df: choice = 'domain' } = checkOptions(options, design.rows);
  const form = { family: 'multinomial', y, terms, reference: options.reference } as const;
  const { outcomes, data, fit, reach } = fitOutcomes(form, design, domain);
  const { names, shifts } = outcomes.frame;
  const { width } = data.columns;
  const others = outcomes.labels.slice(1);
  const told = (coefficients: ArrayLike<number>) => {
    const all = Array.from(coefficients);
    return others.flatMap((_, k) => unshifted(all.slice(k * width, (k + 1) * width), shifts));
  };
  const { covariance, domainDf } = likelihoodCovariance({ data, fit, reach, told }, design);
  const df = modelDegrees(choice, design, domainDf, width);
  const tested = testedCoefficients(
    others.flatMap((outcome) => names.map((name) => ({ ...name, outcome }))),
    { values: told(fit.coefficients), covariance, df },
    level,
  );
  return {
    coefficients: tested.map((each) => ({ ...each, oddsRatio: multiplier(each) })),
    covariance,
    df,
    n: countRows(data.mask, design.weights),
  };
}
