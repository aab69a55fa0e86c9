import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { DraftFiles } from '#questionnaires';
import { type InterviewsOfDraft, type InterviewsSaid, NO_INTERVIEWS } from './interviews-of-draft.ts';
import type { RunOfScenario } from './scenario-messages.ts';

/** What is known of the interviews of the draft, and what can be asked of them. */
export interface Interviews extends InterviewsSaid {
  /** Whether what is shown is of the draft as it is now. */
  readonly isCurrent: boolean;
  /** Undefined until the thread is there. */
  readonly ask: InterviewsOfDraft | undefined;
}

/** How the scenarios of the draft stand, as it is now. */
export type StandOfScenarios = 'unusable' | 'waiting' | 'again' | 'none' | 'failing' | 'passing';

/** What may be said of all scenarios: that they pass only while the draft is the one that was interviewed. */
export function scenariosStand({ runs, isUnusable, isCurrent }: Omit<Interviews, 'ask'>): StandOfScenarios {
  if (isUnusable) return 'unusable';
  if (!runs) return 'waiting';
  if (!isCurrent) return 'again';
  if (runs.size === 0) return 'none';
  return failedRuns(runs).length > 0 ? 'failing' : 'passing';
}

export function failedRuns(runs: Interviews['runs']): RunOfScenario[] {
  return [...(runs?.values() ?? [])].filter(({ failures }) => failures.length > 0);
}

export const InterviewsContext = createContext<InterviewsOfDraft | undefined>(undefined);

const NO_THREAD = { subscribe: () => () => {}, said: () => NO_INTERVIEWS };

/** The interviews of the draft; see `InterviewsProvider`. */
export function useInterviews(files: DraftFiles): Interviews {
  const ask = use(InterviewsContext);
  const { subscribe, said: read } = ask ?? NO_THREAD;
  const said = useSyncExternalStore(subscribe, read);
  return useMemo(() => ({ ...said, isCurrent: said.of === files && !said.isUnusable, ask }), [said, files, ask]);
}
