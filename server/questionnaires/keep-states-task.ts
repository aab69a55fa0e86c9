import { type DraftFiles, keepStates, type Operation } from '#questionnaires';
import type { Task } from '../runs/task.ts';

/** The operations that keep which translations a draft left behind its source: a large draft has thousands of texts. */
export const KEEP_TEXT_STATES: Task<{ files: DraftFiles; began: DraftFiles }, readonly Operation[]> = {
  name: 'keep-text-states',
  run: async (_services, { files, began }) => keepStates(files, began),
};
