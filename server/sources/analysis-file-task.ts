import type { NumberedFile } from '#contract';
import { makeAnalysisFile } from '../microdata/make-analysis-file.ts';
import type { WrittenRecords } from '../microdata/write-records.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import type { AnalysisFileRecord } from '../storage/figures/analysis-file-store.ts';
import type { ChosenSource } from './chosen-source.ts';
import { weightsOfSaved } from './read-source.ts';

/** What is kept of an analysis file, and what is not in it. */
interface MadeRecord {
  readonly record: AnalysisFileRecord;
  readonly leftOut: WrittenRecords['leftOut'];
}

/**
 * Makes the analysis file of an edition for its hashes alone: its bytes go nowhere, neither to a disk nor into memory.
 * Its records are made again whenever somebody asks for them.
 *
 * @throws Problem unknown-survey, interviews-changed, figures-not-computable
 */
export const MAKE_ANALYSIS_FILE: Task<
  {
    readonly survey: string;
    readonly interviews: NumberedFile['interviews'];
    readonly weighting: ChosenSource['weighting'];
  },
  MadeRecord
> = {
  name: 'make-analysis-file',
  async run(services, { survey: key, interviews, weighting }, report) {
    const survey = await services.store.survey(key);
    if (!survey) throw new Problem('unknown-survey');
    const weights = weighting && (await weightsOfSaved(services, key, weighting));
    const plan = { isApprovedOnly: interviews === 'approved', weights, placeOf: () => ({}), report };
    const { record, written } = await makeAnalysisFile(services, survey, plan);
    return { record, leftOut: written.leftOut };
  },
};
