import type { Act } from '../tablet-store.ts';

/** Administrative counts as they are kept: their name, and they themselves as JSON. */
export interface KeptCounts {
  readonly records: string;
  readonly counts: string;
  readonly importedBy: string;
  readonly importedAt: string;
}

/** Administrative counts of editions. As in the rest of the store each method is one transaction. */
export interface AdministrativeCountStore {
  /** Keeps counts in place of those of the same name. */
  keepCounts(survey: string, counts: Pick<KeptCounts, 'records' | 'counts'>, act: Act): Promise<void>;
  /** All of an edition, by name. */
  keptCounts(survey: string): Promise<KeptCounts[]>;
  /** Removes counts; those that are gone already are removed. */
  removeCounts(survey: string, records: string, act: Act): Promise<void>;
}
