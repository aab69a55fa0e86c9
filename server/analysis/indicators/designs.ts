import {
  type Design,
  type DesignInput,
  replicateDesign,
  reweight,
  taylorDesign,
  type WeightingStep,
} from '#estimation';
import type { AnalysisFile, SampledRecords } from '../analysis-file.ts';
import { numbersAt } from '../columns.ts';
import type { SurveyDesign, VarianceFrame } from '../survey-design.ts';

/** Strata, PSUs and weights of persons or households, or their replicates. */
export function sampledDesign(file: Pick<AnalysisFile, 'design'>, records: SampledRecords): Design {
  const { replicates } = file.design;
  if (replicates && records.replicates)
    return replicateDesign({ ...replicates, weights: records.weight, replicateWeights: records.replicates });
  const { lonelyPsu } = file.design;
  const { fitted = [], weight } = records;
  const [first] = fitted;
  const start = first ? { ...records, weight: first.before } : records;
  const design = taylorDesign({ ...designInput(file.design, start), lonelyPsu: lonelyPsu.all_psus });
  if (!first) return design;
  // The weights are made already: the steps only tell the engine what they were fitted to.
  const steps = fitted.flatMap(({ columns, before, after }) => [givenWeights(before), givenWeights(after, columns)]);
  return reweight(design, [...steps, givenWeights(weight)]).design;
}

function givenWeights(weights: Float64Array, columns?: WeightingStep['columns']): WeightingStep {
  const convergence = { iterations: 0, distance: undefined };
  return { kind: columns ? 'calibrate' : 'trim', columns, apply: () => ({ weights, convergence }) };
}

/**
 * The design of some of the rows, such as victims. Every sampled PSU still counts: the rows are a domain, not
 * a sample.
 */
export function designOfRows(file: AnalysisFile, records: SampledRecords, rows: Int32Array, frame: Frame): Design {
  const { strata, clusters } = placesOf(records, rows);
  return taylorDesign({
    weights: numbersAt(records.weight, rows),
    strata: [strata],
    clusters: [clusters],
    ...(records.fpc && { fpc: [numbersAt(records.fpc, rows)], ...fpcType(file.design) }),
    nest: file.design.nested,
    lonelyPsu: file.design.lonelyPsu.all_psus,
    frame,
  });
}

/**
 * Whether rows may be taken out of a file without the others, as its PSUs say everything of the variance. With
 * replicates, later stages or weights fitted to totals they may not: the others stay, outside the figure's base.
 */
export function isOfPsusAlone({ replicates, laterStages, fitted }: SampledRecords): boolean {
  return replicates === undefined && laterStages === undefined && fitted === undefined;
}

/** Incidents with their weights and places, and what their design is made of. */
export interface IncidentSample extends Pick<SampledRecords, 'fpc' | 'laterStages'> {
  readonly weight: Float64Array;
  readonly places: Frame;
  /** Every sampled PSU. */
  readonly frame: Frame;
  /** Factors of each unit in each replicate, and the unit of each incident. */
  readonly replicates?: { readonly factors: readonly Float64Array[]; readonly unitOfRow: Int32Array };
}

/**
 * The design of incident figures. `all_psus`: PSUs without incidents count, the textbook estimator of a
 * domain. `incident_psus`: the incident file alone is taken as the sample, as in INEGI's published standard
 * errors.
 *
 * @param sample the incidents' weights and places, and every sampled PSU
 */
export function incidentDesign(sample: IncidentSample, design: SurveyDesign, frame: VarianceFrame): Design {
  const { weight, replicates } = sample;
  if (design.replicates && replicates) return replicateDesign({ ...design.replicates, weights: weight, ...replicates });
  return taylorDesign({
    ...incidentInput(sample, design),
    lonelyPsu: design.lonelyPsu[frame],
    ...(frame === 'all_psus' && { frame: sample.frame }),
  });
}

/** The same of incidents. */
export function incidentInput({ weight, places, fpc, laterStages }: IncidentSample, design: SurveyDesign) {
  const stages = { ...(fpc && { fpc }), ...(laterStages && { laterStages }) };
  return designInput(design, { weight, stratum: places.strata, psu: places.clusters, ...stages });
}

/** Strata, clusters and corrections of all stages. */
export function designInput(
  design: SurveyDesign,
  records: Pick<SampledRecords, 'weight' | 'stratum' | 'psu' | 'fpc' | 'laterStages'>,
): Omit<DesignInput, 'lonelyPsu'> {
  const { weight, stratum, psu, fpc, laterStages = [] } = records;
  return {
    weights: weight,
    // A stage without strata is one stratum.
    strata: [stratum, ...laterStages.map((stage) => stage.stratum ?? stage.cluster.map(() => 'all'))],
    clusters: [psu, ...laterStages.map(({ cluster }) => cluster)],
    ...(fpc && { fpc: [fpc, ...laterStages.map((stage) => stage.fpc)], ...fpcType(design) }),
    nest: design.nested,
  };
}

/** What the corrections hold, where the survey says it. */
export function fpcType({ fpcType: type }: SurveyDesign): Pick<DesignInput, 'fpcType'> {
  return type === undefined ? {} : { fpcType: type };
}

/** Stratum and PSU of some rows. */
export function placesOf({ stratum, psu }: SampledRecords, rows: Int32Array): Frame {
  const places = { strata: new Array<string>(rows.length), clusters: new Array<string>(rows.length) };
  for (let position = 0; position < rows.length; position++) {
    places.strata[position] = stratum[rows[position]!]!;
    places.clusters[position] = psu[rows[position]!]!;
  }
  return places;
}

/** PSUs, each with its stratum. */
export interface Frame {
  readonly strata: string[];
  readonly clusters: string[];
}

/** Every sampled PSU once. */
export function frameOf({ stratum, psu }: SampledRecords): Frame {
  const seen = new Set<string>();
  const frame: Frame = { strata: [], clusters: [] };
  for (const [row, cluster] of psu.entries()) {
    const rowStratum = stratum[row]!;
    const place = `${rowStratum} ${cluster}`;
    if (seen.has(place)) continue;
    seen.add(place);
    frame.strata.push(rowStratum);
    frame.clusters.push(cluster);
  }
  return frame;
}
