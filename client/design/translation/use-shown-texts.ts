import { useDeferredValue, useRef, useState } from 'react';
import type { StatedText } from '#questionnaires';
import { keysShown, TEXTS_OF_PAGE, type TextFilter } from './shown-texts.ts';

/** The list of texts as somebody looks at it: filtered, searched, a page at a time. */
export interface ShownTexts {
  readonly filter: TextFilter;
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  /** All that filter and search show. */
  readonly count: number;
  /** Those of the page. */
  readonly texts: readonly StatedText[];
  choose: (filter: TextFilter) => void;
  look: (search: string) => void;
  turn: (page: number) => void;
  /** Turns to the page of a text, and lets go of a filter that hides it. */
  show: (key: string) => void;
}

/**
 * A text that no longer belongs to the filter stays until another one is chosen: what is being written does not go
 * away under the hands.
 *
 * @param about what the list is about; when it changes, it is filtered anew
 */
export function useShownTexts(texts: readonly StatedText[], about: string): ShownTexts {
  const [filter, setFilter] = useState<TextFilter>('all');
  const [typed, setTyped] = useState('');
  const [wanted, setPage] = useState(0);
  const [round, setRound] = useState(0);
  const search = useDeferredValue(typed);
  const asked = `${about} ${filter} ${round} ${search}`;
  const held = useRef<{ asked: string; keys: ReadonlySet<string> }>(undefined);
  if (held.current?.asked !== asked) held.current = { asked, keys: keysShown(texts, filter, search) };
  const { keys } = held.current;
  const isWhole = filter === 'all' && search.trim() === '';
  const all = isWhole ? texts : texts.filter(({ key }) => keys.has(key));
  const pages = Math.max(1, Math.ceil(all.length / TEXTS_OF_PAGE));
  const page = Math.min(wanted, pages - 1);
  return {
    filter,
    search: typed,
    page,
    pages,
    count: all.length,
    texts: all.slice(page * TEXTS_OF_PAGE, (page + 1) * TEXTS_OF_PAGE),
    choose(next) {
      setFilter(next);
      setRound((now) => now + 1);
      setPage(0);
    },
    look(next) {
      setTyped(next);
      setPage(0);
    },
    turn: setPage,
    show(key) {
      const place = all.findIndex((text) => text.key === key);
      if (place < 0) {
        setFilter('all');
        setTyped('');
      }
      const among = place < 0 ? texts.findIndex((text) => text.key === key) : place;
      setPage(Math.floor(Math.max(0, among) / TEXTS_OF_PAGE));
    },
  };
}
