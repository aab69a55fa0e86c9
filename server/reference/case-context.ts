import type { Design, Options } from '#estimation';
import type { DesignStatistic } from './gold-statistics.ts';
import type { ReferenceGroups } from './make-groups.ts';
import type { Dataset } from './read-dataset.ts';

/** What a statistic of a case is computed from. */
export interface ReferenceContext {
  readonly data: Dataset;
  readonly design: Design;
  readonly domain: Uint8Array;
  readonly groups: ReferenceGroups;
}

/** The engine's options as a case states them. Reference limits are symmetric for shares too. */
export function optionsOf(statistic: DesignStatistic, domain: Uint8Array): Options {
  const { level, df, deff, missing } = statistic;
  return {
    domain,
    limits: 't',
    ...(level !== undefined && { level }),
    ...(df !== undefined && { df }),
    ...(deff !== undefined && { deff }),
    ...(missing !== undefined && { missing }),
  };
}
