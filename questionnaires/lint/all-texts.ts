import { type Memory, NO_MEMORY } from '../instrument/memory.ts';
import { once } from '../instrument/once.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { Texts } from '../instrument/texts.ts';

/** A text of one language with its place in the file. */
export interface PlacedText {
  path: string;
  text: string;
}

/** Every text of a language: `questions.m_age.text`, `choices.sex.man`, `crimes.robbery.screener`... */
export function allTexts(texts: Texts, memory: Memory = NO_MEMORY): readonly PlacedText[] {
  return textsWithin(texts, '', memory);
}

function textsWithin(record: object, path: string, memory: Memory): readonly PlacedText[] {
  return memory.keep(path, [record], () => {
    const texts: PlacedText[] = [];
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === 'string') texts.push({ path: `${path}${key}`, text: value });
      else if (typeof value === 'object' && value !== null)
        for (const placed of textsWithin(value, `${path}${key}.`, memory)) texts.push(placed);
    }
    return texts;
  });
}

/** Every text of each language of an instrument. */
export function textsByLanguage(instrument: Instrument): ReadonlyMap<string, readonly PlacedText[]> {
  return instrument.derive(readByLanguage);
}

function readByLanguage({ manifest, texts, memory }: Instrument): ReadonlyMap<string, readonly PlacedText[]> {
  return new Map(
    manifest.languages.map((language) => {
      const ofLanguage = texts[language];
      return [language, ofLanguage ? allTexts(ofLanguage, memory.within(`texts ${language}`)) : []];
    }),
  );
}

/** The fills of a text in its place, each with its braces. */
export const fillsAt = once(({ text }: PlacedText) => fillsIn(text));

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
