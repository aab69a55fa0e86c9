import type { SavedWeighting } from '#contract';
import { imputedEdition } from '../microdata/imputed/imputed-edition.ts';
import { type MadeAnalysisFile, makeAnalysisFile } from '../microdata/make-analysis-file.ts';
import type { RecordUnit } from '../microdata/record-layout.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, TaskServices } from '../runs/task.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import { weightsOfSaved } from './read-source.ts';
import { otherBytes, otherThanFile } from './source-problems.ts';

/** The records of a number, with the bytes of each of its files. */
export interface RecordsAgain {
  readonly made: MadeAnalysisFile;
  readonly pieces: ReadonlyMap<RecordUnit, readonly Uint8Array[]>;
}

/**
 * Makes the records of a numbered analysis file again, in memory: they stand on no disk in clear.
 *
 * @throws Problem figures-not-computable where they are not what has the number
 */
export async function recordsAgain(
  services: TaskServices,
  file: NumberedAnalysisFile,
  weighting: SavedWeighting | undefined,
  report: ShareReport,
): Promise<RecordsAgain> {
  const survey = await services.store.survey(file.survey);
  if (!survey) throw new Problem('unknown-survey');
  const isApprovedOnly = file.interviews === 'approved';
  const weights = weighting && (await weightsOfSaved(services, survey.key, weighting));
  const imputed =
    file.imputation &&
    (await imputedEdition(services, survey.key, { specification: file.imputation, isApprovedOnly, weights }));
  const pieces = new Map<RecordUnit, Uint8Array[]>();
  const placeOf = (unit: RecordUnit) => {
    const parts: Uint8Array[] = [];
    pieces.set(unit, parts);
    return { keep: (piece: Uint8Array) => void parts.push(piece) };
  };
  const made = await makeAnalysisFile(services, survey, { isApprovedOnly, weights, imputed, placeOf, report });
  const { record } = made;
  if (record.sha256 !== file.sha256)
    throw new Problem(
      'figures-not-computable',
      otherThanFile(file, { madeFrom: record.madeFrom, weighting: record.weighting }) ?? otherBytes(file),
    );
  return { made, pieces };
}
