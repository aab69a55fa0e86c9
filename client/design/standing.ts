import { createContext, useContext } from 'react';
import type { Conflict, OwnDraftState } from './draft/draft-state.ts';
import type { Saving } from './draft/saving.ts';

/** How a draft stands, for what has to know more of it than its files. */
export interface DraftStanding {
  readonly draft: string;
  /** Number of the last change that is known to the server and here. */
  readonly seq: number;
  readonly saving: Saving;
  /** What waits for the person's choice. */
  readonly conflicts: readonly Conflict[];
  readonly isClosed: OwnDraftState['isClosed'];
  readonly onSessionEnded: () => void;
}

/** What waits for the person's choice, for each field: how the draft stands else changes with every letter. */
export const ConflictsContext = createContext<readonly Conflict[]>([]);

export const StandingContext = createContext<DraftStanding | undefined>(undefined);

/** @throws Error outside of the page of a draft */
export function useStanding(): DraftStanding {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('There is no draft around this');
  return standing;
}
