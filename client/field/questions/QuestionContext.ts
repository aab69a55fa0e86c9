import { createContext, useContext } from 'react';

/** How the questions of a screen tell what the hand does. None of it is worked on before the next frame is drawn. */
export interface QuestionHand {
  choose(name: string, value: string, isChosen: boolean): void;
  type(name: string, text: string): void;
  focus(name: string): void;
  /** Called with every input that is drawn; returns how to forget it. */
  input(name: string, input: HTMLElement): () => void;
}

export const QuestionContext = createContext<QuestionHand | undefined>(undefined);

export function useQuestionHand(): QuestionHand {
  const hand = useContext(QuestionContext);
  if (!hand) throw new Error('a question is drawn outside of a screen; put it into ScreenQuestions');
  return hand;
}
