import type { ReturnedInterviewReply } from '#contract';
import { journalOfBody } from '../interviews/journal-of-body.ts';
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
  const journal = await share.turn(user, () => journalOfBody(services.keys, body));
  return { id, survey, caseId, instrument, version, entries: openPartOfJournal(published.instrument, journal) };
}
