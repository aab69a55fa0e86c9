import type { Conflict, OwnDraftState, Pending } from './draft-state.ts';

/** A change as it waits on the device: for the network, or with `refused` for the person's choice. */
export interface QueuedChange {
  readonly id: string;
  readonly madeAt: number;
  readonly operations: Pending['operations'];
  readonly takesBack?: string;
  readonly refused?: Pick<Conflict, 'code' | 'at'>;
}

/** One step of what waits: written together, or not at all. */
export interface QueueWrite {
  readonly put: readonly QueuedChange[];
  readonly drop: readonly string[];
}

/** What a page keeps of its changes until the server has them. */
export interface ChangeQueue {
  /** @throws where the device keeps nothing; then nothing of it is written */
  write(write: QueueWrite): Promise<void>;
  /**
   * Takes over what pages of the same person that are gone left of this draft, in the order in which it was made. What
   * one page takes over, no other one does.
   */
  adopt(): Promise<readonly QueuedChange[]>;
  /** The page goes: what it leaves may be taken over. */
  close(): void;
}

export function queuedPending({ id, madeAt, operations, takesBack }: Pending): QueuedChange {
  return { id, madeAt, operations, ...(takesBack !== undefined && { takesBack }) };
}

export function queuedConflict({ id, operations, takesBack, code, at }: Conflict): QueuedChange {
  return { id, madeAt: 0, operations, ...(takesBack !== undefined && { takesBack }), refused: { code, at } };
}

/** What was left on the device: what may have been sent already, and what waits for a choice. */
export function leftOf(changes: readonly QueuedChange[]): { pending: Pending[]; conflicts: Conflict[] } {
  const pending: Pending[] = [];
  const conflicts: Conflict[] = [];
  for (const { id, madeAt, operations, takesBack, refused } of changes) {
    const change = { id, operations, ...(takesBack !== undefined && { takesBack }) };
    if (refused) conflicts.push({ ...change, ...refused });
    else pending.push({ ...change, madeAt, mayBeSent: true });
  }
  return { pending, conflicts };
}

/** What has to be on the disk: by id, as it is written there. */
export function waitingOf(state: OwnDraftState | undefined): Map<string, QueuedChange> {
  if (!state) return new Map();
  const waiting = state.pending.map(({ change }) => change).filter(({ keptAt }) => keptAt === undefined);
  const queued = [...waiting.map(queuedPending), ...state.conflicts.map(queuedConflict)];
  return new Map(queued.map((change) => [change.id, change]));
}

export function isAsWritten(one: QueuedChange | undefined, other: QueuedChange): boolean {
  return one?.operations === other.operations && (one.refused === undefined) === (other.refused === undefined);
}
