import type { TranslatedText } from '../translation/translate.ts';
import { looseText } from './cell-text.ts';
import type { TextsNow } from './judge-row.ts';

/** Texts that stand in each other's rows: as many may be somebody's correction. */
const MOST_EXCHANGED = 10;

/**
 * The languages whose texts stand in rows of other keys: their column was sorted, or moved up or down, without the rest
 * of its sheet. A text that is written into a row more and stays where it was is no such sign.
 */
export function movedLanguages(
  texts: readonly TranslatedText[],
  { targets, states }: Pick<TextsNow, 'targets' | 'states'>,
): ReadonlySet<string> {
  const isMoved = (language: string) => {
    const written = new Map(
      texts.flatMap((one) => (one.language === language && one.text !== undefined ? [[one.key, one.text]] : [])),
    );
    const stated = [...(states.get(language) ?? [])].map(([key, { text = '' }]) => ({ key, text: looseText(text) }));
    const stayed = new Set(stated.filter(({ key }) => !written.has(key)).map(({ text }) => text));
    const left = new Set(
      stated.filter(({ key, text }) => written.has(key) && !stayed.has(text)).map(({ text }) => text),
    );
    return [...written.values()].filter((text) => left.has(looseText(text))).length > MOST_EXCHANGED;
  };
  return new Set(targets.filter(isMoved));
}
