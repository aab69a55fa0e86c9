import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { wordsIn, writtenTexts } from '../all-texts.ts';

/** Languages that share many words, so that a short label may well be the same in both. */
const CLOSE = ['es pt', 'en fr'];

/** Below so many words a text of two close languages may be equal by chance; of two others, two words are enough. */
const CHANCE = 4;

/** Texts that are the same in two languages: one of them was never translated. */
export function untranslated({ instrument }: LintContext): Finding[] {
  const { languages, defaultLanguage } = instrument.manifest;
  const texts = new Map(
    languages.map((language) => {
      const written = instrument.texts[language];
      return [language, new Map((written ? writtenTexts(written) : []).map(({ path, text }) => [path, text]))];
    }),
  );
  return languages.flatMap((language, index) =>
    [...(texts.get(language) ?? [])].flatMap(([path, text]): Finding[] => {
      const before = [defaultLanguage, ...languages.slice(0, index)].filter((other) => other !== language);
      const same = before.find((other) => texts.get(other)?.get(path) === text && isTelling(text, language, other));
      // Told once, in the later of the two languages.
      if (same === undefined || (language === defaultLanguage && index === 0)) return [];
      return [
        {
          ...{ code: 'untranslated', severity: 'warning', file: `texts/${language}.json`, path },
          message: `the text is the same in ${language} and ${same}`,
          remedy: 'translate it',
        },
      ];
    }),
  );
}

function isTelling(text: string, one: string, other: string): boolean {
  const pair = [one.slice(0, 2), other.slice(0, 2)].sort().join(' ');
  return wordsIn(text).length >= (CLOSE.includes(pair) ? CHANCE : 2);
}
