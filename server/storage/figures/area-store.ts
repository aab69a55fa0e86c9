import type { DrawnArea } from '#contract';
import type { Act } from '../tablet-store.ts';

/** The maps of editions. As in the rest of the store each method is one transaction. */
export interface AreaStore {
  /** Keeps the map of an edition in place of the one before. */
  keepAreas(survey: string, areas: readonly DrawnArea[], act: Act): Promise<void>;
  areas(survey: string): Promise<{ importedAt: string; areas: DrawnArea[] } | undefined>;
  /** The codes that the sample of an edition has as `state`, in their order. */
  sampleStates(survey: string): Promise<string[]>;
}
