import type { Instrument } from '../instrument/instrument.ts';
import { writtenTexts } from './all-texts.ts';

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

/** What most languages have; undefined when as many have something else, since then nobody can say which one is wrong. */
export function usual(given: readonly { has: string }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { has } of given) counts.set(has, (counts.get(has) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const winners = [...counts].filter(([, count]) => count === most);
  return winners.length === 1 ? winners[0]?.[0] : undefined;
}
