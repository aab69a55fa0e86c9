import type { Instrument } from '../instrument/instrument.ts';
import { allTexts } from './all-texts.ts';

/** One text in all its languages. */
export interface Translations {
  path: string;
  /** By language. */
  texts: ReadonlyMap<string, string>;
  /** Languages without it. */
  missing: readonly string[];
}

/** Every text of an instrument beside its translations. */
export function translations(instrument: Instrument): Translations[] {
  const { languages } = instrument.manifest;
  const byPath = new Map<string, Map<string, string>>();
  for (const language of languages) {
    const texts = instrument.texts[language];
    for (const { path, text } of texts ? allTexts(texts) : []) {
      const inLanguages = byPath.get(path) ?? new Map<string, string>();
      byPath.set(path, inLanguages.set(language, text));
    }
  }
  return [...byPath].map(([path, texts]) => ({
    path,
    texts,
    missing: languages.filter((language) => !texts.has(language)),
  }));
}

/** What most languages have; undefined on a tie, because then nobody can say which language is wrong. */
export function mostFrequent(features: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const winners = [...counts].filter(([, count]) => count === most);
  return winners.length === 1 ? winners[0]?.[0] : undefined;
}
