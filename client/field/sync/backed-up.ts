import type { Journal } from '../journal/journal.ts';
import { dropFromPocket, getFromPocket, putInPocket } from '../vault/pocket.ts';

/** What was backed up of a draft last: the number of the snapshot, and how far it went (entries and sealed parts). */
export interface BackedUp {
  readonly sequence: number;
  readonly count: number;
}

const IN_POCKET = 'backed up';

type Owner = Pick<Journal, 'db' | 'keys'>;

/** What this tablet knows to be backed up of a draft. */
export async function backedUp(owner: Owner, name: string): Promise<BackedUp | undefined> {
  return (await allBackedUp(owner))[name];
}

/** Notes what was backed up of a draft. One writer of the device calls it. */
export async function noteBackedUp(owner: Owner, name: string, last: BackedUp): Promise<void> {
  await putInPocket(owner, IN_POCKET, { ...(await allBackedUp(owner)), [name]: last });
}

/** Has everything backed up anew. */
export function forgetBackedUp(owner: Owner): Promise<void> {
  return dropFromPocket(owner, IN_POCKET);
}

async function allBackedUp(owner: Owner): Promise<Record<string, BackedUp>> {
  return (await getFromPocket<Record<string, BackedUp>>(owner, IN_POCKET)) ?? {};
}

/** A device's clock that shows a later instant, in seconds since 1970, is not believed: numbers end there. */
const LATEST = 2_100_000_000;

/**
 * The number of the next snapshot of a draft: the second in which it is made, or one more than the last one where the
 * clock was set back. How many entries an interview has, which tells what happened to a person, is not in it.
 *
 * @param last number of the snapshot that the server has
 * @param now milliseconds since 1970
 */
export function sequenceAfter(last = 0, now: number): number {
  const second = Math.floor(now / 1000);
  return Math.max(last + 1, second > 0 && second < LATEST ? second : 1);
}
