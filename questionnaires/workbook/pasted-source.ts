import type { TranslatedText } from '../translation/translate.ts';
import { looseText } from './cell-text.ts';
import type { TextsNow } from './judge-row.ts';

/** Words that are alike in two languages: more of them at once are no translation. */
const MOST_ALIKE = 20;

/** The languages into whose column the source was copied, over many texts that were missing or said otherwise. */
export function pastedLanguages(texts: readonly TranslatedText[], now: TextsNow): ReadonlySet<string> {
  const copied = Map.groupBy(
    texts.filter((one) => isSource(one, now)),
    ({ language }) => language,
  );
  return new Set([...copied].filter(([, ofLanguage]) => ofLanguage.length > MOST_ALIKE).map(([language]) => language));
}

/** Whether a text that is written is that of the source. */
export function isSource({ key, text }: TranslatedText, { states, source }: TextsNow): boolean {
  const said = states.get(source)?.get(key)?.text;
  return text !== undefined && said !== undefined && looseText(text) === looseText(said);
}
