import type { Instrument, Localized, Texts } from './instrument.ts';
import { crimeOfName } from './stamp.ts';

/** Text of a question, without its fills replaced; in the default language when the language lacks it. `undefined` for an unknown name. */
export function textOf(instrument: Instrument, language: string, question: string): string | undefined {
  const texts = textsIn(instrument, language);
  const own = Object.hasOwn(texts.questions, question) ? texts.questions[question]?.text : undefined;
  return own ?? stampedText(instrument, texts, question);
}

/** Title of a form of the chain in a language, e.g. for a list of steps. */
export function formTitle(instrument: Instrument, language: string, form: string): string {
  return textsIn(instrument, language).forms[form]?.title ?? form;
}

/** The texts of a language, or of the default language when it is not one of the instrument's. */
export function textsIn(instrument: Instrument, language: string): Texts {
  const texts = Object.hasOwn(instrument.texts, language) ? instrument.texts[language] : undefined;
  return texts ?? (instrument.texts[instrument.manifest.defaultLanguage] as Texts);
}

/** One text in several languages, e.g. `localized(instrument, languages, (texts) => texts.missing.dk)`. */
export function localized(
  instrument: Instrument,
  languages: readonly string[],
  text: (texts: Texts, language: string) => string | undefined,
): Localized {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const found = text(textsIn(instrument, language), language);
      return found === undefined ? [] : [[language, found]];
    }),
  );
}

/** Texts of questions stamped per crime live with the crime: the screener, the count, the owner. */
const STAMPED = { ref: 'screener', times: 'times', owner_in_household: 'owner' } as const;

/** Which text of a crime a stamped question shows, by the name after `[c]_`; undefined when the question has a text of its own. */
export function crimeTextOf(suffix: string): 'screener' | 'times' | 'owner' | undefined {
  return Object.hasOwn(STAMPED, suffix) ? STAMPED[suffix as keyof typeof STAMPED] : undefined;
}

function stampedText(instrument: Instrument, texts: Texts, question: string): string | undefined {
  const stamped = crimeOfName(instrument, question);
  if (!stamped) return undefined;
  const kind = crimeTextOf(stamped.suffix);
  return (kind && texts.crimes[stamped.crime.key]?.[kind]) ?? texts.questions[`[c]_${stamped.suffix}`]?.text;
}
