import type { EstimatesReply, PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import type { Instrument } from '#questionnaires';
import { crimeNames } from '../instruments/crime-names.ts';
import type { AcceptedInterview, Coding, Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { buildAnalysisFile } from './from-interviews/build-analysis-file.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

export interface Figures {
  reply(survey: Survey, standard: PublicationStandard): Promise<EstimatesReply>;
}

/**
 * Figures from the accepted interviews of an edition, computed again only when something that they rest on may have
 * changed.
 */
export function figuresOf({ store, now, instruments }: Pick<Services, 'store' | 'now' | 'instruments'>): Figures {
  const kept = new Map<string, { revision: number; reply: Promise<EstimatesReply> }>();

  async function reply(survey: Survey, standard: PublicationStandard): Promise<EstimatesReply> {
    const revision = await store.revision(survey.key);
    const name = `${standard} ${survey.key}`;
    const last = kept.get(name);
    if (last?.revision === revision) return last.reply;
    const computed = compute(survey, standard);
    kept.set(name, { revision, reply: computed });
    computed.catch(() => kept.delete(name));
    return computed;
  }

  async function compute(survey: Survey, standard: PublicationStandard): Promise<EstimatesReply> {
    const { id, version } = questionnaireOf(survey, instruments);
    const instrument = instruments.find(id, version)?.instrument;
    if (!instrument) throw new Problem('unknown-instrument');
    const interviews = (await store.acceptedInterviews(survey.key)).filter(
      (interview) => interview.instrument === id && interview.version === version,
    );
    const { coded, estimates } = estimate(instrument, interviews, await store.codings(survey.key), standard);
    return {
      survey: survey.key,
      study: `${id} ${version}`,
      computedAt: now().toISOString(),
      submissions: interviews.length,
      standard,
      crimes: crimeNames(instrument),
      ...(coded ? { coded } : {}),
      estimates,
    };
  }

  function estimate(
    instrument: Instrument,
    interviews: readonly AcceptedInterview[],
    codings: readonly Coding[],
    standard: PublicationStandard,
  ) {
    try {
      const file = buildAnalysisFile(instrument, interviews, codings);
      return { coded: file.coded, estimates: estimateIndicators(file, { standard }) };
    } catch (error) {
      // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
      if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
      throw error;
    }
  }

  return { reply };
}
