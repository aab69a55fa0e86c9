import type { TranslatedText } from '../translation/translate.ts';
import { looseText } from './cell-text.ts';
import type { TextsNow } from './judge-row.ts';

/** Texts that stand in each other's rows: as many may be somebody's correction. */
const MOST_EXCHANGED = 10;

/** Texts below each other, each of which stands where its neighbour stood: more of them came there together. */
const MOST_NEIGHBOURS = 3;

/**
 * The languages whose texts stand in rows of other keys: their column was sorted, or moved up or down, without the rest
 * of its sheet. A text that is written into a row more and stays where it was is no such sign.
 *
 * @param texts that would be written
 * @param keys of all rows, from above
 */
export function movedLanguages(
  texts: readonly TranslatedText[],
  keys: readonly string[],
  { targets, states }: Pick<TextsNow, 'targets' | 'states'>,
): ReadonlySet<string> {
  const isMoved = (language: string) => {
    const written = new Map(
      texts.flatMap((one) => (one.language === language && one.text !== undefined ? [[one.key, one.text]] : [])),
    );
    const stated = new Map(
      Array.from(states.get(language) ?? [], ([key, { text = '' }]) => [key, looseText(text)] as const),
    );
    const rows = keys.map((key) => ({ now: looseText(written.get(key) ?? ''), before: stated.get(key) ?? '' }));
    return exchanged(written, stated) > MOST_EXCHANGED || neighbours(rows) > MOST_NEIGHBOURS;
  };
  return new Set(targets.filter(isMoved));
}

/** How many texts come from rows in which another one is written now. */
function exchanged(written: ReadonlyMap<string, string>, stated: ReadonlyMap<string, string>): number {
  const stayed = new Set([...stated].filter(([key]) => !written.has(key)).map(([, text]) => text));
  const left = new Set(
    [...stated].filter(([key, text]) => written.has(key) && !stayed.has(text)).map(([, text]) => text),
  );
  return [...written.values()].filter((text) => left.has(looseText(text))).length;
}

/** The most texts below each other that all come from the row above, or all from the row below. */
function neighbours(rows: readonly { readonly now: string; readonly before: string }[]): number {
  const most = (step: 1 | -1) => {
    let longest = 0;
    let run = 0;
    for (const [place, { now }] of rows.entries()) {
      const neighbour = rows[place + step];
      run = now !== '' && now === neighbour?.before ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  };
  return Math.max(most(1), most(-1));
}
