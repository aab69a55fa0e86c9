import type { DraftRow } from './database.ts';
import type { DraftId } from './keys.ts';
import { type Sealed, type SealingKey, sealValue, unsealValue } from './seal.ts';

/** The sealed summary of a draft: whose it is, and up to where its entries go. */
export interface DraftHead extends DraftId {
  /** Account that started it; only that account continues and sends it. */
  user: string;
  /** Entries on the disk. A tail that is cut off shows here. */
  count: number;
  /** Digest of the last entry's ciphertext. */
  digest: string;
  /** Instant of the last entry. */
  at: string;
  /** The submission that was made of it. */
  finished?: string;
}

const placeOf = (draft: string) => `draft|${draft}`;

export function sealHead(key: SealingKey, draft: string, head: DraftHead): Promise<Sealed> {
  return sealValue(key, head, placeOf(draft));
}

export function openHead(key: SealingKey, row: DraftRow): Promise<DraftHead> {
  return unsealValue<DraftHead>(key, row.head, placeOf(row.draft));
}
