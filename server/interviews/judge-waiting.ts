import type { Services } from '../services.ts';
import { judgeAgain } from './judge-again.ts';

/** Submissions that are looked for together. */
const PART = 20;

/**
 * Judges the submissions that were stored while the keys were not there, in the order in which they came.
 *
 * @returns how many
 */
export async function judgeThoseThatWait(services: Services): Promise<number> {
  let count = 0;
  for (;;) {
    const keys = await services.store.waitingSubmissions(PART);
    let judged = 0;
    for (const key of keys) judged += Number(await judgeWaiting(services, key));
    count += judged;
    // Of those that could not be judged the next look would find the same again.
    if (keys.length < PART || judged === 0) return count;
  }
}

async function judgeWaiting(services: Services, key: string): Promise<boolean> {
  const { store, now, log } = services;
  try {
    const stored = await store.submission(key);
    const body = await store.submissionBody(key);
    if (!stored || !body) return false;
    const act = { by: 'server', at: now().toISOString() };
    return (await store.recheck(key, await judgeAgain(services, stored, body), act)) === 'rechecked';
  } catch (error) {
    // One that cannot be judged holds up no other.
    log(`judge ${error instanceof Error ? error.name : 'failed'}`);
    return false;
  }
}
