import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsByLanguage } from './all-texts.ts';

/** One text in all its languages. */
export interface Translations {
  path: string;
  /** By language. */
  texts: ReadonlyMap<string, string>;
  /** Languages without it. */
  missing: readonly string[];
}

/** Every text of an instrument beside its translations. */
export function translations(instrument: Instrument): readonly Translations[] {
  return instrument.derive(readTranslations);
}

function readTranslations(instrument: Instrument): readonly Translations[] {
  const { languages } = instrument.manifest;
  const memory = instrument.memory.within('translations');
  const byLanguage = textsByLanguage(instrument);
  return memory.keep('', [languages, ...byLanguage.values()], () => {
    const byPath = new Map<string, (string | undefined)[]>();
    for (const [index, placed] of [...byLanguage.values()].entries())
      for (const { path, text } of placed) {
        const inLanguages = byPath.get(path) ?? languages.map(() => undefined);
        inLanguages[index] = text;
        byPath.set(path, inLanguages);
      }
    return [...byPath].map(([path, texts]) =>
      memory.keep(path, [languages, ...texts], () => translationsOf(path, languages, texts)),
    );
  });
}

function translationsOf(
  path: string,
  languages: readonly string[],
  inOrder: readonly (string | undefined)[],
): Translations {
  const texts = new Map<string, string>();
  for (const [index, text] of inOrder.entries()) if (text !== undefined) texts.set(languages[index]!, text);
  return { path, texts, missing: languages.filter((language) => !texts.has(language)) };
}

/** What most languages have; undefined on a tie, because then nobody can say which language is wrong. */
export function mostFrequent(features: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const winners = [...counts].filter(([, count]) => count === most);
  return winners.length === 1 ? winners[0]?.[0] : undefined;
}
