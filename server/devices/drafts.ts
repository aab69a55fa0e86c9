import type { DraftSummary } from '#contract';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { DraftSnapshot } from './kept.ts';

/** Drafts of an account, and their bytes: a person has some dozens of interviews open at most. */
const MOST = { drafts: 300, bytes: 200 * 1024 * 1024 } as const;

/** A draft that is not saved any more is forgotten after so long. */
const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Keeps a snapshot, unless a newer one is there.
 *
 * @returns the sequence number of the one that is kept
 * @throws Problem drafts-full
 */
export async function keepSnapshot(
  { store, now }: Pick<Services, 'store' | 'now'>,
  draft: DraftSnapshot,
): Promise<number> {
  const at = now();
  const forgottenSince = new Date(at.getTime() - KEPT_MS).toISOString();
  const kept = await store.keepDraft(draft, { most: MOST, forgottenSince }, at.toISOString());
  if (kept === 'drafts-full') throw new Problem('drafts-full');
  return kept;
}

/**
 * The snapshot of an own draft that is kept.
 *
 * @throws Problem unknown-draft
 */
export async function keptSnapshot(
  { store }: Pick<Services, 'store'>,
  user: string,
  name: string,
): Promise<DraftSummary & { data: string }> {
  const found = await store.draft(user, name);
  if (!found) throw new Problem('unknown-draft');
  const { snapshot, ...summary } = found;
  return { ...summary, data: Buffer.from(snapshot).toString('base64') };
}
