import type { DraftRow } from './database.ts';
import { type DraftId, FIRST_EDITION } from './keys.ts';
import { type Sealed, type SealingKey, sealValue, unsealValue } from './seal.ts';
import type { SealedParts } from './sealed-away.ts';

/** The sealed summary of a draft: whose it is, and up to where its entries go. */
export interface DraftHead extends DraftId {
  /** Account that started it; only that account continues and sends it. */
  user: string;
  /** Number of the last entry on the disk, or sealed away. A tail that is cut off shows here. */
  count: number;
  /** Digest of the last entry's ciphertext. */
  digest: string;
  /** Instant of the last entry. */
  at: string;
  /** The respondent has the tablet: nothing but the interviewer's code opens anything on it. */
  held?: boolean;
  /** It is held by telephone: whoever goes on with it sees that before it is opened. */
  byPhone?: boolean;
  /** With which version it goes on, where that is not `version`: its journal says so (`VERSION_STEP`). */
  movedTo?: string;
  /** The submission that was made of it. */
  finished?: string;
  /** What was sealed to the survey before the interview is finished; absent as long as nothing was. */
  sealed?: SealedParts;
}

/** As it may lie on a device that was in use before there were editions. */
export type Older<Kept extends { survey: string }> = Omit<Kept, 'survey'> & { survey?: string };

const placeOf = (draft: string) => `draft|${draft}`;

export function sealHead(key: SealingKey, draft: string, head: DraftHead): Promise<Sealed> {
  return sealValue(key, head, placeOf(draft));
}

/** Opens a head; one that is older than editions is of the first one. */
export async function openHead(key: SealingKey, row: DraftRow): Promise<DraftHead> {
  const head = await unsealValue<Older<DraftHead>>(key, row.head, placeOf(row.draft));
  return { ...head, survey: head.survey ?? FIRST_EDITION };
}
