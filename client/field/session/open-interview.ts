import { type CaseReply, isPractice, type VisitChannel } from '#contract';
import type { DraftHead } from '../journal/head.ts';
import { claimDraft, type Journal, listDrafts, openDraft } from '../journal/journal.ts';
import type { DraftId } from '../journal/keys.ts';
import { unfinishedDraft } from '../journal/unfinished-draft.ts';
import { versionOfDraft } from '../journal/version-step.ts';
import { noteChannel } from '../telephone/note-channel.ts';
import { beginAgain } from './begin-again.ts';
import { InterviewSession } from './interview-session.ts';
import { loadInstrument } from './load-instrument.ts';

/** An open interview and how to let go of it, or why this tab may not open it. */
export type Opening =
  | { kind: 'open'; session: InterviewSession; release: () => void }
  /** It was begun with another version than interviews begin with today, and nobody has said how it goes on. */
  | { kind: 'earlier'; begun: DraftHead }
  | { kind: 'elsewhere'; draft: DraftId }
  | { kind: 'otherUser' | 'finished' };

interface OpenInput {
  assigned: CaseReply;
  journal: Journal;
  user: string;
  language: string;
  locks: LockManager;
  /** Through which channel it goes on, where somebody has chosen that; else as it was. */
  channel?: VisitChannel | undefined;
  /** Asks first how an interview goes on that was begun with another version than that of today. */
  offersMove?: boolean;
}

/**
 * Opens the interview of a case where it was left, with the version of the questionnaire that it goes on with. After
 * a return it is another interview, which begins with the open answers of the earlier one where there is a network; the
 * earlier one stays as it was finished.
 *
 * @throws JournalError the record cannot be read or written; ApiProblem the questionnaire cannot be fetched
 */
export async function openInterview({
  assigned,
  journal,
  user,
  language,
  locks,
  channel,
  offersMove = false,
}: OpenInput): Promise<Opening> {
  const { caseId, seed, returned } = assigned;
  const returns = returned?.times ?? 0;
  const { draftId, begun } = await draftToOpen(journal, { assigned, user, returns });
  if (begun && offersMove && mayGoOnWithOther(begun, assigned)) return { kind: 'earlier', begun };
  const instrument = await loadInstrument(draftId.instrument, versionOfDraft(begun ?? draftId));
  const release = await claimDraft(locks, journal, draftId);
  if (!release) return { kind: 'elsewhere', draft: draftId };
  try {
    const draft = await openDraft(journal, draftId, user);
    if (draft.head.finished || draft.head.user !== user) {
      release();
      return { kind: draft.head.finished ? 'finished' : 'otherUser' };
    }
    draft.returns = returns;
    if (draftId.again && draft.entries.length === 0) await beginAgain(draft, instrument, assigned);
    if (channel) noteChannel(draft, { instrument, channel, now: new Date() });
    const context = { caseId, seed };
    const now = () => new Date();
    const session = new InterviewSession({ instrument, context, draft, language, returned, now });
    return { kind: 'open', session, release };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * What the person began is finished before another interview of the case is begun, with the version that it was begun
 * with.
 */
async function draftToOpen(
  journal: Journal,
  { assigned, user, returns }: { assigned: CaseReply; user: string; returns: number },
): Promise<{ draftId: DraftId; begun?: DraftHead }> {
  const { survey, caseId, instrument, version } = assigned;
  const { heads } = await listDrafts(journal);
  const own = heads.filter((head) => head.user === user);
  const begun = unfinishedDraft(own, assigned);
  if (begun) {
    const { instrument: id, version: ofDraft, again } = begun;
    return { draftId: { survey, caseId, instrument: id, version: ofDraft, ...(again && { again }) }, begun };
  }
  return { draftId: { survey, caseId, instrument, version, ...(returns && { again: returns }) } };
}

/** Not while somebody else may have the tablet: the code is typed first, and the interview is open then. */
function mayGoOnWithOther(begun: DraftHead, { instrument, version }: CaseReply): boolean {
  return begun.instrument === instrument && versionOfDraft(begun) !== version && !begun.held && !isPractice(begun);
}
