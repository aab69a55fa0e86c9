import { createContext, useContext } from 'react';
import type { DrawnArea } from '#contract';

/** The map of the edition that is shown. */
export interface EditionAreas {
  areas: readonly DrawnArea[];
  /** Asks for it again, after another one was brought. */
  reload: () => void;
  survey: string;
  onSessionEnded: () => void;
}

/** Where there is none the page has no maps: it was not asked for yet, or the edition is none of this server. */
export const AreasContext = createContext<EditionAreas | undefined>(undefined);

export function useEditionAreas(): EditionAreas | undefined {
  return useContext(AreasContext);
}
