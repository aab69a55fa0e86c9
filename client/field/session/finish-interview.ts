import type { Journal } from '../journal/journal.ts';
import { type Outgoing, queueSubmission } from '../journal/outbox.ts';
import { deviceInstant } from './device-instant.ts';
import type { InterviewSession } from './interview-session.ts';

/**
 * Makes the submission out of the journal and puts it in the outbox. The device makes its id, once.
 *
 * It names the edition, also that of a draft from before there were editions: such a draft can only be the first
 * edition's, and the same case id may be assigned to the same person in a later one, where the server would look
 * for the edition of a submission that names none.
 *
 * @throws JournalError storage-full, storage-unavailable, written-elsewhere
 */
export async function finishInterview(session: InterviewSession, journal: Journal): Promise<Outgoing> {
  await session.flush();
  const { draft, answers } = session;
  const { survey, caseId, instrument, version } = draft.head;
  const device = { id: journal.keys.deviceId, time: deviceInstant(new Date(journal.now())) };
  const submission = {
    id: crypto.randomUUID(),
    survey,
    caseId,
    instrument,
    version,
    answers,
    events: [...draft.entries],
    device,
  };
  return queueSubmission(journal, draft, submission);
}
