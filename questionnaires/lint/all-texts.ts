import type { Texts } from '../instrument/texts.ts';

/** A text of one language with its place in the file. */
export interface PlacedText {
  path: string;
  text: string;
}

/** Every text of a language: `questions.m_age.text`, `choices.sex.man`, `crimes.robbery.screener`... */
export function allTexts(texts: Texts): PlacedText[] {
  return textsWithin(Object.entries(texts), '');
}

function textsWithin(entries: readonly [string, unknown][], path: string): PlacedText[] {
  const texts: PlacedText[] = [];
  for (const [key, value] of entries) {
    if (typeof value === 'string') texts.push({ path: `${path}${key}`, text: value });
    else if (typeof value === 'object' && value !== null)
      texts.push(...textsWithin(Object.entries(value), `${path}${key}.`));
  }
  return texts;
}

const FILL = /\{[^{}]*\}/g;

/** The fills of a text, each with its braces. */
export function fillsIn(text: string): string[] {
  return text.match(FILL) ?? [];
}

/** The words of a text: letters and digits, without fills and marks. */
export function wordsIn(text: string): string[] {
  return text.replace(FILL, ' ').match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
}

/** A text with its thousands closed up: `1 000 000`, `1.000.000` and `1,000,000` are 1000000. */
export function withoutThousands(text: string): string {
  return text.replace(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}\b)/g, '');
}
