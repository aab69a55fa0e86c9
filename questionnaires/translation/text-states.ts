import { keptStatesIn } from '../authoring/design/read-design.ts';
import { type DraftFiles, type Path, valueAt } from '../edit/places.ts';
import { textMark } from './text-mark.ts';
import { sourceLanguage, type TextPart, textKeys, textPlace } from './text-places.ts';

/**
 * How far a text is: nobody has written it; the source changed after it was translated; translated; translated, and
 * read by somebody else.
 */
export const TEXT_STATES = ['missing', 'stale', 'done', 'reviewed'] as const;

export type TextState = (typeof TEXT_STATES)[number];

/** One text in a language beside the source. */
export interface StatedText {
  /** `questions.ev_place.text`, the same in all languages. */
  readonly key: string;
  readonly part: TextPart;
  /** Path of the text in this language; nothing stands there while it is missing. */
  readonly place: Path;
  /** In the language in which the questionnaire is written first; undefined where it is not there. */
  readonly source: string | undefined;
  readonly text: string | undefined;
  readonly state: TextState;
  /** Letters of the source and of the text, as a reader counts them; 0 for what is not there. */
  readonly lengths: { readonly source: number; readonly text: number };
}

/**
 * Every text of a language with how far it is, in the order of the source. What was marked is judged by its mark. A
 * text that nobody marked counts as translated, unless its source changed since the draft began and it did not.
 *
 * @param files of a questionnaire, whatever is wrong with them
 * @param began the files with which the draft began
 */
export function textStates(files: DraftFiles, language: string, began?: DraftFiles): StatedText[] {
  const from = sourceLanguage(files) ?? language;
  const kept = keptStatesIn(files)[language] ?? {};
  return textKeys(files).map((key) => {
    const source = textIn(files, key, from);
    const text = textIn(files, key, language);
    const about = { key, language, source, text, kept: Object.hasOwn(kept, key) ? kept[key] : undefined };
    return {
      key,
      part: key.split('.')[0] as TextPart,
      place: textPlace(key, language),
      source,
      text,
      state: from === language ? stateOfSource(about) : stateOfTranslation(about, began),
      lengths: { source: lettersOf(source), text: lettersOf(text) },
    };
  });
}

/** A text that is there and says something. */
export function textIn(files: DraftFiles, key: string, language: string): string | undefined {
  const text = valueAt(files, textPlace(key, language));
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

interface AboutText {
  readonly key: string;
  readonly language: string;
  readonly source: string | undefined;
  readonly text: string | undefined;
  readonly kept: string | undefined;
}

function stateOfSource({ text, kept }: AboutText): TextState {
  if (text === undefined) return 'missing';
  return kept === `reviewed ${textMark(text)}` ? 'reviewed' : 'done';
}

function stateOfTranslation({ key, language, source, text, kept }: AboutText, began?: DraftFiles): TextState {
  if (text === undefined) return 'missing';
  if (kept === undefined)
    return began !== undefined && isLeftBehind({ key, language, source, text }, began) ? 'stale' : 'done';
  const [state, mark] = kept.split(' ');
  if (source !== undefined && mark !== textMark(source)) return 'stale';
  return state === 'reviewed' ? 'reviewed' : 'done';
}

/** Whether the source is another one than it was, and the translation is still the same. */
function isLeftBehind({ key, language, source, text }: Omit<AboutText, 'kept'>, began: DraftFiles): boolean {
  const before = textIn(began, key, sourceLanguage(began) ?? language);
  return before !== undefined && before !== source && textIn(began, key, language) === text;
}

function lettersOf(text: string | undefined): number {
  return text === undefined ? 0 : [...text].length;
}
