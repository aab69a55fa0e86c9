import { EstimationError } from '#estimation';
import { designInfo } from './design-info.ts';
import { BUILT_KINDS, builtStatistic, type ReferenceCase, type ResultRow } from './gold-format.ts';
import { makeDesign } from './make-design.ts';
import { makeGroups } from './make-groups.ts';
import type { Dataset } from './read-dataset.ts';
import { NotBuilt, ReferenceProblem } from './reference-problem.ts';
import { runCategories } from './run-categories.ts';
import { runChisq } from './run-chisq.ts';
import { runGlm } from './run-glm.ts';
import { runJoint } from './run-joint.ts';
import { runProportionCi } from './run-proportion-ci.ts';
import { runQuality } from './run-quality.ts';
import { runQuantile } from './run-quantile.ts';
import { runRatio } from './run-ratio.ts';
import { runReplicateWeights } from './run-replicate-weights.ts';
import { runVariables } from './run-variables.ts';
import { runVariance } from './run-variance.ts';
import { runWeights } from './run-weights.ts';
import { selectDomain } from './select-domain.ts';
import { withoutNulls } from './without-nulls.ts';

/** What a case came to: rows, an error that the engine names, or a sentence on why it could not be tried. */
export type Outcome =
  | { readonly rows: readonly ResultRow[] }
  | { readonly error: string; readonly message: string }
  | { readonly notBuilt: string };

export function runCase(described: ReferenceCase, dataOf: (dataset: string) => Dataset): Outcome {
  try {
    return { rows: compute(described, dataOf) };
  } catch (error) {
    if (error instanceof EstimationError) return { error: error.code, message: error.message };
    if (error instanceof NotBuilt || error instanceof ReferenceProblem) return { notBuilt: error.message };
    // One case that nobody foresaw must not keep the others from being judged.
    return { notBuilt: `could not be run: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function compute(described: ReferenceCase, dataOf: (dataset: string) => Dataset): ResultRow[] {
  const { kind } = described.statistic;
  if (!BUILT_KINDS.includes(kind)) throw new NotBuilt(`the statistic ${kind}`);
  const parsed = builtStatistic.safeParse(withoutNulls(described.statistic));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new NotBuilt(`this form of ${kind} (${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')})`);
  }
  const statistic = parsed.data;
  const data = dataOf(described.dataset);
  const design = makeDesign(described.design, data);
  const domain = selectDomain(described.domain ?? [], data);
  if (statistic.kind === 'designInfo') return [designInfo(design, domain)];
  if (statistic.kind === 'weights') return runWeights(statistic, design);
  if (statistic.kind === 'replicateWeights') return runReplicateWeights(statistic, design);

  const by = typeof statistic.by === 'string' ? [statistic.by] : statistic.by;
  const context = { data, design, domain, groups: makeGroups(by, data, domain) };
  if (statistic.kind === 'proportionCi') return runProportionCi(statistic, context);
  if (statistic.kind === 'quality') return runQuality(statistic, context);
  if (statistic.kind === 'contrast' || statistic.kind === 'covariance' || statistic.kind === 'ttest')
    return runJoint(statistic, context);
  if (statistic.kind === 'chisq') return runChisq(statistic, context);
  if (statistic.kind === 'glm') return runGlm(statistic, context);
  if (statistic.kind === 'quantile') return runQuantile(statistic, context);
  if (statistic.kind === 'variance') return runVariance(statistic, context);
  if (statistic.kind === 'ratio') return runRatio(statistic, context);
  return 'variables' in statistic ? runVariables(statistic, context) : runCategories(statistic, context);
}
