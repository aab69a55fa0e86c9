import type { ReferralService } from '#contract';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

const NAME = 'referrals';

/** The directory of an edition, as it travels. */
export interface Directory {
  survey: string;
  services: ReferralService[];
}

/** By edition. */
export type Directories = ReadonlyMap<string, readonly ReferralService[]>;

/** Keeps the directories in place of those before. */
export function keepReferrals(owner: PocketOwner, directories: readonly Directory[]): Promise<void> {
  return putInPocket(owner, NAME, directories);
}

export async function keptReferrals(owner: PocketOwner): Promise<Directories> {
  const kept = (await getFromPocket<Directory[]>(owner, NAME)) ?? [];
  return new Map(kept.map(({ survey, services }) => [survey, services]));
}
