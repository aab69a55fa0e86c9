import type { Instrument } from '../instrument.ts';
import { writtenTexts } from './written-texts.ts';

/** One text in all its languages. */
export interface ParallelText {
  path: string;
  /** By language. */
  texts: ReadonlyMap<string, string>;
  /** Languages without it. */
  missing: readonly string[];
}

/** Every text of an instrument beside its translations. */
export function parallelTexts(instrument: Instrument): ParallelText[] {
  const { languages } = instrument.manifest;
  const found = new Map<string, Map<string, string>>();
  for (const language of languages) {
    const texts = instrument.texts[language];
    for (const { path, text } of texts ? writtenTexts(texts) : []) {
      const parallel = found.get(path) ?? new Map();
      found.set(path, parallel.set(language, text));
    }
  }
  return [...found].map(([path, texts]) => ({
    path,
    texts,
    missing: languages.filter((language) => !texts.has(language)),
  }));
}

/** What most languages have; the default language decides between equals. */
export function usual(
  given: readonly { language: string; has: string }[],
  defaultLanguage: string,
): string | undefined {
  const count = (has: string) => given.filter((other) => other.has === has).length;
  const first = given.find(({ language }) => language === defaultLanguage)?.has ?? given[0]?.has;
  return given.reduce<string | undefined>(
    (best, { has }) => (best === undefined || count(has) > count(best) ? has : best),
    first,
  );
}
