import type { VisitBody, VisitReceipt } from '#contract';
import type { Services } from '../services.ts';
import { sealDetail } from './seal-detail.ts';

/**
 * Stores a visit as the tablet made it, also of a case that this server does not know or that somebody else has by
 * now: it happened.
 */
export async function receiveVisit(
  { store, keys, now }: Pick<Services, 'store' | 'keys' | 'now'>,
  { id, sha256, body, interviewer }: { id: string; sha256: string; body: VisitBody; interviewer: string },
): Promise<{ receipt: VisitReceipt; again: boolean }> {
  const { note, ended, ...visit } = body;
  const detail = await sealDetail(keys, id, note === undefined ? { ended } : { ended, note });
  return store.receiveVisit({ id, sha256, visit, detail, interviewer, receivedAt: now().toISOString() });
}
