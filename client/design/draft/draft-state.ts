import type { ChangeRefusal } from '#contract';
import type { DraftFiles, EditRefused, Json, Operation, Path } from '#questionnaires';
import type { ChangedBy } from './changed-by.ts';

/** A change of one's own that is not in the confirmed files yet. */
export interface Pending {
  /** Made here (UUID): sent twice it is kept once. */
  readonly id: string;
  /** Instant of the last addition to it, in milliseconds. */
  readonly madeAt: number;
  /** Where it undoes or does again: as that stood when it was asked for. */
  readonly operations: readonly Operation[];
  readonly takesBack?: string;
  /** It may be on its way, or at the server: it never becomes another one under the same id. */
  readonly mayBeSent: boolean;
  /** Its number in the log, once the server has said it. */
  readonly keptAt?: number;
}

/** A change of one's own that somebody else's change does not let be. It waits for the person's choice. */
export interface Conflict {
  readonly id: string;
  readonly operations: readonly Operation[];
  /** The change that it would have undone, or done again. */
  readonly takesBack?: string;
  /** `not-accepted`: the server does not take a change of this shape. */
  readonly code: ChangeRefusal | 'not-accepted';
  readonly at: Path;
}

/** A change that can be undone, or done again. */
export interface ChangeStep {
  readonly id: string;
  /** What takes it back; undefined while it is not known what it did. */
  readonly inverse: readonly Operation[] | undefined;
}

/** What a person can undo and do again, the next one at the end. */
export interface ChangeSteps {
  readonly undo: readonly ChangeStep[];
  readonly redo: readonly ChangeStep[];
}

/** A pending change done on top of what is before it. */
export interface OnTop {
  readonly change: Pending;
  /** The files after it; those before it where it cannot be done there. */
  readonly files: DraftFiles;
  /** Undefined where it cannot be done there: the server judges it. */
  readonly inverse: readonly Operation[] | undefined;
}

/** A draft as one page has it: a value that changes by the functions beside it. */
export interface OwnDraftState {
  /** Account of the person. */
  readonly by: string;
  /** Number of the last change in `confirmed`. */
  readonly seq: number;
  /** The published version that it began as; undefined where an earlier page kept it on the device without. */
  readonly from: { readonly id: string; readonly version: string } | undefined;
  readonly confirmed: DraftFiles;
  /** Own changes in the order in which they were made, each done on top of the one before. */
  readonly pending: readonly OnTop[];
  readonly conflicts: readonly Conflict[];
  readonly changedBy: ChangedBy;
  /** By the log alone. */
  readonly steps: ChangeSteps;
  /** The server may know of more steps than those in `steps`. */
  readonly hasEarlier: Readonly<Record<keyof ChangeSteps, boolean>>;
  /** Changes that are not offered to be undone any more: the person left what others made of them. */
  readonly passed: ReadonlySet<string>;
  /** `closed`: it was published or given up, and takes no change. */
  readonly isClosed: 'published' | 'discarded' | undefined;
  /** What came does not fit what is here: the draft is to be read anew. */
  readonly isAstray: boolean;
}

/** The draft as it is shown: what the server has, with what is on its way to it on top. */
export function shownFiles({ confirmed, pending }: OwnDraftState): DraftFiles {
  return pending.at(-1)?.files ?? confirmed;
}

/** What a person tried, and the state after it. */
export interface TriedChange {
  readonly state: OwnDraftState;
  /** Why nothing was changed. */
  readonly refused?: EditRefused;
}

/** The one place that a change is about; undefined where it is about several. */
export function soleSet(operations: readonly Operation[]): { at: Path; to: Json; was: Json } | undefined {
  const [only, ...more] = operations;
  return only?.do === 'set' && more.length === 0 ? only : undefined;
}

export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, place) => step === other[place]);
}
