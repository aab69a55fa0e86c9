/**
 * How far the device's clock stands from the server's, learned from each reply of the server. It is shown and warned
 * about; nothing on the device waits or expires by it.
 */

/** A gap from which on a person is warned, in milliseconds: two minutes. */
export const CLOCK_WARNING_MS = 2 * 60_000;

let aheadMs: number | undefined;
const listeners = new Set<() => void>();

/**
 * Milliseconds by which the device's clock is ahead of the server's, to about a second and the time of a request;
 * negative when it is behind. Undefined while the server has not answered since the page was opened.
 */
export function deviceClockAhead(): number | undefined {
  return aheadMs;
}

/** Calls back when the gap is learned anew; returns how to stop that. */
export function onServerClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Learns the gap from a reply.
 *
 * @param date the reply's `Date`
 * @param askedAt when it was asked for and @param answeredAt when it came, by the device, in milliseconds since 1970
 */
export function noteServerDate(date: string | null, askedAt: number, answeredAt: number): void {
  const server = Date.parse(date ?? '');
  // A clock that was set while the reply was on its way tells nothing.
  if (Number.isNaN(server) || answeredAt < askedAt) return;
  // The server says whole seconds: half of one is what it leaves out on average.
  aheadMs = Math.round((askedAt + answeredAt) / 2 - (server + 500));
  for (const listener of listeners) listener();
}
