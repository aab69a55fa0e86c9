import { createHash } from 'node:crypto';
import { type QuarantineReason, type SubmissionBody, submissionBody } from '#contract';
import { checkInterview, type Violation } from '#questionnaires';
import { parseJson } from '../http/read-body.ts';
import { wrongPlaces } from '../http/route.ts';
import { asStorable, isStorable } from '../http/storable-text.ts';
import type { Account, ReceivedSubmission } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { hasReservedName } from './reserved-names.ts';

/** A larger submission, up to the limit of a body, is stored in quarantine. */
const ORDINARY_BYTES = 5 * 1024 * 1024;

/**
 * Reads the bytes of a submission and checks them with the same rules as the tablet. Refuses only a
 * submission whose outer shape cannot be read; everything else is stored.
 *
 * @throws Problem malformed-json, invalid-submission, submission-id-mismatch
 */
export async function readSubmission(
  services: Services,
  { id, account, bytes }: { id: string; account: Account; bytes: Buffer },
): Promise<ReceivedSubmission> {
  const interviewer = account.user;
  const content = parseJson(bytes);
  const submission = readOuterShape(content);
  if (submission.id !== id) throw new Problem('submission-id-mismatch');
  // The check judges what came, not what the schema kept of it; the schema has found the outer shape in it.
  const survey = await surveyOf(services, submission, interviewer);
  const { violations, reasons } = await checkContent(services, survey, content as SubmissionBody);
  if (survey === undefined && submission.survey !== undefined) reasons.push('unknown-survey');
  if (account.disabledAt !== undefined || account.role !== 'interviewer') reasons.push('former-interviewer');
  if (bytes.length > ORDINARY_BYTES) reasons.push('over-size');
  if (hasReservedName(content)) reasons.push('reserved-name');
  // No dwelling has such a name: the sample refuses it.
  if (!isStorable(submission.caseId)) reasons.push('unknown-case');
  return {
    key: services.newId(),
    id,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    body: bytes,
    survey,
    caseId: asStorable(submission.caseId),
    instrument: asStorable(submission.instrument),
    version: asStorable(submission.version),
    interviewer,
    receivedAt: services.now().toISOString(),
    violations,
    forms: Object.keys(submission.answers),
    reasons,
  };
}

function readOuterShape(content: unknown): SubmissionBody {
  const result = submissionBody.safeParse(content);
  if (result.success) return result.data;
  throw new Problem('invalid-submission', { places: wrongPlaces(result.error) });
}

/** The edition that a submission names or, when it names none, that of its case; the only one if nobody knows. */
async function surveyOf(
  { store }: Services,
  { survey, caseId }: SubmissionBody,
  interviewer: string,
): Promise<string | undefined> {
  if (survey !== undefined) return (await store.survey(asStorable(survey)))?.key;
  const ofCase = await store.surveyOfCase(asStorable(caseId), interviewer);
  if (ofCase !== undefined) return ofCase;
  const [only, ...others] = await store.surveys();
  return others.length === 0 ? only?.key : undefined;
}

async function checkContent(
  { instruments, store }: Services,
  survey: string | undefined,
  { instrument: id, version, caseId, answers, events }: SubmissionBody,
): Promise<{ violations: Violation[]; reasons: QuarantineReason[] }> {
  const published = instruments.find(id, version);
  if (!published)
    return { violations: [], reasons: [instruments.knows(id) ? 'unknown-version' : 'unknown-instrument'] };
  const unit = survey !== undefined && isStorable(caseId) ? await store.sampleUnit({ survey, caseId }) : undefined;
  try {
    const context = { caseId, seed: unit?.seed ?? '' };
    return { violations: checkInterview(published.instrument, { answers, events }, context), reasons: [] };
  } catch {
    // An interview is not lost because the check itself fails.
    return { violations: [], reasons: ['check-failed'] };
  }
}
