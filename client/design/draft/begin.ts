import type { getQuestionnaireDraft, KeptChange, ReplyOf } from '#contract';
import type { SeenDraft } from './draft-memory.ts';
import type { ChangeSteps, Conflict, OwnDraftState, Pending } from './draft-state.ts';
import { pendingOf, withPending } from './on-top.ts';

type DraftReply = ReplyOf<typeof getQuestionnaireDraft>;

/** Most steps that the server tells of at once. */
const STEPS_TOLD = 100;

/** What a tab that is gone left on the device. */
export interface LeftBehind {
  readonly pending: readonly Pending[];
  readonly conflicts: readonly Conflict[];
}

/** A draft as the server has it, or as this device saw it last. */
export type ToldDraft = SeenDraft & Pick<OwnDraftState, 'isClosed'>;

/** A draft with what waits on this device on top. */
export function begin(told: ToldDraft, by: string, left: LeftBehind): OwnDraftState {
  const state: OwnDraftState = {
    by,
    ...told,
    pending: [],
    conflicts: left.conflicts,
    changedBy: new Map(),
    passed: new Set(),
    isAstray: false,
  };
  return withPending(state, left.pending);
}

/** The draft read anew: what the server did not have yet stays on top. */
export function beginAnew(state: OwnDraftState, reply: DraftReply): OwnDraftState {
  if (reply.seq < state.seq && !state.isAstray) return state;
  const still = pendingOf(state).filter(({ keptAt }) => keptAt === undefined || keptAt > reply.seq);
  return withPending({ ...state, ...toldBy(reply), isAstray: false }, still);
}

/** What another tab left is taken over, behind what is here. */
export function adopt(state: OwnDraftState, left: LeftBehind): OwnDraftState {
  const known = new Set([...state.pending.map(({ change }) => change.id), ...state.conflicts.map(({ id }) => id)]);
  const conflicts = left.conflicts.filter(({ id }) => !known.has(id));
  const pending = left.pending.filter(({ id }) => !known.has(id));
  if (conflicts.length + pending.length === 0) return state;
  return withPending({ ...state, conflicts: [...state.conflicts, ...conflicts] }, [...pendingOf(state), ...pending]);
}

export function toldBy({ seq, files, undo, redo, state, from }: DraftReply): ToldDraft {
  return {
    seq,
    from,
    confirmed: files,
    steps: { undo: undo.map(asStep), redo: redo.map(asStep) } satisfies ChangeSteps,
    hasEarlier: { undo: undo.length >= STEPS_TOLD, redo: redo.length >= STEPS_TOLD },
    isClosed: state === 'open' ? undefined : state,
  };
}

const asStep = ({ id, inverse }: KeptChange) => ({ id, inverse });
