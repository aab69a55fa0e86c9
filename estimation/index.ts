/**
 * The door of the estimation engine, by families. Pure functions on columns of numbers: nothing here reads a
 * file, a clock or a random source. `docs/methods.md` has the formula, the source and the test of each.
 */

// Sampling designs: strata, clusters, weights, finite population corrections.

export { taylorDesign } from './design.ts';
export { groupsOf } from './groups.ts';
export { stackedColumn, stackedDesign, stackedGroups } from './stacked-design.ts';

// Replicate designs: replicate weights of a file, or replicates made here.

export { replicateDesign } from './replicate-design.ts';
export { balancedReplicates } from './replicates/balanced-replicates.ts';
export { bootstrap } from './replicates/bootstrap.ts';
export { jackknife } from './replicates/jackknife.ts';
export { successiveDifferences } from './replicates/successive-differences.ts';
export { withReplicates } from './with-replicates.ts';

// Weights: nonresponse, fitting to population totals, trimming.

export { modelColumns } from './linear/model-columns.ts';
export { reweight } from './reweight.ts';
export { applySteps } from './weighting/apply-steps.ts';
export { calibrate } from './weighting/calibrate.ts';
export { nonresponse } from './weighting/nonresponse.ts';
export { poststratify } from './weighting/poststratify.ts';
export { rake } from './weighting/rake.ts';
export { responsePropensity } from './weighting/response-propensity.ts';
export { trim } from './weighting/trim.ts';
export { unknownEligibility } from './weighting/unknown-eligibility.ts';
export { weightReport } from './weighting/weight-report.ts';

// Imputation: what nobody answered, lent by another record.

export { hotDeck } from './imputation/hot-deck.ts';

// Totals, means, shares and ratios, in a domain and by groups.

export { correlation, correlationBy } from './statistics/correlation.ts';
export { mean, meanBy, means, meansBy } from './statistics/mean.ts';
export { proportion, proportionBy, proportions, proportionsBy } from './statistics/proportion.ts';
export { pairedRatios, ratio, ratioBy } from './statistics/ratio.ts';
export { jointStandardized, standardizedBy } from './statistics/standardized.ts';
export { pairedTabulation, tabulation } from './statistics/tabulation.ts';
export { total, totalBy, totals, totalsBy } from './statistics/total.ts';
export { variance, varianceBy } from './statistics/variance.ts';

// Concentration: how unequally a number or an amount is shared out.

export { concentrationIndex, gini, giniBy, pairedGinis } from './concentration/concentration-index.ts';
export { lorenzCurve, pairedTopShares, topShare, topShareBy } from './concentration/lorenz.ts';

// Quantiles.

export { quantile, quantileBy, quantilesBy } from './statistics/quantile.ts';

// Comparisons of groups, and tests.

export { adjustedPValues } from './hypothesis/adjusted-p-values.ts';
export { contrast } from './hypothesis/contrast.ts';
export { groupDifferences } from './hypothesis/group-differences.ts';
export { holmAdjusted } from './hypothesis/holm-adjusted.ts';
export { independenceTest } from './hypothesis/independence-test.ts';
export { meanDifference } from './hypothesis/mean-difference.ts';
export { rankTest } from './hypothesis/rank-test.ts';
export { jointEstimates } from './statistics/joint-estimates.ts';
export { oddsRatio } from './statistics/odds-ratio.ts';
export { riskRatio, riskRatios } from './statistics/risk-ratio.ts';

// Models of risk.

export { multinomialModel } from './likelihood/multinomial-model.ts';
export { negativeBinomialModel } from './likelihood/negative-binomial-model.ts';
export { ordinalModel } from './likelihood/ordinal-model.ts';
export { linearModel } from './models/linear-model.ts';
export { logisticModel } from './models/logistic-model.ts';
export { poissonModel } from './models/poisson-model.ts';

// What fitted models say: tests of terms, predictive margins.

export { coefficientContrast } from './effects/coefficient-contrast.ts';
export { likelihoodRatioTest } from './effects/likelihood-ratio-test.ts';
export { marginRatio } from './effects/margin-ratio.ts';
export { outcomeMargins } from './effects/outcome-margins.ts';
export { predictiveMargins } from './effects/predictive-margins.ts';
export { waldTest } from './effects/wald-test.ts';

// Generalized variance functions, and small areas by a model.

export { fayHerriot } from './small-areas/fay-herriot.ts';
export {
  generalizedVariance,
  predictedShareError,
  predictedVariance,
} from './variance-functions/generalized-variance.ts';

// Precision, and the labels of publication standards.

export { nchsEffectiveSize, nchsLabel } from './nchs-label.ts';
export { PUBLICATION_STANDARDS } from './precision/publication-standards.ts';
export { qualityLabel } from './precision/quality-label.ts';
export { limitsAreWide } from './precision/wide-limits.ts';
export { isDefined, isUndefined, UNDEFINED_CODES } from './quantity.ts';

// Building blocks for large data: accumulate parts of a file, merge them, finish.

export { accumulate } from './variance/accumulate.ts';
export { finish } from './variance/finish.ts';
export { mergeTotals } from './variance/totals.ts';

// Errors.

export type { EstimationErrorCode, EstimationProblem } from './errors/estimation-error.ts';
export { ESTIMATION_ERROR_CODES, EstimationError } from './errors/estimation-error.ts';

// Types of what goes in.

