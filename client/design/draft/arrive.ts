import type { KeptChange } from '#contract';
import { applyOperations, EditRefused, isSameJson, type Json } from '#questionnaires';
import { withChangeOf } from './changed-by.ts';
import type { OwnDraftState } from './draft-state.ts';
import { pendingOf, withPending } from './on-top.ts';
import { stepsAfter } from './steps.ts';

/**
 * What the log has after what is here: others' changes, one's own of other tabs, and those that were on their way.
 * What is here already is passed over, so that a reply may come twice or late.
 */
export function arrived(state: OwnDraftState, changes: readonly KeptChange[]): OwnDraftState {
  return changes.reduce(arrivedOne, state);
}

function arrivedOne(before: OwnDraftState, change: KeptChange): OwnDraftState {
  if (before.isAstray || change.seq <= before.seq) return before;
  if (change.seq > before.seq + 1) return { ...before, isAstray: true };
  // Of one's own only what stands where another one wrote: nothing is drawn again for the rest.
  const isNoted = change.by !== before.by || before.changedBy.size > 0;
  const state = isNoted ? { ...before, changedBy: withChangeOf(before.changedBy, change, before.by) } : before;
  const steps = change.by === state.by ? stepsAfter(state.steps, change) : state.steps;
  const [first, ...rest] = state.pending;
  const isAsShown =
    first?.change.id === change.id &&
    first.inverse !== undefined &&
    isSameJson(first.change.operations as unknown as Json, change.operations as unknown as Json);
  // What is shown stays the very same value: nothing of the page is drawn again.
  if (isAsShown) return { ...state, seq: change.seq, steps, confirmed: first.files, pending: rest };
  try {
    const { files } = applyOperations(state.confirmed, change.operations, { isKept: true });
    const still = pendingOf(state).filter(({ id }) => id !== change.id);
    return withPending({ ...state, seq: change.seq, steps, confirmed: files }, still);
  } catch (error) {
    if (error instanceof EditRefused) return { ...state, isAstray: true };
    throw error;
  }
}
