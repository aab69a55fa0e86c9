import type { Instruments, Survey } from '../model.ts';
import type { AnalysisFileRecord } from '../storage/figures/analysis-file-store.ts';
import { describeRecords } from './describe-records.ts';
import { programVersion } from './program-version.ts';
import { type RecordPlan, type WrittenRecords, writeRecords } from './write-records.ts';

/** An analysis file of an edition: its records, their description, and what is kept of both. */
export interface MadeAnalysisFile {
  readonly written: WrittenRecords;
  readonly description: ReturnType<typeof describeRecords>;
  readonly record: AnalysisFileRecord;
}

/**
 * Makes the analysis file of an edition's interviews.
 *
 * @throws what `writeRecords` throws
 */
export async function makeAnalysisFile(
  services: Parameters<typeof writeRecords>[0] & { readonly instruments: Pick<Instruments, 'current'> },
  survey: Survey,
  plan: Omit<RecordPlan, 'survey' | 'questionnaire'>,
): Promise<MadeAnalysisFile> {
  const questionnaire = survey.instrument?.id ?? services.instruments.current.id;
  const written = await writeRecords(services, { ...plan, survey: survey.key, questionnaire });
  const description = describeRecords(survey, questionnaire, plan, written);
  const { madeFrom, versions, weighting } = written;
  const record: AnalysisFileRecord = {
    sha256: description.sha256,
    interviews: plan.isApprovedOnly ? 'approved' : 'accepted',
    questionnaire,
    versions,
    madeFrom,
    ...(weighting && { weighting }),
    ...(plan.imputed && { imputation: plan.imputed.specification }),
    program: programVersion(),
  };
  return { written, description, record };
}
