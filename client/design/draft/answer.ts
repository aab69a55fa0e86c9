import type { ChangeOutcome, SentChange } from '#contract';
import { withConflict } from './conflict.ts';
import type { Conflict, OwnDraftState, Pending } from './draft-state.ts';
import { pendingOf, withPending } from './on-top.ts';

/** Most changes of one request, and about how many characters they may have together. */
const MOST_CHANGES = 200;
const MOST_LETTERS = 200_000;

/**
 * The changes that go to the server next, in order. What takes back one that is on its way waits until that is kept:
 * it may be refused.
 */
export function toSend(state: OwnDraftState, most = MOST_CHANGES): Pending[] {
  const waiting = pendingOf(state).filter(({ keptAt }) => keptAt === undefined);
  const ids = new Set(waiting.map(({ id }) => id));
  const chosen: Pending[] = [];
  let letters = 0;
  for (const change of waiting.slice(0, most)) {
    letters += JSON.stringify(change.operations).length;
    const isEnough = chosen.length > 0 && letters > MOST_LETTERS;
    if (isEnough || (change.takesBack !== undefined && ids.has(change.takesBack))) break;
    chosen.push(change);
  }
  return chosen;
}

export function asSent({ id, operations, takesBack }: Pending): SentChange {
  return takesBack === undefined ? { id, operations: [...operations] } : { id, takesBack };
}

/** From now on these changes are what they are: more of the same edit is another change. */
export function sent(state: OwnDraftState, ids: ReadonlySet<string>): OwnDraftState {
  const pending = state.pending.map((onTop) =>
    ids.has(onTop.change.id) ? { ...onTop, change: { ...onTop.change, mayBeSent: true } } : onTop,
  );
  return { ...state, pending };
}

/** What became of changes that were sent. A refused one becomes a conflict; nothing is dropped without a choice. */
export function answered(state: OwnDraftState, outcomes: readonly ChangeOutcome[]): OwnDraftState {
  return outcomes.reduce(
    (now, outcome) =>
      'refused' in outcome ? refused(now, outcome.id, outcome.refused) : kept(now, outcome.id, outcome.seq),
    state,
  );
}

function kept(state: OwnDraftState, id: string, seq: number): OwnDraftState {
  // It arrived already, before the answer did.
  if (seq <= state.seq)
    return withPending(
      state,
      pendingOf(state).filter((change) => change.id !== id),
    );
  const pending = state.pending.map((onTop) =>
    onTop.change.id === id ? { ...onTop, change: { ...onTop.change, keptAt: seq } } : onTop,
  );
  return { ...state, pending };
}

/** @param why code of the refusal, and the place that it is about */
export function refused(state: OwnDraftState, id: string, { code, at }: Pick<Conflict, 'code' | 'at'>): OwnDraftState {
  const change = pendingOf(state).find((candidate) => candidate.id === id);
  if (!change) return state;
  const { takesBack, operations } = change;
  const followers = chainAfter(pendingOf(state), id);
  const gone = new Set([id, ...followers]);
  const rest = withPending(
    state,
    pendingOf(state).filter((candidate) => !gone.has(candidate.id)),
  );
  // The person undid it meanwhile: there is nothing to choose.
  if (followers.length % 2 === 1) return rest;
  const conflict: Conflict = { id, operations, code, at, ...(takesBack !== undefined && { takesBack }) };
  const passed = takesBack === undefined ? rest.passed : new Set([...rest.passed, takesBack]);
  return { ...rest, passed, conflicts: withConflict(rest.conflicts, conflict) };
}

/** What takes it back, what takes that back, and so on. */
function chainAfter(changes: readonly Pending[], id: string): string[] {
  const next = changes.find(({ takesBack }) => takesBack === id);
  return next ? [next.id, ...chainAfter(changes, next.id)] : [];
}
