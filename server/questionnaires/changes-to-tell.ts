import type { KeptChange } from '#contract';
import type { Services } from '../services.ts';
import { jsonBytes } from './draft-states.ts';

/** In one reply. */
const MOST = 200;
const MOST_BYTES = 4 * 1024 * 1024;

/** Changes that are read at once: one may have megabytes. */
const PAGE = 20;

/** The changes of a draft after one, in order: as many as a reply carries, and one at least where there is one. */
export async function changesToTell(
  { store }: Pick<Services, 'store'>,
  draft: string,
  after: number,
): Promise<KeptChange[]> {
  const told: KeptChange[] = [];
  let bytes = 0;
  while (told.length < MOST) {
    const read = await store.changesAfter(draft, told.at(-1)?.seq ?? after, PAGE);
    for (const change of read) {
      bytes += jsonBytes(change);
      if (told.length > 0 && bytes > MOST_BYTES) return told;
      told.push(change);
    }
    if (read.length < PAGE) break;
  }
  return told;
}
