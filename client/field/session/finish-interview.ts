import { fromBase64, sealInterview } from '#contract';
import { JournalError } from '../journal/errors.ts';
import type { InterviewDraft } from '../journal/interview-draft.ts';
import type { Journal } from '../journal/journal.ts';
import { type Outgoing, queueSubmission } from '../journal/outbox.ts';
import { sealedPartsOf } from '../journal/sealed-parts.ts';
import { versionOfDraft } from '../journal/version-step.ts';
import { deviceInstant } from './device-instant.ts';
import type { InterviewSession } from './interview-session.ts';

/** Finishes the interview that is open; see `finishDraft`. */
export async function finishInterview(session: InterviewSession, journal: Journal): Promise<Outgoing> {
  await session.flush();
  return finishDraft(session.draft, journal);
}

/**
 * Seals the journal of an interview to the survey's public key and puts it in the outbox: from then on this tablet
 * cannot read it. The device makes its id, once; the server folds the answers from the journal. Private parts that were
 * sealed as they closed go with it as they are.
 *
 * It names the edition, also that of a draft from before there were editions: such a draft can only be the first
 * edition's, and the same case id may be assigned to the same person in a later one, where the server would look
 * for the edition of a submission that names none. It names the version that it ends with.
 *
 * @throws JournalError key-missing (the survey has no key here), record-damaged (a sealed part is not there),
 * storage-full, storage-unavailable, written-elsewhere
 */
export async function finishDraft(draft: InterviewDraft, journal: Journal): Promise<Outgoing> {
  await draft.flush();
  const { survey, caseId, instrument } = draft.head;
  const device = { id: journal.keys.deviceId, time: deviceInstant(new Date(journal.now())) };
  // Parts that were sealed earlier are bound to the name of the submission.
  const header = {
    id: draft.head.sealed?.submission ?? crypto.randomUUID(),
    survey,
    caseId,
    instrument,
    version: versionOfDraft(draft.head),
    device,
  };
  if (!journal.surveyKey) throw new JournalError('key-missing', 'sealing a finished interview');
  const { id, publicKey } = journal.surveyKey;
  const parts = await sealedPartsOf(journal, draft);
  const sealed = await sealInterview({ id, publicKey: fromBase64(publicKey) }, header, draft.entries, parts);
  return queueSubmission(journal, draft, sealed);
}
