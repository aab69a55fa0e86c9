import type { Services } from '../services.ts';
import { tooMany } from './address-limit.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Lets an account do something so often in a day.
 *
 * @throws Problem too-many-attempts
 */
export async function limitOfAccount(
  { store, now }: Pick<Services, 'store' | 'now'>,
  { of, user, most }: { of: 'enrolments' | 'recoveries'; user: string; most: number },
): Promise<void> {
  const instant = now();
  const until = new Date(instant.getTime() + DAY_MS).toISOString();
  const counted = await store.countAttempt({ name: `${of} ${user}`, now: instant.toISOString(), until });
  if (counted.count > most) throw tooMany(counted.until, instant);
}
