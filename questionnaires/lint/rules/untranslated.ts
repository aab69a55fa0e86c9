import type { Finding } from '../../authoring/finding.ts';
import { textsByLanguage, wordsIn } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Languages that share many words, so that a short label may rightly be the same in both. */
const CLOSE = ['es pt', 'en fr'];

/**
 * Texts of two close languages may be the same by chance below so many words; of other languages, below two.
 */
const CHANCE = 4;

/** Texts that are the same in two languages: one of them was never translated. */
export function untranslated({ instrument }: LintContext): Finding[] {
  const { languages, defaultLanguage } = instrument.manifest;
  const textsIn = new Map(
    [...textsByLanguage(instrument)].map(([language, texts]) => [
      language,
      instrument.memory.keep(
        `by path ${language}`,
        [texts],
        () => new Map(texts.map(({ path, text }) => [path, text])),
      ),
    ]),
  );
  const found: Finding[] = [];
  for (const [index, language] of languages.entries()) {
    // Reported once, in the later of the two languages.
    if (language === defaultLanguage && index === 0) continue;
    const earlier = [defaultLanguage, ...languages.slice(0, index)].filter((other) => other !== language);
    for (const [path, text] of textsIn.get(language) ?? []) {
      const isSame = (other: string) => textsIn.get(other)?.get(path) === text && isTelling(text, [language, other]);
      const other = earlier.find(isSame);
      if (other === undefined) continue;
      const problem = textWarnings.sameInTwoLanguages({ language, other });
      found.push(warning({ file: `texts/${language}.json`, path, ...problem }));
    }
  }
  return found;
}

function isTelling(text: string, languages: readonly [string, string]): boolean {
  const pair = languages
    .map((language) => language.slice(0, 2))
    .sort()
    .join(' ');
  return wordsIn(text).length >= (CLOSE.includes(pair) ? CHANCE : 2);
}
