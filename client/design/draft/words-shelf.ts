import type { Json } from '#questionnaires';

/** Where half typed words outlive the page. */
export interface WordsDisk {
  read(): Promise<ReadonlyMap<string, Json>>;
  /** @throws where the device keeps nothing */
  write(place: string, words: Json | undefined): Promise<void>;
}

/** What somebody typed that is no change yet, by the place where it is typed: it is there again where the place is. */
export interface WordsShelf {
  of(place: string): Json | undefined;
  /** @param words undefined: they became a change, or were thrown away */
  leave(place: string, words: Json | undefined): void;
  /** Something shows the words of a place; says what to call when it no longer does. */
  show(place: string): () => void;
  /** The places of words that nothing shows. */
  left(): readonly string[];
  /** The device did not keep what was typed last: it is on this page alone. */
  hasFailed(): boolean;
  /** The disk does not have yet what was typed or let go of last. */
  isWriting(): boolean;
  subscribe(listener: () => void): () => void;
  /** Resolves once nothing is being written any more. */
  idle(): Promise<void>;
}

/**
 * Half typed words, on the disk at once.
 *
 * @param before what is on the disk already
 */
export function wordsShelf(disk: Pick<WordsDisk, 'write'>, before: ReadonlyMap<string, Json>): WordsShelf {
  const words = new Map(before);
  const shown = new Map<string, number>();
  const owed = new Set<string>();
  const listeners = new Set<() => void>();
  let left = leftNow();
  let hasFailed = false;
  let writing: Promise<void> | undefined;

  function leftNow(): readonly string[] {
    return [...words].flatMap(([place, typed]) => (typed === '' || shown.has(place) ? [] : [place]));
  }

  function tell() {
    const now = leftNow();
    if (now.join('\0') !== left.join('\0')) left = now;
    for (const listener of listeners) listener();
  }

  async function writeAll(): Promise<void> {
    for (const place of owed) {
      owed.delete(place);
      const typed = words.get(place);
      const isKept = await disk.write(place, typed === '' ? undefined : typed).then(
        () => true,
        () => false,
      );
      if (hasFailed !== isKept) continue;
      hasFailed = !isKept;
      tell();
    }
  }

  return {
    of: (place) => words.get(place),
    leave(place, typed) {
      if (typed === undefined && !words.has(place)) return;
      if (typed === undefined) words.delete(place);
      else words.set(place, typed);
      owed.add(place);
      writing ??= writeAll().finally(() => {
        writing = undefined;
        tell();
      });
      tell();
    },
    show(place) {
      shown.set(place, (shown.get(place) ?? 0) + 1);
      tell();
      return () => {
        const others = shown.get(place)! - 1;
        if (others > 0) shown.set(place, others);
        else shown.delete(place);
        tell();
      };
    },
    left: () => left,
    hasFailed: () => hasFailed,
    isWriting: () => writing !== undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async idle() {
      while (writing) await writing;
    },
  };
}
