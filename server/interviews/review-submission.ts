import type { listSubmissions, ReplyOf, SubmissionDetailReply, SubmissionSummaryReply } from '#contract';
import { type Instrument, isOpenPlace } from '#questionnaires';
import type { ReviewDecision, StoredDetail } from '../model.ts';
import { Problem } from '../problems.ts';
import { listedForSupervisor, shownToSupervisor } from '../secrecy/as-supervisors-see.ts';
import type { Services } from '../services.ts';
import type { Act, Store } from '../storage/store.ts';

type ReviewServices = Pick<Services, 'store' | 'instruments'>;

/** A page of submissions as a supervisor may see it. */
export async function submissionsForReview(
  { store, instruments }: ReviewServices,
  filter: Parameters<Store['submissions']>[0],
): Promise<ReplyOf<typeof listSubmissions>> {
  const { submissions, total } = await store.submissions(filter);
  const listed = submissions.map((stored) =>
    listedForSupervisor(stored, instruments.find(stored.instrument, stored.version)?.instrument),
  );
  return { submissions: listed.sort(byQuarterOfDay), total };
}

/** The newest first; of the same quarter of a day by their keys, which are random. */
function byQuarterOfDay(a: SubmissionSummaryReply, b: SubmissionSummaryReply): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

/**
 * A submission as a supervisor may see it.
 *
 * @throws Problem unknown-submission
 */
export async function submissionForReview(
  { store, instruments }: ReviewServices,
  key: string,
): Promise<SubmissionDetailReply> {
  const found = await store.submission(key);
  if (!found) throw new Problem('unknown-submission');
  return shownToSupervisor(found, instruments.find(found.instrument, found.version)?.instrument);
}

/**
 * Accepts or rejects a submission and gives it as it stands afterwards.
 *
 * @throws Problem unknown-submission, unknown-survey, survey-published, survey-closed, case-in-reserve, cannot-count,
 * cannot-settle, reason-required
 */
export async function reviewReceived(
  services: ReviewServices,
  decided: ReviewDecision,
  act: Act,
): Promise<SubmissionDetailReply> {
  const { store } = services;
  const { key, decision, reason, survey, comments } = decided;
  const found = await store.submission(key);
  if (!found) throw new Problem('unknown-submission');
  const { instrument, version } = found;
  if (survey !== undefined && !(await store.survey(survey))) throw new Problem('unknown-survey');
  if (decision === 'accept' && !services.instruments.find(instrument, version))
    throw new Problem('cannot-count', { missing: 'version' });
  requireOpen(services.instruments.find(instrument, version)?.instrument, comments);
  if (decision === 'accept' && !found.isJudged) throw notJudged(found);
  const outcome = await store.review({ ...decided, reason: reason || undefined }, act);
  switch (outcome) {
    case 'unknown-submission':
      throw new Problem('unknown-submission');
    case 'reason-required':
      throw new Problem('reason-required', { why: 'review' });
    case 'survey-published':
      throw new Problem('survey-published');
    case 'survey-closed':
    case 'case-in-reserve':
      throw new Problem(outcome);
    case 'survey-required':
      throw new Problem('cannot-count', { missing: 'survey' });
    case 'case-not-in-sample':
      throw new Problem('cannot-count', { missing: 'case' });
    case 'not-in-quarantine':
      throw new Problem('cannot-settle');
    case 'not-judged':
      throw new Problem('cannot-count', { missing: 'check' });
    case 'reviewed':
      return submissionForReview(services, key);
  }
}

/** Who comments knows no answer, and a comment must not say what was told. @throws Problem comment-not-allowed */
function requireOpen(instrument: Instrument | undefined, comments: ReviewDecision['comments'] = []): void {
  const places = comments
    .map(({ form, name }, place) => ({ form, name, path: `comments.${place}.name` }))
    .filter(({ form, name }) => instrument === undefined || !isOpenPlace(instrument, form, name))
    .map(({ path }) => ({ path, expected: 'a question that everybody is asked' }));
  if (places.length > 0) throw new Problem('comment-not-allowed', { places });
}

/** Why a submission whose answers are not known cannot count. */
function notJudged({ status }: StoredDetail): Problem {
  return status === 'waiting' ? new Problem('keys-absent') : new Problem('cannot-count', { missing: 'check' });
}
