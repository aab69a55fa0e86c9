import { type Codes, type Design, replicateDesign, reweight, taylorDesign } from '#estimation';
import { type DesignCase, designCase, type ReferenceCase, withoutNulls } from './gold-format.ts';
import { makeWeighting } from './make-weighting.ts';
import { columnNumbers, columnTexts, type Dataset } from './read-dataset.ts';
import { NotBuilt } from './reference-problem.ts';

type TaylorCase = Extract<DesignCase, { type: 'taylor' }>;
type ReplicateCase = Extract<DesignCase, { type: 'replicate' }>;

/** The design of a case, its weights taken through the steps that the case lists. */
export function makeDesign(described: ReferenceCase['design'], data: Dataset): Design {
  const parsed = designCase.safeParse(withoutNulls(described));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new NotBuilt(`the design's ${issue.path.join('.') || 'form'} (${issue.message})`);
  }
  const design = parsed.data;
  const baseDesign = design.type === 'taylor' ? makeTaylor(design, data) : makeReplicates(design, data);
  const steps = makeWeighting(design.calibration, data);
  return steps.length === 0 ? baseDesign : reweight(baseDesign, steps).design;
}

function makeTaylor(design: TaylorCase, data: Dataset): Design {
  const numbers = (name: string) => columnNumbers(name, data);
  const codes = (name: string): Codes => columnTexts(name, data).map((text) => text ?? '');
  return taylorDesign({
    rows: data.rows,
    strata: design.strata.map(codes),
    clusters: design.clusters.map(codes),
    fpc: design.fpc.map(numbers),
    nest: design.nest,
    lonelyPsu: design.lonelyPsu,
    domainLonely: design.domainLonely,
    ...(typeof design.weights === 'string' && { weights: numbers(design.weights) }),
    ...(design.fpcType && { fpcType: design.fpcType }),
    ...(design.pps && { pps: design.pps }),
  });
}

function makeReplicates(design: ReplicateCase, data: Dataset): Design {
  const { repWeights, combinedWeights, method, scale, rscales, rho, mse, df } = design;
  const names = Array.isArray(repWeights)
    ? repWeights
    : Array.from({ length: repWeights.count }, (_, r) => `${repWeights.prefix}${repWeights.from + r}`);
  const columns = names.map((name) => columnNumbers(name, data));
  return replicateDesign({
    weights: columnNumbers(design.weights, data),
    ...(combinedWeights ? { replicateWeights: columns } : { factors: columns }),
    method,
    mse,
    degreesOfFreedom: df,
    ...(scale !== undefined && { scale }),
    ...(rscales !== undefined && { rscales }),
    ...(rho !== undefined && { rho }),
  });
}
