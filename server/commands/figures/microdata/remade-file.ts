import type { ImputationSpec } from '#contract';
import type { SinkPlace } from '../../../files/file-sink.ts';
import { printable } from '../../../files/printable.ts';
import { imputedEdition } from '../../../microdata/imputed/imputed-edition.ts';
import { type MadeAnalysisFile, makeAnalysisFile } from '../../../microdata/make-analysis-file.ts';
import type { RecordUnit } from '../../../microdata/record-layout.ts';
import type { NumberedAnalysisFile } from '../../../storage/figures/analysis-file-store.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { weightsOfEdition } from '../../weighting/weights-of-edition.ts';
import { progressOf } from './progress-of.ts';
import type { Register } from './with-register.ts';

/** How an analysis file of an edition was made. */
export interface RemadeFile {
  readonly survey: string;
  readonly isApprovedOnly: boolean;
  /** Name of the specification of its weights. */
  readonly weighting?: string;
  readonly imputation?: ImputationSpec;
  /** What the hash has to be. */
  readonly sha256: string;
}

/** @throws CommandFailure where the register has no file of that number */
export async function findNumbered(
  store: Register['store'],
  number: number,
): Promise<RemadeFile & { readonly kept: NumberedAnalysisFile }> {
  const kept = (await store.analysisFiles()).find((one) => one.number === number);
  if (!kept) throw new CommandFailure(1, `There is no analysis file ${number}; cifra microdata list has them all.`);
  const { survey, sha256, interviews, weighting, imputation } = kept;
  const isApprovedOnly = interviews === 'approved';
  const how = { ...(weighting && { weighting: weighting.name }), ...(imputation && { imputation }) };
  return { survey, sha256, isApprovedOnly, kept, ...how };
}

/**
 * Prepares to make an analysis file of an edition again.
 *
 * @param weighting the specification of its weights: a path, or the key of a saved one
 * @returns makes it; where its bytes go is the argument
 * @throws WrongUse where it had other weights
 */
export async function makeFileAgain(
  register: Register,
  { survey: key, isApprovedOnly, weighting: specification, imputation }: RemadeFile,
  weighting: string | undefined,
  io: Terminal,
): Promise<(placeOf: (unit: RecordUnit) => SinkPlace) => Promise<MadeAnalysisFile>> {
  if ((specification === undefined) !== (weighting === undefined))
    throw new WrongUse(
      specification === undefined
        ? 'its weights are those of the design: leave --weighting out'
        : `its weights were made by ${printable(specification)}: name that specification with --weighting`,
    );
  const { store, instruments } = register;
  const survey = await findSurvey(store, key);
  const weights =
    weighting === undefined ? undefined : await weightsOfEdition({ store, instruments }, survey.key, weighting);
  const imputed =
    imputation && (await imputedEdition(register, survey.key, { specification: imputation, isApprovedOnly, weights }));
  const report = progressOf(survey.key, io);
  return (placeOf) => makeAnalysisFile(register, survey, { isApprovedOnly, weights, imputed, placeOf, report });
}
