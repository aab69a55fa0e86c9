import type { EstimatesReply, StandardCode } from '#contract';
import { EstimationError } from '#estimation';
import { estimatesCsv } from '../exports/estimates-csv.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import type { AcceptedInterview, Coding } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { buildAnalysisFile } from './from-interviews/build-analysis-file.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

export interface Figures {
  reply(standard: StandardCode): Promise<EstimatesReply>;
  csv(standard: StandardCode): Promise<string>;
}

/** Figures on the fly from the accepted interviews, computed again only when the ledger has moved. */
export function figuresOf({ store, now, instruments }: Pick<Services, 'store' | 'now' | 'instruments'>): Figures {
  const kept = new Map<StandardCode, { revision: number; reply: Promise<EstimatesReply> }>();
  const { id, version } = instruments.current;
  const { instrument } = instruments.find(id, version)!;

  async function reply(standard: StandardCode): Promise<EstimatesReply> {
    const revision = await store.revision();
    const known = kept.get(standard);
    if (known?.revision === revision) return known.reply;
    const computed = compute(standard);
    kept.set(standard, { revision, reply: computed });
    computed.catch(() => kept.delete(standard));
    return computed;
  }

  async function compute(standard: StandardCode): Promise<EstimatesReply> {
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

  function estimate(interviews: AcceptedInterview[], codings: Coding[], standard: StandardCode) {
    try {
      const file = buildAnalysisFile(instrument, interviews, codings);
      return { coded: file.coded, estimates: estimateIndicators(file, { standard }) };
    } catch (error) {
      // Its message names strata and PSUs, which the sample's owner can mend; it holds no answers.
      if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
      throw error;
    }
  }

  return { reply, csv: async (standard) => estimatesCsv((await reply(standard)).estimates) };
}
