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

/** The design of some of the rows, such as victims, that still knows every sampled PSU: a domain, at the cost of its own rows only. */
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
 * The design of incident figures. `all_psus`: PSUs without incidents count, the textbook estimator of a domain.
 * `incident_psus`: the incident file alone is taken for the sample, as in INEGI's published standard errors.
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

function placesOf({ stratum, psu }: SampledRecords, rows: Int32Array): { strata: Codes[]; clusters: Codes[] } {
  const at = (values: readonly string[]) => Array.from(rows, (row) => values[row]!);
  return { strata: [at(stratum)], clusters: [at(psu)] };
}

/** Every sampled PSU once, with its stratum. */
export interface Frame {
  strata: string[];
  clusters: string[];
}

export function frameOf({ stratum, psu }: SampledRecords): Frame {
  const seen = new Set<string>();
  const first = psu.flatMap((cluster, row) => {
    const place = `${stratum[row]} ${cluster}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [row];
  });
  return {
    strata: first.map((row) => stratum[row]!),
    clusters: first.map((row) => psu[row]!),
  };
}
