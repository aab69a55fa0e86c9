import { withoutFills } from '../codebook/short-label.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import { TOLD_QUESTIONS } from '../instrument/told-questions.ts';
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
  if (about === 'told') return toldName(standard, language, key);
  return about === 'series' ? `${sdg} ${key}` : words[about];
}

/** The question that it is made of, as it is asked. */
function toldName(standard: Instrument, language: string, key: string): string {
  const asked = TOLD_QUESTIONS.find(({ indicator }) => indicator === key)?.question ?? key;
  const text = textsIn(standard, language).questions[asked]?.text ?? asked;
  return withoutFills(text, (name) => standard.manifest.fills[name]?.[language]);
}

function isNamedSet(sets: object, key: string): key is 'any_person' | 'any_household' | 'any' {
  return Object.hasOwn(sets, key);
}
