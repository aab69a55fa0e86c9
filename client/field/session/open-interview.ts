import type { CaseReply } from '#contract';
import { claimDraft, type Journal, openDraft } from '../journal/journal.ts';
import { InterviewSession } from './interview-session.ts';
import { loadInstrument } from './load-instrument.ts';

/** An open interview and how to let go of it, or why this tab may not open it. */
export type Opening =
  | { kind: 'open'; session: InterviewSession; release: () => void }
  | { kind: 'elsewhere' | 'otherUser' | 'finished' };

interface OpenInput {
  assigned: CaseReply;
  journal: Journal;
  user: string;
  language: string;
  locks: LockManager;
}

/**
 * Opens the interview of a case where it was left.
 *
 * @throws JournalError the record cannot be read or written; ApiProblem the questionnaire cannot be fetched
 */
export async function openInterview({ assigned, journal, user, language, locks }: OpenInput): Promise<Opening> {
  const { survey, caseId, seed, instrument: id, version } = assigned;
  const instrument = await loadInstrument(id, version);
  const draftId = { survey, caseId, instrument: id, version };
  const release = await claimDraft(locks, journal, draftId);
  if (!release) return { kind: 'elsewhere' };
  try {
    const draft = await openDraft(journal, draftId, user);
    if (draft.head.finished || draft.head.user !== user) {
      release();
      return { kind: draft.head.finished ? 'finished' : 'otherUser' };
    }
    const context = { caseId, seed };
    const session = new InterviewSession({ instrument, context, draft, language, now: () => new Date() });
    return { kind: 'open', session, release };
  } catch (error) {
    release();
    throw error;
  }
}
