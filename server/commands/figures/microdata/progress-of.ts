import type { Terminal } from '../../terminal.ts';

/** A line of progress at most so often. */
const EVERY_MS = 1000;

/**
 * Tells how far the work on something is.
 *
 * @param silentMs at first
 */
export function progressOf(about: string, io: Terminal, silentMs = EVERY_MS): (share: number) => void {
  let said = performance.now() + silentMs - EVERY_MS;
  return (share) => {
    if (performance.now() - said < EVERY_MS) return;
    said = performance.now();
    io.err.write(`${about}: ${Math.floor(share * 100)} %\n`);
  };
}
