import { conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import type { Localized } from '../instrument/manifest.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { localized } from '../instrument/text.ts';

/** A crime of the catalogue, as the reader of the data meets it. */
export interface CodebookCrime extends Pick<CrimeType, 'code' | 'key' | 'tier' | 'level' | 'unitOfCount' | 'attempts'> {
  name: Localized;
  /** ICCS 2015 code where no rule applies; absent where the office gives it. */
  iccs?: string;
  /** The first rule that holds for an incident gives its code instead. The conditions are in words. */
  rules: { code: string; when: Localized }[];
}

/** The crimes that are asked, in the order of the catalogue. */
export function codebookCrimes(instrument: Instrument, languages: readonly string[]): CodebookCrime[] {
  const speakers = languages.map((language) => conditionSpeaker(instrument, language));
  const inWords = (condition: string): Localized =>
    Object.fromEntries(speakers.map(({ language, words, say }) => [language, say([condition]) ?? words.isTrue]));
  return instrument.crimes
    .filter(({ inUse }) => inUse)
    .map(({ code, key, tier, level, unitOfCount, attempts, iccs }) => ({
      code,
      key,
      tier,
      level,
      unitOfCount,
      attempts,
      ...(iccs.code !== undefined && { iccs: iccs.code }),
      name: localized(instrument, languages, (texts) => texts.crimes[key]?.name),
      rules: iccs.rules.map((rule) => ({ code: rule.code, when: inWords(rule.when) })),
    }));
}
