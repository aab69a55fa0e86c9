import { useMemo } from 'react';
import type { DraftFiles, Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designPlaceTexts } from '../../text/design-places/design-place-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { draftPlaceInWords } from './draft-place-in-words.ts';

/** Names places of a draft in the language of the page. */
export function useDraftPlaces(files: DraftFiles): (at: Path) => string {
  const { language } = useLanguage();
  const editor = useTexts(designEditorTexts);
  const places = useTexts(designPlaceTexts);
  return useMemo(() => {
    const words = { language, editor, places, nameOf: (code: string) => nameOfLanguage(code, language) };
    return (at) => draftPlaceInWords(files, at, words);
  }, [files, language, editor, places]);
}
