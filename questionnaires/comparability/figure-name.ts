import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { ComparedFigure } from './report.ts';
import { comparabilityWords } from './words/words-of.ts';

/** What a figure is called in a language. */
export function figureName(
  standard: Instrument,
  language: string,
  { about, key, sdg }: Pick<ComparedFigure, 'about' | 'key' | 'sdg'>,
): string {
  const words = comparabilityWords(language);
  if (about === 'crime') return textsIn(standard, language).crimes[key]?.name ?? key;
  if (about === 'set') return isNamedSet(words.sets, key) ? words.sets[key] : key;
  return about === 'series' ? `${sdg} ${key}` : words[about];
}

function isNamedSet(sets: object, key: string): key is 'any_person' | 'any_household' | 'any' {
  return Object.hasOwn(sets, key);
}
