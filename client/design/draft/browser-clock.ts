import type { SessionClock } from './session-setting.ts';

/** The clock of the browser. */
export const BROWSER_CLOCK: SessionClock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
