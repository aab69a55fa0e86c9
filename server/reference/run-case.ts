import { EstimationError } from '#estimation';
import type { ReferenceContext } from './case-context.ts';
import { designInfo, runReplicateWeights, runWeights } from './describe-design.ts';
import { type ReferenceCase, type ResultRow, withoutNulls } from './gold-format.ts';
import { type BuiltStatistic, builtStatistic, type DesignStatistic } from './gold-statistics.ts';
import { makeDesign } from './make-design.ts';
import { makeGroups } from './make-groups.ts';
import type { Dataset } from './read-dataset.ts';
import { NotBuilt, ReferenceProblem } from './reference-problem.ts';
import { runAreas } from './run-areas.ts';
import {
  runConcentration,
  runCorrelation,
  runDifferences,
  runInequality,
  runLorenz,
  runRankTest,
  runStandardized,
} from './run-comparisons.ts';
import {
  runCategories,
  runProportionCi,
  runQuality,
  runQuantile,
  runRatio,
  runVariables,
  runVariance,
} from './run-estimates.ts';
import {
  runCoefficientContrasts,
  runMargins,
  runModel,
  runMultinomial,
  runNegativeBinomial,
  runOrdinal,
  runOutcomeMargins,
  runTermTest,
} from './run-models.ts';
import { runChisq, runContrasts, runCovariance, runDifference } from './run-tests.ts';
import { selectDomain } from './select-domain.ts';

/** What a case came to: rows, an error that the engine names, or a sentence on why it could not be tried. */
export type Outcome =
  | { readonly rows: readonly ResultRow[] }
  | { readonly error: string; readonly message: string }
  | { readonly notBuilt: string };

export function runCase(described: ReferenceCase, dataOf: (dataset: string) => Dataset): Outcome {
  try {
    const statistic = readStatistic(described);
    const data = dataOf(described.dataset);
    const domain = selectDomain(described.domain ?? [], data);
    if (statistic.kind === 'fayHerriot' || statistic.kind === 'generalizedVariance')
      return { rows: runAreas(statistic, described, data, domain) };
    const design = makeDesign(described.design, data);
    const by = typeof statistic.by === 'string' ? [statistic.by] : statistic.by;
    return { rows: rowsOf(statistic, { data, design, domain, groups: makeGroups(by, data, domain) }) };
  } catch (error) {
    if (error instanceof EstimationError) return { error: error.code, message: error.message };
    if (error instanceof NotBuilt || error instanceof ReferenceProblem) return { notBuilt: error.message };
    // A case that fails in a way that nobody foresaw must not stop the others.
    return { notBuilt: `could not be run: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function readStatistic({ statistic }: ReferenceCase): BuiltStatistic {
  const parsed = builtStatistic.safeParse(withoutNulls(statistic));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const place = issue.path.join('.');
  if (issue.code === 'invalid_union' && place === 'kind') throw new NotBuilt(`the statistic ${statistic.kind}`);
  const reason = place === '' ? issue.message : `${place}: ${issue.message}`;
  throw new NotBuilt(`this form of ${statistic.kind} (${reason})`);
}

function rowsOf(statistic: DesignStatistic, context: ReferenceContext): ResultRow[] {
  const { design, domain } = context;
  switch (statistic.kind) {
    case 'mean':
    case 'total':
      return runVariables(statistic, context);
    case 'proportion':
    case 'categoryTotal':
      return runCategories(statistic, context);
    case 'ratio':
      return runRatio(statistic, context);
    case 'variance':
      return runVariance(statistic, context);
    case 'quantile':
      return runQuantile(statistic, context);
    case 'proportionCi':
      return runProportionCi(statistic, context);
    case 'quality':
      return runQuality(statistic, context);
    case 'chisq':
      return runChisq(statistic, context);
    case 'covariance':
      return runCovariance(statistic, context);
    case 'contrast':
      return runContrasts(statistic, context);
    case 'ttest':
      return runDifference(statistic, context);
    case 'glm':
      return runModel(statistic, context);
    case 'ordinal':
      return runOrdinal(statistic, context);
    case 'multinomial':
      return runMultinomial(statistic, context);
    case 'negativeBinomial':
      return runNegativeBinomial(statistic, context);
    case 'outcomeMargins':
      return runOutcomeMargins(statistic, context);
    case 'margins':
      return runMargins(statistic, context);
    case 'coefficientContrast':
      return runCoefficientContrasts(statistic, context);
    case 'termTest':
      return runTermTest(statistic, context);
    case 'standardized':
      return runStandardized(statistic, context);
    case 'differences':
      return runDifferences(statistic, context);
    case 'gini':
    case 'topShare':
      return runInequality(statistic, context);
    case 'lorenz':
      return runLorenz(statistic, context);
    case 'concentrationIndex':
      return runConcentration(statistic, context);
    case 'correlation':
      return runCorrelation(statistic, context);
    case 'rankTest':
      return runRankTest(statistic, context);
    case 'designInfo':
      return [designInfo(design, domain)];
    case 'weights':
      return runWeights(statistic, design);
    case 'replicateWeights':
      return runReplicateWeights(statistic, design);
  }
}
