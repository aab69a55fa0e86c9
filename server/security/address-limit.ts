import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

const WINDOW_MS = 15 * 60_000;
/** A whole office shares one address. */
const MOST_FAILURES = 100;
/**
 * So many attempts are more than those that may still succeed at this moment: such an address waits until its
 * time is over, and need not be counted on.
 */
const HOPELESS = 2 * MOST_FAILURES;
const MOST_REMEMBERED = 10_000;
/** Who has one address of IPv6 has all of such a network. */
const IPV6_NETWORK = 56;

/** Lets one address fail a hundred times in a quarter of an hour, whichever server of the office it asks. */
export interface AddressLimit {
  /** Counts an attempt as failed until it succeeds. @throws Problem too-many-attempts */
  begin(address: string): Promise<void>;
  succeeded(address: string): Promise<void>;
}

/**
 * The counts are in the store. A flood of attempts must not become a flood of writes, for which every interview
 * would wait: what is known to be hopeless is answered from memory.
 *
 * @param of what fails: `address` signing in, `machine` the tokens of machines, so that a machine with a wrong token
 *   keeps nobody from signing in
 */
export function addressLimit(
  { store, now }: Pick<Services, 'store' | 'now'>,
  of: 'address' | 'machine' = 'address',
): AddressLimit {
  const nameOf = (address: string) => `${of} ${address}`;
  const hopeless = new Map<string, { count: number; until: string }>();

  async function count(address: string, instant: Date) {
    const known = hopeless.get(address);
    if (known && known.until > instant.toISOString()) return known;
    hopeless.delete(address);
    const until = new Date(instant.getTime() + WINDOW_MS).toISOString();
    const counted = await store.countAttempt({ name: nameOf(address), now: instant.toISOString(), until });
    if (hopeless.size >= MOST_REMEMBERED) hopeless.clear();
    if (counted.count > HOPELESS) hopeless.set(address, counted);
    return counted;
  }

  return {
    async begin(address) {
      const instant = now();
      const counted = await count(address, instant);
      if (counted.count > MOST_FAILURES) throw tooMany(counted.until, instant);
    },
    // Nobody waits for this write, and nobody can be told that a success still counts as a failure.
    succeeded: (address) => store.takeBackAttempt(nameOf(address)).catch(() => {}),
  };
}

/** Where a request comes from, as far as the proxies that the server trusts say: a network, in IPv6. */
export function askedFrom(request: Request): string {
  const address = (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return ipKeyGenerator(address, IPV6_NETWORK);
}

/** The answer to who has to wait. */
export function tooMany(until: string, instant: Date): Problem {
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - instant.getTime()) / 1000));
  return new Problem('too-many-attempts', { seconds });
}
