import type { EstimatesReply, PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import { crimeNames } from '../instruments/crime-names.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { buildAnalysisFile } from './from-interviews/build-analysis-file.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

/** Which figures: those of an edition, labelled by a standard. */
export interface FiguresInput {
  readonly survey: string;
  readonly standard: PublicationStandard;
}

/** How much of the work is done once the records are there; the rest goes to the estimates. */
const SHARE_OF_RECORDS = 0.4;

/**
 * Figures from the accepted interviews of an edition.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function computeFigures(
  { store, instruments, now }: Omit<TaskServices, 'config'>,
  { survey: key, standard }: FiguresInput,
  report: ShareReport = () => {},
): Promise<EstimatesReply> {
  const survey = await store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  const { id, version } = questionnaireOf(survey, instruments);
  const instrument = instruments.find(id, version)?.instrument;
  if (!instrument) throw new Problem('unknown-instrument');
  const interviews = (await store.acceptedInterviews(key)).filter(
    (interview) => interview.instrument === id && interview.version === version,
  );
  const codings = await store.codings(key);
  try {
    const file = buildAnalysisFile(instrument, interviews, codings);
    report(SHARE_OF_RECORDS);
    const estimates = estimateIndicators(file, {
      standard,
      report: (share) => report(SHARE_OF_RECORDS + share * (1 - SHARE_OF_RECORDS)),
    });
    return {
      survey: key,
      study: `${id} ${version}`,
      computedAt: now().toISOString(),
      submissions: interviews.length,
      standard,
      crimes: crimeNames(instrument),
      ...(file.coded ? { coded: file.coded } : {}),
      estimates,
    };
  } catch (error) {
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** The same as bytes of JSON, the reply of the API. */
export const FIGURES: Task<FiguresInput, Uint8Array<ArrayBuffer>> = {
  name: 'figures',
  async run(services, input, report) {
    return new TextEncoder().encode(JSON.stringify(await computeFigures(services, input, report)));
  },
};