export type { Column } from './columns.ts';
export type { Codes, Design, DesignInput, LonelyPsu, ReplicateDesign, TaylorDesign } from './design/types.ts';
export type { CountedCoefficient } from './effects/coefficient-contrast.ts';
export type { MarginVariance } from './effects/margin-covariance.ts';
export type { MarginOptions } from './effects/margin-options.ts';
export type { MarginSetting } from './effects/margin-settings.ts';
export type { GroupPair, Groups, GroupsWithTotals, LabelledGroups } from './groups.ts';
export type { AdjustmentMethod } from './hypothesis/adjusted-p-values.ts';
export type { Contrast } from './hypothesis/contrast.ts';
export type { DifferenceOptions } from './hypothesis/group-differences.ts';
export type { IndependenceMethod } from './hypothesis/independence-test.ts';
export type { RankScores } from './hypothesis/rank-test.ts';
export type { HotDeckInput } from './imputation/hot-deck.ts';
export type { OutcomeForm } from './likelihood/fit-outcomes.ts';
export type { MultinomialOptions } from './likelihood/multinomial-model.ts';
export type { ModelBlock, ModelColumns } from './linear/model-columns.ts';
export type { Family } from './models/family.ts';
export type { ModelOptions } from './models/fit-model.ts';
export type { ModelForm } from './models/fit-terms.ts';
export type { CategoryTerm, InteractionTerm, ModelTerm, NumberTerm } from './models/model-term.ts';
export type { DfChoice, LimitsChoice, Options } from './options.ts';
export type { PublicationStandard, QualityKind } from './precision/standard.ts';
export type { ReplicateInput } from './replicate-design.ts';
export type { BalancedOptions } from './replicates/balanced-replicates.ts';
export type { BootstrapOptions } from './replicates/bootstrap.ts';
export type { JackknifeOptions } from './replicates/jackknife.ts';
export type { ReplicateFactors, ReplicateMethod } from './replicates/replicate-factors.ts';
export type { SuccessiveDifferenceOptions, SuccessiveDifferences } from './replicates/successive-differences.ts';
export type { AreaCovariate, SmallAreas } from './small-areas/fay-herriot.ts';
export type { AreaMethod } from './small-areas/variance-between.ts';
export type { EditionInput, StackedInput } from './stacked-design.ts';
export type { JointStatistic } from './statistics/joint-estimates.ts';
export type { QuantileOptions } from './statistics/quantile.ts';
export type { QuantileRule } from './statistics/quantile-rules.ts';
export type { Standard } from './statistics/standardized.ts';
export type { PairedTabulated, Tabulated, TabulatedFigure } from './statistics/tabulation.ts';
export type { AccumulateOptions } from './variance/accumulate.ts';
export type { GroupSums, Linearization, Linearize } from './variance/linearization.ts';
export type { VarianceForm, VarianceFunctionOptions } from './variance-functions/generalized-variance.ts';
export type { Calibration } from './weighting/calibrate.ts';
export type { Bounds, CalibrationKind } from './weighting/calibration-method.ts';
export type { Nonresponse } from './weighting/nonresponse.ts';
export type { ReplicateScales } from './weighting/perturbed-totals.ts';
export type { Poststratification } from './weighting/poststratify.ts';
export type { Margin } from './weighting/rake.ts';
export type { ResponsePropensity } from './weighting/response-propensity.ts';
export type { Trimming } from './weighting/trim.ts';
export type { UnknownEligibility } from './weighting/unknown-eligibility.ts';
export type { StepKind, WeightingStep } from './weighting/weighting-step.ts';

// Types of what comes out.

export type { CoefficientContrast } from './effects/coefficient-contrast.ts';
export type { LikelihoodRatioTest } from './effects/likelihood-ratio-test.ts';
export type { PredictiveMargin } from './effects/margin-options.ts';
export type { OutcomeMargin, OutcomeMargins } from './effects/outcome-margins.ts';
export type { PredictiveMargins } from './effects/predictive-margins.ts';
export type { TermTest, TestedModel } from './effects/wald-test.ts';
export type { DomainEstimate, Estimate, EstimateMade, LimitsKind, MadeWith } from './estimate.ts';
export type { Comparison } from './hypothesis/contrast.ts';
export type { GroupDifference } from './hypothesis/group-differences.ts';
export type { IndependenceTest } from './hypothesis/independence-test.ts';
export type { RankTest } from './hypothesis/rank-test.ts';
export type { MultinomialCoefficient } from './likelihood/multinomial-model.ts';
export type { Dispersion, NegativeBinomialModel } from './likelihood/negative-binomial-model.ts';
export type { OrdinalCoefficient, OrdinalModel, Threshold } from './likelihood/ordinal-model.ts';
export type { Model, ModelCoefficient, Multiplier } from './models/fit-model.ts';
export type { LogisticCoefficient } from './models/logistic-model.ts';
export type { PoissonCoefficient } from './models/poisson-model.ts';
export type { NchsLabel } from './nchs-label.ts';
export type { QualityFlag, QualityLabel } from './precision/quality-label.ts';
export type { Quantity, Undefined, UndefinedCode } from './quantity.ts';
export type { Reweighted } from './reweight.ts';
export type { AreaCoefficient, FayHerriot, SmallAreaEstimate } from './small-areas/fay-herriot.ts';
export type { StackedDesign } from './stacked-design.ts';
export type { PairedEstimates } from './statistics/compared-pairs.ts';
export type { JointEstimates } from './statistics/joint-estimates.ts';
export type { QuantileEstimate } from './statistics/quantile.ts';
export type { Finished } from './variance/finish.ts';
export type { UnitTotals } from './variance/totals.ts';
export type { GeneralizedVariance, VariancePoint } from './variance-functions/generalized-variance.ts';
export type { FittedColumns, WeightedFile } from './weighting/apply-steps.ts';
export type { StepReport, WeightReport } from './weighting/weight-report.ts';
export type { Convergence, SteppedWeights } from './weighting/weighting-step.ts';
