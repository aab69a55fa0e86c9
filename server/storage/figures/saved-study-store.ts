import type { SavedStudy, SavedStudyHead } from '#contract';
import type { Act } from '../tablet-store.ts';

/** A study to save in the place of a revision, 0 for a new one. */
export interface StudyToSave extends Pick<SavedStudy, 'key' | 'study' | 'text' | 'files' | 'revision'> {}

/** What became of a change to a saved study; only `done` changed something, or found it as it should be. */
export type StudyOutcome = 'done' | 'changed-meanwhile' | 'unknown-study';

/** Studies that statisticians saved. As in the rest of the store each method is one transaction. */
export interface SavedStudyStore {
  /** All of them, by name. */
  savedStudies(): Promise<SavedStudyHead[]>;
  savedStudy(key: string): Promise<SavedStudy | undefined>;
  /** Keeps a study; the next revision of the one that stands there, unless that is another one. */
  saveStudy(study: StudyToSave, act: Act): Promise<StudyOutcome>;
  /** Deletes a revision, unless another one stands there. One that is gone already is deleted. */
  deleteSavedStudy(key: string, revision: number, act: Act): Promise<'done' | 'changed-meanwhile'>;
}
