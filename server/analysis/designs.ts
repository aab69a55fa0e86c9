import { type Design, taylorDesign } from '#estimation';
import type { AnalysisFile, SampledRecords, VarianceFrame } from './analysis-file.ts';

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
 * The design of incident figures. `all_psus`: PSUs without incidents count, the textbook estimator of a domain.
 * `incident_psus`: the incident file alone is taken for the sample, as in INEGI's published standard errors.
 */
export function incidentDesign(file: AnalysisFile, frame: VarianceFrame): Design {
  const { incidents, persons, design } = file;
  const ofPerson = (values: readonly string[]) => Array.from(incidents.person, (row) => values[row] as string);
  return taylorDesign({
    weights: incidents.weight,
    strata: [ofPerson(persons.stratum)],
    clusters: [ofPerson(persons.psu)],
    nest: design.nested,
    lonelyPsu: design.lonelyPsu[frame],
    ...(frame === 'all_psus' && { frame: { strata: persons.stratum, clusters: persons.psu } }),
  });
}
