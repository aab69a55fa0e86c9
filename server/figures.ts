import type { EstimateRow, EstimatesReply, Standard } from '#contract';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';

export interface Figures {
  reply(standard: Standard): Promise<EstimatesReply>;
  csv(standard: Standard): Promise<string>;
}

/** Figures on the fly, computed again only when the ledger has moved. */
export function figuresOf({ store, now, instruments }: Pick<Services, 'store' | 'now' | 'instruments'>): Figures {
  const kept = new Map<Standard, { revision: number; reply: Promise<EstimatesReply> }>();

  async function reply(standard: Standard): Promise<EstimatesReply> {
    const revision = await store.revision();
    const known = kept.get(standard);
    if (known?.revision === revision) return known.reply;
    const computed = compute(standard);
    kept.set(standard, { revision, reply: computed });
    computed.catch(() => kept.delete(standard));
    return computed;
  }

  async function compute(standard: Standard): Promise<EstimatesReply> {
    const { id, version } = instruments.current;
    const interviews = (await store.acceptedInterviews()).filter(
      (one) => one.instrument === id && one.version === version,
    );
    const estimates = estimate(interviews);
    return {
      study: `${id} ${version}`,
      computedAt: now().toISOString(),
      submissions: interviews.length,
      standard,
      estimates,
    };
  }

  return { reply, csv: async (standard) => JSON.stringify((await reply(standard)).estimates) };
}

function estimate(_interviews: unknown): EstimateRow[] {
  throw new Problem('figures-not-computable', 'The analysis is not built yet.');
}
