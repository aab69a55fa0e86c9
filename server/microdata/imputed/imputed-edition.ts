import type { ImputationSpec } from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { readInterviews } from '../../analysis/figures.ts';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { type ImputedRecords, imputedRecords } from './imputed-records.ts';

/**
 * What is imputed of the interviews that stand in an edition's record files: among these alone donors are looked for.
 *
 * @param check refuses a file that lacks what the specification names
 */
export async function imputedEdition(
  services: Parameters<typeof readInterviews>[0],
  survey: string,
  {
    specification,
    isApprovedOnly,
    weights,
    check = () => {},
  }: {
    readonly specification: ImputationSpec;
    readonly isApprovedOnly: boolean;
    readonly weights: WeightsOfCases | undefined;
    readonly check?: (file: AnalysisFile) => void;
  },
): Promise<ImputedRecords> {
  const counting = await services.store.countingInterviews(survey);
  const approved = counting.flatMap(({ isApproved, caseId }) => (isApproved ? [caseId] : []));
  const only = isApprovedOnly ? new Set(approved) : undefined;
  const edition = await readInterviews(services, survey, undefined, weights, only);
  check(edition.file);
  return imputedRecords(edition, specification);
}
