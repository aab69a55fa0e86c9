import { lastMade, type Recall } from '../routing/recall.ts';

/**
 * What was worked out of one interview as it stood before. With it `fold`, `dueForms`, `programEntries` and `openForm`
 * give what they give without, and work out anew only what follows from an answer that is another one: of a long
 * interview the form on the screen. Keep one for each interview that is open, and change nothing of what they give.
 */
export interface InterviewMemory {
  /** The chain as the journal tells it. */
  readonly journal: Recall;
  /** The chain as the folded answers tell it. */
  readonly answers: Recall;
}

export function interviewMemory(): InterviewMemory {
  return { journal: lastMade(), answers: lastMade() };
}
