import { type Codes, type Design, taylorDesign } from '#estimation';
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
  return taylorDesign({
    weights: numbersAt(records.weight, rows),
    ...placesOf(records, rows),
    nest: file.design.nested,
    lonelyPsu: file.design.lonelyPsu.all_psus,
    frame,
  });
}

/**
 * The design of incident figures. `all_psus`: PSUs without incidents count, the textbook estimator of a
 * domain. `incident_psus`: the incident file alone is taken as the sample, as in INEGI's published standard
 * errors.
 */
export function incidentDesign(file: AnalysisFile, frame: VarianceFrame): Design {
  const { incidents, persons, design } = file;
  return taylorDesign({
    weights: incidents.weight,
    ...placesOf(persons, incidents.person),
    nest: design.nested,
    lonelyPsu: design.lonelyPsu[frame],
    ...(frame === 'all_psus' && { frame: frameOf(persons) }),
  });
}

/** Stratum and PSU of some rows. */
function placesOf({ stratum, psu }: SampledRecords, rows: Int32Array): { strata: Codes[]; clusters: Codes[] } {
  const strata = Array.from(rows, (row) => stratum[row]!);
  const clusters = Array.from(rows, (row) => psu[row]!);
  return { strata: [strata], clusters: [clusters] };
}

/** Every sampled PSU once, with its stratum. */
export interface Frame {
  readonly strata: string[];
  readonly clusters: string[];
}

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
