import type { Texts } from '../instrument/texts.ts';
import { languageOf } from '../words/languages.ts';

/** A sentence that repeats what the tablet has noted so far. On paper it stands on the sheets themselves. */
const NOTED = /(?<![^.!?\s])[^.!?]*\{captured\}[^.!?]*[.!?]\s*/g;

/**
 * The texts of a language for paper: they speak of the sheet instead of the tablet, and repeat nothing that
 * only a tablet can.
 */
export function textsOnPaper(texts: Texts, language: string): Texts {
  const replacements = languageOf(language)?.paper.insteadOfTablet ?? [];
  const change = (text: string) =>
    replacements.reduce((result, [phrase, onPaper]) => result.replace(phrase, onPaper), text.replace(NOTED, '').trim());
  // The same structure with other texts.
  return inAllTexts(texts, change) as Texts;
}

function inAllTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inAllTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inAllTexts(item, change)]));
}
