import { createContext, useContext } from 'react';
import type { SurveyReply } from '#contract';

/** The edition that is shown, and the others that its figures can stand beside. */
export interface EditionChoices {
  shown: SurveyReply;
  others: readonly SurveyReply[];
  onSessionEnded: () => void;
}

/** Undefined until it is known which editions there are. */
export const EditionsContext = createContext<EditionChoices | undefined>(undefined);

export function useEditionChoices(): EditionChoices | undefined {
  return useContext(EditionsContext);
}
