import { createContext, useContext } from 'react';

/** What the supervisor says of questions of the screen, by their names. */
export const QuestionNotes = createContext<ReadonlyMap<string, string>>(new Map());

/** The note at a question, if there is one. */
export function useQuestionNote(name: string): string | undefined {
  return useContext(QuestionNotes).get(name);
}
