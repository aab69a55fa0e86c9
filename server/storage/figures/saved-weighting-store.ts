import type { SavedWeighting, SavedWeightingHead } from '#contract';
import type { Act } from '../tablet-store.ts';

/** A specification to save in the place of a revision, 0 for a new one. */
export interface WeightingToSave extends Pick<SavedWeighting, 'key' | 'weighting' | 'text' | 'totals' | 'revision'> {}

/** What became of a change to a saved specification; only `done` changed something, or found it as it should be. */
export type WeightingOutcome = 'done' | 'changed-meanwhile' | 'unknown-weighting';

/** Specifications of weighting that statisticians saved. As in the rest of the store each method is one transaction. */
export interface SavedWeightingStore {
  /** All of them, by name. */
  savedWeightings(): Promise<SavedWeightingHead[]>;
  savedWeighting(key: string): Promise<SavedWeighting | undefined>;
  /** Keeps a specification; the next revision of the one that stands there, unless that is another one. */
  saveWeighting(weighting: WeightingToSave, act: Act): Promise<WeightingOutcome>;
  /** Deletes a revision, unless another one stands there. One that is gone already is deleted. */
  deleteSavedWeighting(key: string, revision: number, act: Act): Promise<'done' | 'changed-meanwhile'>;
}
