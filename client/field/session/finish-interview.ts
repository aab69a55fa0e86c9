import type { Journal } from '../journal/journal.ts';
import { type Outgoing, queueSubmission } from '../journal/outbox.ts';
import { deviceInstant } from './device-instant.ts';
import type { InterviewSession } from './interview-session.ts';

/**
 * Makes the submission out of the journal and puts it in the outbox. The device makes its id, once.
 *
 * @throws JournalError storage-full, storage-unavailable, written-elsewhere
 */
export async function finishInterview(session: InterviewSession, journal: Journal): Promise<Outgoing> {
  await session.flush();
  const { draft, answers } = session;
  const { caseId, instrument, version } = draft.head;
  const device = { id: journal.keys.deviceId, time: deviceInstant(new Date(journal.now())) };
  const submission = {
    id: crypto.randomUUID(),
    caseId,
    instrument,
    version,
    answers,
    events: [...draft.entries],
    device,
  };
  return queueSubmission(journal, draft, submission);
}
