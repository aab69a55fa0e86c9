import type { Texts } from '../instrument/instrument.ts';
import { languageOf } from '../words/languages.ts';

/** A sentence that repeats what the tablet has noted so far, which on paper stands on the sheets themselves. */
const NOTED = /[^.!?]*\{captured\}[^.!?]*[.!?]\s*/g;

/** Texts of a language as they read on paper: a sheet for the tablet, and without what only a tablet can repeat. */
export function textsOnPaper(texts: Texts, language: string): Texts {
  const pairs = languageOf(language)?.paper.insteadOfTablet ?? [];
  const onPaper = (text: string) =>
    pairs.reduce((said, [found, instead]) => said.replace(found, instead), text.replace(NOTED, '').trim());
  return inAllTexts(texts, onPaper) as Texts;
}

function inAllTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inAllTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inAllTexts(item, change)]));
}
