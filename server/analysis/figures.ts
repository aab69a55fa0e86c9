import type { EstimatesReply, PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import { crimeNames } from '../instruments/crime-names.ts';
import type { AcceptedInterview, Coding } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { buildAnalysisFile } from './from-interviews/build-analysis-file.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

export interface Figures {
  reply(standard: PublicationStandard): Promise<EstimatesReply>;
}

/**
 * Figures from the accepted interviews, computed again only when something that they rest on may have
 * changed.
 */
export function figuresOf({ store, now, instruments }: Pick<Services, 'store' | 'now' | 'instruments'>): Figures {
  const kept = new Map<PublicationStandard, { revision: number; reply: Promise<EstimatesReply> }>();
  const { id, version } = instruments.current;
  const { instrument } = instruments.find(id, version)!;

  async function reply(standard: PublicationStandard): Promise<EstimatesReply> {
    const revision = await store.revision();
    const last = kept.get(standard);
    if (last?.revision === revision) return last.reply;
    const computed = compute(standard);
    kept.set(standard, { revision, reply: computed });
    computed.catch(() => kept.delete(standard));
    return computed;
  }

  async function compute(standard: PublicationStandard): Promise<EstimatesReply> {
    const interviews = (await store.acceptedInterviews()).filter(
      (interview) => interview.instrument === id && interview.version === version,
    );
    const { coded, estimates } = estimate(interviews, await store.codings(), standard);
    return {
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
