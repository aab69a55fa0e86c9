import type { AnalysisFile, SampledRecords } from '../../analysis/analysis-file.ts';
import type { ReportFacts } from '../report-facts.ts';

/** What of the design of a file a report tells. */
export function designCounts(file: AnalysisFile): Pick<ReportFacts, 'records' | 'strata' | 'psus' | 'variance'> {
  const { persons, households, incidents, design } = file;
  const sampled = persons.rows > 0 ? persons : households;
  return {
    records: { persons: persons.rows, households: households.rows, incidents: incidents.rows },
    strata: new Set(sampled.stratum).size,
    psus: psusOf(sampled, design.nested),
    variance: design.replicates === undefined ? 'taylor' : 'replicates',
  };
}

/** PSUs of nested designs have their names within strata. */
function psusOf({ stratum, psu }: SampledRecords, isNested: boolean): number {
  return new Set(psu.map((name, row) => (isNested ? `${stratum[row]}\n${name}` : name))).size;
}
