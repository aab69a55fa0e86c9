import {
  type DraftFiles,
  type Operation,
  sourceLanguage,
  type TranslatedText,
  textPlace,
  translate,
} from '#questionnaires';
import { textAt } from '../editor/places.ts';
import { reword } from '../writing/reword.ts';

/** A text that somebody wrote. */
export interface WrittenText {
  readonly key: string;
  readonly language: string;
  readonly text: string;
  /** What stood there when writing began; empty for nothing. */
  readonly was: string;
}

/**
 * The operations that write a text in a language, as translated from the source as it stands now. An empty one is taken
 * away. Where somebody wrote another text meanwhile they are refused.
 *
 * @throws EditRefused no-place
 */
export function writeText(files: DraftFiles, { key, language, text, was }: WrittenText): Operation[] {
  const place = textPlace(key, language);
  const isOther = textAt(files, place) !== was;
  // The source is translated from nothing.
  if (text === '' || language === sourceLanguage(files) || isOther) return reword(files, place, text, was);
  return translate(files, [{ key, language, text, state: 'done' }]);
}

/** The operations that say of a text how far it is, as the source stands now. */
export function markText(files: DraftFiles, marked: Omit<TranslatedText, 'text'>): Operation[] {
  return translate(files, [marked]);
}
