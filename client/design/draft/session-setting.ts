import type { DraftMemory } from './draft-memory.ts';
import type { DraftServer } from './draft-server.ts';
import type { ChangeQueue } from './queue.ts';

/** What the session of a draft works with. */
export interface SessionSetting {
  readonly by: string;
  readonly server: DraftServer;
  readonly queue: ChangeQueue;
  /** Opens the draft while the server does not answer. */
  readonly memory: DraftMemory;
  readonly clock: SessionClock;
  readonly newId: () => string;
  /** The server does not know the person any more: sign in again. What is not sent is on the device. */
  readonly onSessionEnded: () => void;
}

export interface SessionClock {
  now(): number;
  /** @returns how not to do it */
  after(ms: number, then: () => void): () => void;
}
