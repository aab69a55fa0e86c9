import type { LanguageCode } from '../../text/language.ts';

const WORDS_OF_PHRASE = 5;

const LISTS: Readonly<Record<LanguageCode, () => Promise<{ WORDS: string }>>> = {
  es: () => import('./words/es.ts'),
  en: () => import('./words/en.ts'),
  pt: () => import('./words/pt.ts'),
  fr: () => import('./words/fr.ts'),
};

/** The words that phrases of a language are made of. */
export async function phraseWords(language: LanguageCode): Promise<string[]> {
  return (await LISTS[language]()).WORDS.trim().split(/\s+/);
}

/** A phrase of five words drawn from 512, each as likely as any other: 45 bits. */
export async function proposeSecret(language: LanguageCode): Promise<string> {
  const words = await phraseWords(language);
  return Array.from({ length: WORDS_OF_PHRASE }, () => words[randomBelow(words.length)]).join(' ');
}

/** A random whole number, without favouring the lower ones. */
function randomBelow(end: number): number {
  const limit = 2 ** 16 - (2 ** 16 % end);
  for (;;) {
    const [drawn = limit] = crypto.getRandomValues(new Uint16Array(1));
    if (drawn < limit) return drawn % end;
  }
}
