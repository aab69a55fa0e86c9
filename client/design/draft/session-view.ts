import type { DraftFiles } from '#questionnaires';
import type { TookBack } from './change.ts';
import type { ChangedBy } from './changed-by.ts';
import { type Conflict, type OwnDraftState, shownFiles } from './draft-state.ts';
import { type Link, type Saving, savingOf } from './saving.ts';
import { nextRedo, nextUndo } from './steps.ts';

/** What a page shows of a draft. */
export interface SessionView {
  /** Undefined until the draft was read. */
  readonly files: DraftFiles | undefined;
  /** Number of the last change that is known to the server and here. */
  readonly seq: number;
  readonly from: OwnDraftState['from'];
  readonly saving: Saving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly conflicts: readonly Conflict[];
  /** Who changed what while the draft was open here. */
  readonly changedBy: ChangedBy;
  readonly isClosed: OwnDraftState['isClosed'];
  /** What was undone, or done again, last; undefined since something else was changed. */
  readonly tookBack: TookBack | undefined;
  /** Why the server did not answer last time; undefined when it did. */
  readonly problem: unknown;
}

const NO_CONFLICTS: readonly Conflict[] = [];
const NOBODY: ChangedBy = new Map();

interface Around {
  readonly tookBack: TookBack | undefined;
  readonly link: Link;
  readonly problem: unknown;
  readonly unwritten: { n: number; hasFailed: boolean };
}

/** What a page shows, the very same value as before where nothing of it changed: nothing is drawn again. */
export function sameView(before: SessionView, now: SessionView): SessionView {
  const { saving, ...rest } = now;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  const sameSaving = isSameSaving(before.saving, saving) ? before.saving : saving;
  if (sameSaving === before.saving && keys.every((key) => Object.is(before[key], rest[key]))) return before;
  return { ...rest, saving: sameSaving };
}

function isSameSaving(one: Saving, other: Saving): boolean {
  const count = (saving: Saving) => ('n' in saving ? saving.n : 0);
  return one.is === other.is && count(one) === count(other);
}

export function viewOf(state: OwnDraftState | undefined, { link, problem, unwritten, tookBack }: Around): SessionView {
  if (!state)
    return {
      files: undefined,
      seq: 0,
      from: undefined,
      saving: { is: 'saved' },
      canUndo: false,
      canRedo: false,
      conflicts: NO_CONFLICTS,
      changedBy: NOBODY,
      isClosed: undefined,
      tookBack,
      problem,
    };
  return {
    files: shownFiles(state),
    seq: state.seq,
    from: state.from,
    saving: savingOf(state, link, unwritten),
    canUndo: nextUndo(state) !== undefined,
    canRedo: nextRedo(state) !== undefined,
    conflicts: state.conflicts,
    changedBy: state.changedBy,
    isClosed: state.isClosed,
    tookBack,
    problem,
  };
}
