import { constants } from 'node:os';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes back that a stop comes too late. */
let notTooLate = () => {};

/**
 * Tidies up where the program is told to stop (Ctrl-C, kill), and then lets it end as it would have: what is half
 * written is taken away first.
 *
 * @returns what to call when there is nothing to tidy up any more
 */
export function whenStopped(tidyUp: () => void): () => void {
  notTooLate();
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

/**
 * What was to be written is in its place: whoever stops the program now would be told by its exit that it is not. One
 * stop is passed over, the program ends by itself in a moment; a second one ends it, and so does the next work.
 */
export function stopIsTooLate(): void {
  notTooLate();
  const passOver = () => notTooLate();
  for (const signal of STOPS) process.on(signal, passOver);
  notTooLate = () => {
    for (const signal of STOPS) process.off(signal, passOver);
    notTooLate = () => {};
  };
}
