import { openSealedInterview, type ReturnedInterviewReply, SealingError, sealedInterview } from '#contract';
import type { JournalEntry } from '#questionnaires';
import { parseJson } from '../http/read-body.ts';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { openPartOfJournal } from '../secrecy/open-journal.ts';
import type { Services } from '../services.ts';

/**
 * The open part of an interview that was returned to who made it.
 *
 * @throws Problem not-returned, unknown-instrument, cannot-be-read
 */
export async function returnedInterview(
  services: Services,
  { user }: Account,
  { caseId, survey: named }: { caseId: string; survey?: string | undefined },
): Promise<ReturnedInterviewReply> {
  const { store, instruments, share, config } = services;
  const survey = named ?? (await store.surveyOfCase(caseId, user));
  const found = survey === undefined ? undefined : await store.returnedSubmission({ survey, caseId }, user);
  if (survey === undefined || !found) throw new Problem('not-returned');
  const { key, id, instrument, version } = found;
  const published = instruments.find(instrument, version);
  if (!published) throw new Problem('unknown-instrument');
  const body = await store.submissionBody(key);
  // What is out of the ordinary is interviewed anew.
  if (!body || body.byteLength > config.ordinaryInterview) throw new Problem('cannot-be-read');
  const journal = await share.turn(user, () => journalIn(services, body));
  return { id, survey, caseId, instrument, version, entries: openPartOfJournal(published.instrument, journal) };
}

/** The journal of an interview as it was received, plain or sealed. @throws Problem cannot-be-read */
async function journalIn({ keys }: Pick<Services, 'keys'>, body: Uint8Array): Promise<readonly JournalEntry[]> {
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
