import { openSealedInterview, SealingError, sealedInterview } from '#contract';
import type { JournalEntry } from '#questionnaires';
import { parseJson } from '../http/read-body.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { Problem } from '../problems.ts';

/** The journal of an interview as it was received, plain or sealed. @throws Problem cannot-be-read */
export async function journalOfBody(
  keys: Pick<KeyRing, 'openSealed'>,
  body: Uint8Array,
): Promise<readonly JournalEntry[]> {
  const content = parseJson(body) as { events?: JournalEntry[] };
  if (content.events) return content.events;
  try {
    // What was sealed on the tablet was checked when it came.
    return (await openSealedInterview(sealedInterview.parse(content), keys.openSealed)) as JournalEntry[];
  } catch (error) {
    if (error instanceof SealingError) throw new Problem('cannot-be-read');
    throw error;
  }
}
