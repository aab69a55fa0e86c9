import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Json } from '#questionnaires';
import type { WordsShelf } from '../draft/words-shelf.ts';
import { tellWriting } from '../writing/written-fields.ts';
import { keyOfLeft, type LeftPlace } from './left-place.ts';

export const WordsContext = createContext<WordsShelf | undefined>(undefined);

/** @throws Error outside of the designer's place */
export function useWordsShelf(): WordsShelf {
  const shelf = useContext(WordsContext);
  if (!shelf) throw new Error('There is no shelf around this');
  return shelf;
}

/** What is half typed at a place, and how to type on; undefined lets go of it. */
export interface Kept {
  readonly words: Json | undefined;
  readonly keep: (words: Json | undefined) => void;
}

/** As `useState`, of what somebody types that is no change yet: it outlives the page and the session, on the device. */
export function useKept(place: LeftPlace): Kept {
  const shelf = useWordsShelf();
  const key = keyOfLeft(place);
  const words = useSyncExternalStore(shelf.subscribe, () => shelf.of(key));
  useEffect(() => shelf.show(key), [shelf, key]);
  const isTyped = words !== undefined && words !== '';
  useEffect(() => (isTyped ? tellWriting('half') : undefined), [isTyped]);
  return { words, keep: useCallback((next) => shelf.leave(key, next), [shelf, key]) };
}

/** As `useKept`, of one line or one text. */
export function useKeptText(place: LeftPlace): { text: string | undefined; keep: Kept['keep'] } {
  const { words, keep } = useKept(place);
  return { text: typeof words === 'string' ? words : undefined, keep };
}
