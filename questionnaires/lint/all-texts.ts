import type { Texts } from '../instrument/instrument.ts';

/** A text of one language with its place in the file. */
export interface WrittenText {
  path: string;
  text: string;
}

/** Every text of a language: `questions.m_age.text`, `choices.sex.man`, `crimes.robbery.screener`... */
export function writtenTexts(texts: Texts): WrittenText[] {
  return textsWithin(texts as unknown as Nested, '');
}

type Nested = { readonly [key: string]: string | Nested };

function textsWithin(nested: Nested, before: string): WrittenText[] {
  return Object.entries(nested).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: `${before}${key}`, text: value }] : textsWithin(value, `${before}${key}.`),
  );
}

const FILL = /\{[^{}]*\}/g;

/** The fills of a text, each with its braces. */
export function fillsIn(text: string): string[] {
  return text.match(FILL) ?? [];
}

/** The words of a text: letters and digits; fills and marks are none. */
export function wordsIn(text: string): string[] {
  return text.replace(FILL, ' ').match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
}

/** A text with its thousands closed up: `1 000 000`, `1.000.000` and `1,000,000` are 1000000. */
export function withoutThousands(text: string): string {
  return text.replace(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}\b)/g, '');
}
