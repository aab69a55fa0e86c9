import type { SessionClock } from './session-setting.ts';

/** How long nobody types on until words are sent, and how long they wait at most, ms: many letters are one change. */
const PAUSE_MS = 300;
const MOST_MS = 550;

/** How long words wait until they are sent: until then more of them are the same change. */
export interface TypedWait {
  /** Words were typed. @returns milliseconds until they are sent */
  typed(): number;
  /** They are being sent. */
  over(): void;
}

export function typedWait(clock: Pick<SessionClock, 'now'>): TypedWait {
  let since: number | undefined;
  return {
    typed() {
      const now = clock.now();
      since ??= now;
      return Math.max(0, Math.min(PAUSE_MS, since + MOST_MS - now));
    },
    over() {
      since = undefined;
    },
  };
}
