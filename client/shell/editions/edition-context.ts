import { createContext, useContext } from 'react';
import type { SurveyReply } from '#contract';

/** The edition that the pages of the office show. */
export interface EditionInUse {
  edition: SurveyReply;
  /** Asks for the editions again, when something showed that this one has changed. */
  reload: () => void;
}

export const EditionContext = createContext<EditionInUse | undefined>(undefined);

/** The edition that is shown. Every call of an office page names it. */
export function useEdition(): EditionInUse {
  const inUse = useContext(EditionContext);
  if (!inUse) throw new Error('a page of the office stands outside of EditionPlace');
  return inUse;
}

/** Whether an edition takes neither units nor assignments any more. */
export function isClosedEdition({ state }: Pick<SurveyReply, 'state'>): boolean {
  return state === 'closed' || state === 'published';
}
