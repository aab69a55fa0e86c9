import type { AnalysisFile } from './analysis-file.ts';

/** The names of the weights besides the main ones. */
export function weightNames({ households, persons, incidents }: AnalysisFile): string[] {
  return [...new Set([households, persons, incidents].flatMap(({ weights }) => [...(weights?.keys() ?? [])]))];
}

/** The file with a named weight in the place of the main one, in each table that has it. */
export function withWeight(file: AnalysisFile, name: string): AnalysisFile {
  const weighted = <Records extends { weight: Float64Array; weights?: ReadonlyMap<string, Float64Array> }>(
    records: Records,
  ): Records => ({ ...records, weight: records.weights?.get(name) ?? records.weight });
  const { households, persons, incidents } = file;
  return {
    ...file,
    households: weighted(households),
    persons: weighted(persons),
    incidents: weighted(incidents),
  };
}
