import { type StatedText, TEXT_STATES, type TextState, wrongText } from '#questionnaires';

/** Which texts of a language are shown; `wrong` are those in which something is to be corrected. */
export type TextFilter = 'all' | TextState | 'wrong';

export const TEXT_FILTERS: readonly TextFilter[] = ['all', ...TEXT_STATES, 'wrong'];

/** Texts on a page: a long list of fields is slow to draw and to walk through. */
export const TEXTS_OF_PAGE = 25;

/** What is wrong with a text as it was written; texts that did not change are not judged again. */
const JUDGED = new WeakMap<StatedText, boolean>();

function isWrong(stated: StatedText): boolean {
  const known = JUDGED.get(stated);
  if (known !== undefined) return known;
  const { text, source } = stated;
  const wrong = text !== undefined && wrongText(text, source, undefined) !== undefined;
  JUDGED.set(stated, wrong);
  return wrong;
}

const isIn = (stated: StatedText, filter: TextFilter): boolean =>
  filter === 'all' || (filter === 'wrong' ? isWrong(stated) : stated.state === filter);

/** How many texts each filter shows. */
export function countTexts(texts: readonly StatedText[]): Readonly<Record<TextFilter, number>> {
  const counts = { all: texts.length, missing: 0, stale: 0, done: 0, reviewed: 0, wrong: 0 };
  for (const text of texts) {
    counts[text.state] += 1;
    if (isWrong(text)) counts.wrong += 1;
  }
  return counts;
}

/** The keys of the texts that a filter and a search show; accents and capitals make no difference. */
export function keysShown(texts: readonly StatedText[], filter: TextFilter, search: string): ReadonlySet<string> {
  const wanted = plain(search.trim());
  return new Set(
    texts
      .filter((stated) => isIn(stated, filter))
      .filter(
        ({ key, source = '', text = '' }) => wanted === '' || plain(`${key}\n${source}\n${text}`).includes(wanted),
      )
      .map(({ key }) => key),
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The next text that nobody has written, after one and from the beginning again up to itself. */
export function nextMissing(texts: readonly StatedText[], after: string | undefined): string | undefined {
  const place = texts.findIndex(({ key }) => key === after);
  const inTurn = [...texts.slice(place + 1), ...texts.slice(0, place + 1)];
  return inTurn.find(({ state }) => state === 'missing')?.key;
}

/** Texts in the order in which the interview meets them; what no interview shows comes last. */
export function inOrderOfInterview(
  texts: readonly StatedText[],
  met: ReadonlyMap<string, unknown>,
): readonly StatedText[] {
  const places = new Map([...met.keys()].map((key, place) => [key, place]));
  const placeOf = ({ key }: StatedText) => places.get(key) ?? places.size;
  return texts.toSorted((a, b) => placeOf(a) - placeOf(b));
}
