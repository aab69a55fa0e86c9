import type { FigureSource, SavedWeighting } from '#contract';
import { Problem } from '../problems.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import type { Store } from '../storage/store.ts';

/** What figures are made from, as far as it stands in the store: the specification of weights, the file's record. */
export interface ChosenSource {
  readonly weighting?: SavedWeighting;
  readonly file?: NumberedAnalysisFile;
}

/**
 * Looks up what figures are to be made from.
 *
 * @throws Problem unknown-weighting, unknown-analysis-file
 */
export async function findSource(
  store: Pick<Store, 'savedWeighting' | 'analysisFiles'>,
  survey: string,
  { weighting: key, file: number }: FigureSource,
): Promise<ChosenSource> {
  const weighting = key === undefined ? undefined : await store.savedWeighting(key);
  if (key !== undefined && !weighting) throw new Problem('unknown-weighting');
  const files = number === undefined ? [] : await store.analysisFiles(survey);
  const file = files.find((one) => one.number === number);
  if (number !== undefined && !file) throw new Problem('unknown-analysis-file');
  return { ...(weighting && { weighting }), ...(file && { file }) };
}

/** Tells one source from another: another revision of a specification is another one. */
export function nameOfSource({ weighting, file }: ChosenSource): string {
  return JSON.stringify([weighting && [weighting.key, weighting.revision], file?.number]);
}
