import { type CaseReply, getVersionMapping } from '#contract';
import { call } from '../../api.ts';
import type { Draft } from '../journal/draft.ts';
import type { DraftHead } from '../journal/head.ts';
import { claimDraft, type Journal, openDraft } from '../journal/journal.ts';
import { versionOfDraft } from '../journal/version-step.ts';
import { deviceInstant } from '../session/device-instant.ts';
import { loadInstrument } from '../session/load-instrument.ts';
import { type MovePlan, type MoveVersions, planMove } from './plan-move.ts';

/** An interview that was begun with another version than that of its case today. */
export interface MovingInterview {
  readonly journal: Journal;
  readonly begun: DraftHead;
  readonly assigned: Pick<CaseReply, 'caseId' | 'seed' | 'version'>;
}

/** A move that was looked at: it is made only while the interview stands as it did then. */
export interface SeenMove extends MovePlan {
  readonly versions: MoveVersions;
  /** Number of the newest entry that was looked at. */
  readonly through: number;
}

/**
 * What would become of an interview with the version of today. It needs a network, for what its designer stated of
 * earlier answers.
 *
 * @returns `private` where a private part was begun: the interview stays with its version
 * @throws ApiProblem the other version, or what was stated, cannot be fetched; JournalError the record cannot be read
 */
export async function lookAtMove(interview: MovingInterview): Promise<SeenMove | 'private'> {
  const { journal, begun, assigned } = interview;
  const id = begun.instrument;
  const [from, to, mapping, draft] = await Promise.all([
    loadInstrument(id, versionOfDraft(begun)),
    loadInstrument(id, assigned.version),
    call(getVersionMapping, { params: { id, version: assigned.version }, query: { from: versionOfDraft(begun) } }),
    draftOf(journal, begun),
  ]);
  const versions = { from, to, mapping };
  const plan = planMove(draft, versions, contextOf(interview));
  return plan ? { ...plan, versions, through: draft.newest } : 'private';
}

/**
 * Has an interview go on with the version that was looked at. Everything that it has stays; the step and what comes
 * with it are added in one transaction, so that after a kill it goes on with one version or the other.
 *
 * @returns `elsewhere` where another tab has it; `changed` where it is not what was looked at any more
 * @throws JournalError storage-full, storage-unavailable, tablet-locked: it is as it was
 */
export async function moveDraft(
  interview: MovingInterview,
  { versions, through }: SeenMove,
  locks: LockManager,
): Promise<'moved' | 'elsewhere' | 'changed'> {
  const { journal, begun } = interview;
  const release = await claimDraft(locks, journal, begun);
  if (!release) return 'elsewhere';
  try {
    const draft = await draftOf(journal, begun);
    const isAsSeen = draft.newest === through && versionOfDraft(draft.head) === versions.from.version;
    const plan = isAsSeen && !draft.head.finished && planMove(draft, versions, contextOf(interview));
    if (!plan) return 'changed';
    draft.append(plan.entries);
    await draft.flush();
    return 'moved';
  } finally {
    release();
  }
}

function draftOf(journal: Journal, begun: DraftHead): Promise<Draft> {
  return openDraft(journal, begun, begun.user);
}

function contextOf({ journal, assigned: { caseId, seed } }: MovingInterview) {
  return { context: { caseId, seed }, at: deviceInstant(new Date(journal.now())) };
}
