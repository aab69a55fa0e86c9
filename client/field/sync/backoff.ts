const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** A server that asks for more, by mistake or in somebody's place, would be left alone for ever. */
const LONGEST_ASKED_MS = 60 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long after every failure, up to ten minutes,
 * and never for ever. Half of it is drawn, so that a thousand tablets whose server was down do not all come back in
 * the same second.
 *
 * @param failures failures in a row, at least 1
 * @param drawn uniform in [0, 1)
 * @param asked what the server itself asked to wait; it is never shortened, up to an hour
 */
export function backoffAfter(failures: number, drawn: number, asked = 0): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 30));
  return Math.max(Math.min(asked, LONGEST_ASKED_MS), longest / 2 + (longest / 2) * drawn);
}
