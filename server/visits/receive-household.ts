import type { HouseholdBody, HouseholdReceipt } from '#contract';
import { sealForSurvey } from '../keys/seal-for-survey.ts';
import type { Services } from '../services.ts';

/** Labels are padded to so many bytes. */
const SMALLEST_LABEL = 256;

/** Stores that somebody found a further household, also in a dwelling that this server does not know. */
export async function receiveHousehold(
  { store, keys, now }: Pick<Services, 'store' | 'keys' | 'now'>,
  { id, sha256, body, interviewer }: { id: string; sha256: string; body: HouseholdBody; interviewer: string },
): Promise<{ receipt: HouseholdReceipt; again: boolean }> {
  const { label } = body;
  const sealed = await sealForSurvey(keys, { label }, { place: `household ${id}`, smallest: SMALLEST_LABEL });
  const receivedAt = now().toISOString();
  return store.receiveHousehold({ id, sha256, found: body, sealedLabel: sealed, interviewer, receivedAt });
}
