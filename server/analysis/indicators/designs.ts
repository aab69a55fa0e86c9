import { type Design, taylorDesign } from '#estimation';
import type { AnalysisFile, SampledRecords, VarianceFrame } from '../analysis-file.ts';
import { numbersAt } from '../columns.ts';

/** Strata, PSUs and weights of persons or households. */
export function sampledDesign(file: AnalysisFile, records: SampledRecords): Design {
  return taylorDesign({
    weights: records.weight,
    strata: [records.stratum],
    clusters: [records.psu],
    nest: file.design.nested,
    lonelyPsu: file.design.lonelyPsu.all_psus,
  });
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
    nest: file.design.nested,
    lonelyPsu: file.design.lonelyPsu.all_psus,
    frame,
  });
}

/**
 * The design of incident figures. `all_psus`: PSUs without incidents count, the textbook estimator of a
 * domain. `incident_psus`: the incident file alone is taken as the sample, as in INEGI's published standard
 * errors.
 *
 * @param sample the incidents' weights and places, and every sampled PSU
 */
export function incidentDesign(
  sample: { readonly weight: Float64Array; readonly places: Frame; readonly frame: Frame },
  design: AnalysisFile['design'],
  frame: VarianceFrame,
): Design {
  return taylorDesign({
    weights: sample.weight,
    strata: [sample.places.strata],
    clusters: [sample.places.clusters],
    nest: design.nested,
    lonelyPsu: design.lonelyPsu[frame],
    ...(frame === 'all_psus' && { frame: sample.frame }),
  });
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
