import { constants } from 'node:os';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Tidies up where the program is told to stop (Ctrl-C, kill), and then lets it end as it would have: what is half
 * written is taken away first.
 *
 * @returns what to call when there is nothing to tidy up any more
 */
export function whenStopped(tidyUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    tidyUp();
    forget();
    // Others may wait for the same signal, as a server does: they end the program themselves.
    if (process.listenerCount(signal) === 0) process.exit(128 + constants.signals[signal]);
  };
  const forget = () => {
    for (const signal of STOPS) process.off(signal, stop);
  };
  for (const signal of STOPS) process.on(signal, stop);
  return forget;
}
