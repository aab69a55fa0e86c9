import type { EstimatesReply, PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import type { Instrument } from '#questionnaires';
import { deriveMissing } from '../derivation/derive-missing.ts';
import { recordFrom } from '../derivation/derived-rows.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import type { AnalysisFile } from './analysis-file.ts';
import { AnalysisFileBuilder } from './from-interviews/analysis-file-of.ts';
import { testDifferences } from './indicators/differences.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

/** Which figures: those of an edition, labelled by a standard. */
export interface FiguresInput {
  readonly survey: string;
  readonly standard: PublicationStandard;
}

/** How much of the work is done once the interviews are derived, and once their records are read. */
const SHARES = { derived: 0.3, read: 0.5 };

/** Cases read together. */
const PART = 5_000;

/**
 * Figures from the accepted interviews of an edition.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function computeFigures(
  services: Omit<TaskServices, 'config' | 'keys'>,
  { survey: key, standard }: FiguresInput,
  report: ShareReport = () => {},
): Promise<EstimatesReply> {
  const { store, instruments, now } = services;
  const survey = await store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  const { id, version } = questionnaireOf(survey, instruments);
  const instrument = instruments.find(id, version)?.instrument;
  if (!instrument) throw new Problem('unknown-instrument');
  await deriveMissing(services, key, { report: (share) => report(share * SHARES.derived) });
  const { file, interviews } = await readFile(services, survey, instrument);
  report(SHARES.read);
  try {
    const estimates = estimateIndicators(file, {
      standard,
      report: (share) => report(SHARES.read + share * (1 - SHARES.read)),
    });
    return {
      survey: key,
      study: `${id} ${version}`,
      computedAt: now().toISOString(),
      submissions: interviews,
      standard,
      crimes: crimeNames(instrument),
      ...(file.coded ? { coded: file.coded } : {}),
      estimates,
      differences: testDifferences(file),
    };
  } catch (error) {
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** The analysis file of the derived interviews of an edition, and how many there are. */
async function readFile(
  { store }: Pick<TaskServices, 'store'>,
  { key }: Survey,
  instrument: Instrument,
): Promise<{ file: AnalysisFile; interviews: number }> {
  const builder = new AnalysisFileBuilder(instrument);
  let interviews = 0;
  for (let after: string | undefined; ; ) {
    const part = await store.derivedCases(key, instrument, { after, most: PART });
    for (const { unit, rows } of part) builder.add({ unit, record: recordFrom(rows) });
    interviews += part.length;
    after = part.at(-1)?.unit.caseId;
    if (after === undefined) return { file: builder.finish(), interviews };
  }
}

/** The same as bytes of JSON, the reply of the API. */
export const FIGURES: Task<FiguresInput, Uint8Array<ArrayBuffer>> = {
  name: 'figures',
  async run(services, input, report) {
    return new TextEncoder().encode(JSON.stringify(await computeFigures(services, input, report)));
  },
};
