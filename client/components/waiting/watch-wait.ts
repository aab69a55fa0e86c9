import type { ListedRuns } from './progress-after.ts';

/** A wait that is over sooner needs no progress. */
export const LONG_WAIT_MS = 2_000;
/** From one answer to the next question. */
export const ASK_AGAIN_MS = 1_000;

interface WatchOptions {
  askRuns: (signal: AbortSignal) => Promise<ListedRuns>;
  onLong: () => void;
  /** Undefined when the server does not say what it works on; it is then not asked again. */
  onRuns: (runs: ListedRuns | undefined) => void;
}

/**
 * Watches a wait: when it gets long, and from then on what the server works on. Returns what ends the watch.
 */
export function watchWait({ askRuns, onLong, onRuns }: WatchOptions): () => void {
  const ending = new AbortController();
  let timer = setTimeout(() => {
    onLong();
    void look();
  }, LONG_WAIT_MS);

  async function look(): Promise<void> {
    const runs = await askRuns(ending.signal).catch(() => undefined);
    if (ending.signal.aborted) return;
    onRuns(runs);
    if (runs) timer = setTimeout(look, ASK_AGAIN_MS);
  }

  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
