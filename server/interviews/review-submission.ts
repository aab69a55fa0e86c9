import type { SubmissionDetailReply } from '#contract';
import type { ReviewDecision } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { withoutSealed } from './without-sealed.ts';

type ReviewServices = Pick<Services, 'store' | 'instruments'>;

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
  return withoutSealed(found, instruments.find(found.instrument, found.version)?.instrument);
}

/**
 * Accepts or rejects a submission and gives it as it stands afterwards.
 *
 * @throws Problem unknown-submission, unknown-survey, survey-published, cannot-count, reason-required
 */
export async function reviewReceived(
  services: ReviewServices,
  { key, decision, reason, survey }: ReviewDecision,
  act: Act,
): Promise<SubmissionDetailReply> {
  const { instrument, version } = await submissionForReview(services, key);
  if (survey !== undefined && !(await services.store.survey(survey))) throw new Problem('unknown-survey');
  if (decision === 'accept' && !services.instruments.find(instrument, version))
    throw new Problem('cannot-count', { missing: 'version' });
  switch (await services.store.review({ key, decision, reason: reason || undefined, survey }, act)) {
    case 'unknown-submission':
      throw new Problem('unknown-submission');
    case 'reason-required':
      throw new Problem('reason-required', { why: 'review' });
    case 'survey-published':
      throw new Problem('survey-published');
    case 'survey-required':
      throw new Problem('cannot-count', { missing: 'survey' });
    case 'case-not-in-sample':
      throw new Problem('cannot-count', { missing: 'case' });
    case 'not-judged':
      throw new Problem('cannot-count', { missing: 'check' });
    case 'reviewed':
      return submissionForReview(services, key);
  }
}
