import type { RequestHandler } from 'express';
import { type Store as CountStore, rateLimit } from 'express-rate-limit';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { ATTEMPT_WINDOW_MS, attemptNow } from './attempt-limit.ts';

/** A whole office shares one address. */
const MOST_FAILURES = 100;
/**
 * So many attempts are more than those that may still succeed at this moment: such an address waits until its
 * time is over, and need not be counted on.
 */
const HOPELESS = 2 * MOST_FAILURES;
const MOST_REMEMBERED = 10_000;

/** Lets one address fail a hundred times in a quarter of an hour, whichever server of the office it asks. */
export function limitByAddress(services: Pick<Services, 'store' | 'now'>): RequestHandler {
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
    store: countsOf(services),
  });
}

/**
 * The counts of addresses in the store. A flood of attempts must not become a flood of writes, for which every
 * interview would wait: what is known to be hopeless is answered from memory.
 */
function countsOf({ store, now }: Pick<Services, 'store' | 'now'>): CountStore {
  const hopeless = new Map<string, { count: number; until: string }>();

  async function count(address: string, instant: Date) {
    const known = hopeless.get(address);
    if (known && known.until > instant.toISOString()) return known;
    hopeless.delete(address);
    const counted = await store.countAttempt(attemptNow(nameOf(address), instant));
    if (hopeless.size >= MOST_REMEMBERED) hopeless.clear();
    if (counted.count > HOPELESS) hopeless.set(address, counted);
    return counted;
  }

  return {
    localKeys: false,
    async increment(address) {
      const instant = now();
      const counted = await count(address, instant);
      // The library goes by the clock of the machine, whatever the server's clock is.
      const left = new Date(counted.until).getTime() - instant.getTime();
      return { totalHits: counted.count, resetTime: new Date(Date.now() + left) };
    },
    // The reply is on its way: nobody can be told that a success still counts as a failure.
    decrement: (address) => store.takeBackAttempt(nameOf(address)).catch(() => {}),
    resetKey: (address) => store.forgetAttempts(nameOf(address)),
  };
}

function nameOf(address: string): string {
  return `address ${address}`;
}
