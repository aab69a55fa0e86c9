import { type QuarantineReason, type SubmissionBody, submissionBody } from '#contract';
import { checkInterview, type Violation } from '#questionnaires';
import { parseJson } from '../http/read-body.ts';
import { wrongPlaces } from '../http/wrong-places.ts';
import type { Instruments } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import { hasReservedName } from './reserved-names.ts';

/** Whose a submission is. */
export type Envelope = Pick<SubmissionBody, 'id' | 'survey' | 'caseId' | 'instrument' | 'version' | 'device'>;

/** What the check found in a submission. */
export interface Judged {
  readonly envelope: Envelope;
  readonly forms: string[];
  readonly violations: Violation[];
  readonly reasons: QuarantineReason[];
}

/** The bytes of a submission, and the seed of the draw in its dwelling. */
export interface ToJudge {
  readonly bytes: Uint8Array;
  readonly seed: string;
}

/**
 * Parses a submission and checks it with the same rules as the tablet.
 *
 * @throws Problem malformed-json, invalid-submission
 */
export function judgeSubmission(instruments: Instruments, { bytes, seed }: ToJudge): Judged {
  const content = parseJson(bytes);
  const { id, survey, caseId, instrument, version, answers, device } = readOuterShape(content);
  // The check judges what came, not what the schema kept of it; the schema has found the outer shape in it.
  const { violations, reasons } = checkContent(instruments, content as SubmissionBody, seed);
  if (hasReservedName(content)) reasons.push('reserved-name');
  const envelope = { id, caseId, instrument, version, device };
  return {
    envelope: survey === undefined ? envelope : { ...envelope, survey },
    forms: Object.keys(answers),
    violations,
    reasons,
  };
}

/** The same on another thread: 25 MB may take seconds. */
export const JUDGE_SUBMISSION: Task<ToJudge, Judged> = {
  name: 'judge-submission',
  lane: 'reading',
  async run({ instruments }, toJudge) {
    return judgeSubmission(instruments, toJudge);
  },
};

function readOuterShape(content: unknown): SubmissionBody {
  const result = submissionBody.safeParse(content);
  if (result.success) return result.data;
  throw new Problem('invalid-submission', { places: wrongPlaces(result.error) });
}

function checkContent(
  instruments: Instruments,
  { instrument: id, version, caseId, answers, events }: SubmissionBody,
  seed: string,
): { violations: Violation[]; reasons: QuarantineReason[] } {
  const published = instruments.find(id, version);
  if (!published)
    return { violations: [], reasons: [instruments.knows(id) ? 'unknown-version' : 'unknown-instrument'] };
  try {
    return { violations: checkInterview(published.instrument, { answers, events }, { caseId, seed }), reasons: [] };
  } catch {
    // An interview is not lost because the check itself fails.
    return { violations: [], reasons: ['check-failed'] };
  }
}
