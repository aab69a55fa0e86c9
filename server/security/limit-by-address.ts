import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { ATTEMPT_WINDOW_MS, attemptNow } from './attempt-limit.ts';

/** A whole office shares one address. */
const MOST_FAILURES = 100;

/** Lets one address fail a hundred times in a quarter of an hour, whichever server of the office it asks. */
export function limitByAddress({ store, now }: Pick<Services, 'store' | 'now'>): RequestHandler {
  const nameOf = (address: string) => `address ${address}`;
  return rateLimit({
    windowMs: ATTEMPT_WINDOW_MS,
    limit: MOST_FAILURES,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Express reads the address of the client; a proxy that also sends the standard header needs no warning
    // in the log.
    validate: { forwardedHeader: false },
    handler: (_request, _response, next) => next(new Problem('too-many-attempts')),
    store: {
      localKeys: false,
      async increment(address) {
        const instant = now();
        const { count, until } = await store.countAttempt(attemptNow(nameOf(address), instant));
        // The library goes by the clock of the machine, whatever the server's clock is.
        const left = new Date(until).getTime() - instant.getTime();
        return { totalHits: count, resetTime: new Date(Date.now() + left) };
      },
      // The reply is on its way: nobody can be told that a success still counts as a failure.
      decrement: (address) => store.takeBackAttempt(nameOf(address)).catch(() => {}),
      resetKey: (address) => store.forgetAttempts(nameOf(address)),
    },
  });
}
