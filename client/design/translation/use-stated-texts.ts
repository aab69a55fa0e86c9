import { useDeferredValue, useMemo, useRef } from 'react';
import { type DraftFiles, type StatedText, textStates } from '#questionnaires';
import { keptTexts } from './kept-texts.ts';

const NONE: readonly StatedText[] = [];

/**
 * The texts of a language with how far each is. They follow the draft a moment later, so that nobody waits for them
 * while writing.
 */
export function useStatedTexts(
  files: DraftFiles,
  language: string,
  began: DraftFiles | undefined,
): readonly StatedText[] {
  const settled = useDeferredValue(files);
  const last = useRef({ language, texts: NONE });
  return useMemo(() => {
    const before = last.current.language === language ? last.current.texts : NONE;
    const texts = keptTexts(before, textStates(settled, language, began));
    last.current = { language, texts };
    return texts;
  }, [settled, language, began]);
}
