import type { KeptChange } from '#contract';
import { ownSteps } from '#questionnaires';
import type { Services } from '../services.ts';

/** Of each, what the client is told of. */
const MOST_STEPS = 100;

/** A person's own changes of a draft that can be undone and done again, the next one at the end. */
export async function ownChanges(
  { store }: Pick<Services, 'store'>,
  draft: string,
  by: string,
): Promise<{ undo: KeptChange[]; redo: KeptChange[] }> {
  const steps = ownSteps(await store.stepsOf(draft, by), by);
  const undo = steps.undo.slice(-MOST_STEPS).map(({ id }) => id);
  const redo = steps.redo.slice(-MOST_STEPS).map(({ id }) => id);
  const kept = new Map((await store.changesOf(draft, [...undo, ...redo])).map((change) => [change.id, change]));
  const inOrder = (ids: readonly string[]) => ids.flatMap((id) => kept.get(id) ?? []);
  return { undo: inOrder(undo), redo: inOrder(redo) };
}
