import { createContext, use } from 'react';

/** Whether the draft was published or given up: then nothing is offered that would change it. */
export const ClosedContext = createContext(false);

export function useIsClosed(): boolean {
  return use(ClosedContext);
}
