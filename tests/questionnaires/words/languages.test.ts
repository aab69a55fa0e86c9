import { describe, expect, it } from 'vitest';
import { LANGUAGE_WORDS, languageOf, languageOrEnglish } from '../../../questionnaires/words/languages.ts';

describe('the words that are added to a questionnaire', () => {
  it.each(['es', 'pt', 'fr'] as const)('are all there in %s, with the same places to fill in as in English', (code) => {
    const english = textsBelow(LANGUAGE_WORDS.en);
    const others = textsBelow(LANGUAGE_WORDS[code]);
    expect([...others.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of english) expect(placesIn(others.get(path)!), path).toEqual(placesIn(text));
  });

  it.each(Object.keys(LANGUAGE_WORDS))('are never empty in %s', (code) => {
    const empty = [...textsBelow(languageOf(code))].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('serve the variants of a language, too', () => {
    expect(languageOf('pt-br')).toBe(LANGUAGE_WORDS.pt);
    expect(languageOf('es-419')).toBe(LANGUAGE_WORDS.es);
  });

  it('are in English where a questionnaire is in a language that has none, and no rule on speech applies to it', () => {
    expect(languageOrEnglish('qu')).toBe(LANGUAGE_WORDS.en);
    expect(languageOf('qu')).toBeUndefined();
    expect(languageOf('constructor')).toBeUndefined();
  });
});

/**
 * The texts of a language by their path. What a language may have more or fewer of is left out: lists, and
 * the ordinal.
 */
function textsBelow(words: unknown, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  if (typeof words === 'string') texts.set(path, words);
  if (typeof words !== 'object' || words === null || Array.isArray(words) || words instanceof RegExp) return texts;
  for (const [name, below] of Object.entries(words)) {
    if (name === 'firstOfMonth') continue;
    for (const [place, text] of textsBelow(below, `${path}/${name}`)) texts.set(place, text);
  }
  return texts;
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\$\d|\{\d\}/g)].map(([place]) => place).sort();
}
