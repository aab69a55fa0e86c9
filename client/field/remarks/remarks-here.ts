import { createContext } from 'react';
import type { Remark } from '#questionnaires';

/** What is remarked on at the questions of a screen, and the way to it. */
export interface RemarksHere {
  readonly at: ReadonlyMap<string, Remark>;
  readonly open: (name: string) => void;
  /** In the interviewer's language, with that language. */
  readonly words: { readonly add: string; readonly comment: string; readonly flagged: string; readonly lang: string };
}

/** Absent while the respondent holds the tablet: there is nothing to remark on for that person. */
export const RemarksOfScreen = createContext<RemarksHere | undefined>(undefined);
