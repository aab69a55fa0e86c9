import type { PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import { analysisFileOfStudy } from '../analysis/from-study/analysis-file-from-study.ts';
import { parseStudy } from '../analysis/from-study/study.ts';
import { estimateIndicators } from '../analysis/indicators/estimate-indicators.ts';
import { weightNames, withWeight } from '../analysis/with-weight.ts';
import { estimatesCsv } from '../exports/estimates-csv.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import type { StudyOnPage } from './check-study-task.ts';
import { chosenData } from './chosen-data.ts';
import { orFindings, replyBytes, STUDY_ON_PAGE } from './finding-replies.ts';

interface FiguresOfStudy extends StudyOnPage {
  readonly standard: PublicationStandard;
  readonly weight?: string | undefined;
}

/** How much is done once the data files are read. */
const READ = 0.4;

/** Every figure of a study, or everything that is wrong with it, as bytes of the reply. */
export const STUDY_FIGURES: Task<FiguresOfStudy, Uint8Array<ArrayBuffer>> = {
  name: 'study-figures',
  async run({ store, now }, asked, report) {
    return replyBytes(await orFindings(() => makeFigures({ store, now }, asked, report)));
  },
};

/** @throws StudyError; Problem figures-not-computable */
async function makeFigures(
  { store, now }: Pick<TaskServices, 'store' | 'now'>,
  { text, files, standard, weight }: FiguresOfStudy,
  report: ShareReport,
) {
  const source = parseStudy(text, STUDY_ON_PAGE);
  const read = await analysisFileOfStudy(source, await chosenData(store, source, files));
  report(READ);
  const weights = weightNames(read);
  if (weight !== undefined && !weights.includes(weight))
    throw new Problem('figures-not-computable', { reason: `the study has no weight ${weight}` });
  const file = weight === undefined ? read : withWeight(read, weight);
  try {
    const rows = estimateIndicators(file, { standard, report: (share) => report(READ + share * (1 - READ)) });
    const { study, title, source: said } = read;
    const computedAt = now().toISOString();
    return { made: { study, title, source: said, computedAt, standard, weights, rows, csv: estimatesCsv(rows) } };
  } catch (error) {
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}
