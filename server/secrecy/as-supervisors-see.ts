import type { ShownViolation, SubmissionDetailReply, SubmissionSummaryReply } from '#contract';
import { type Instrument, isOpenViolation } from '#questionnaires';
import type { StoredDetail, StoredSubmission } from '../model.ts';
import { aboutWhen } from './about-when.ts';
import { isOpenRemark } from './open-remarks.ts';

/** The name of every part that supervisors do not see, so that it does not say which part it is. */
const SEALED: ShownViolation = { code: 'sealed', severity: 'hard', form: 'sealed', name: '' };

/**
 * A submission in a list as a supervisor may see it. Nothing of it depends on what was told of incidents, or in sealed
 * parts: neither its size, its hash and the number of its forms, which are left out, nor its faults. When it came is
 * told to a quarter of a day: the time between two interviews of a person says how much the second one had to tell.
 */
export function listedForSupervisor(
  stored: StoredSubmission,
  instrument: Instrument | undefined,
): SubmissionSummaryReply {
  const shown = violationsForSupervisor(instrument, stored.violations);
  const hard = shown.filter(({ severity }) => severity === 'hard').length;
  // Field by field, so that what is kept besides some day is not shown by itself.
  return {
    key: stored.key,
    id: stored.id,
    ...(stored.survey === undefined ? {} : { survey: stored.survey }),
    caseId: stored.caseId,
    instrument: stored.instrument,
    version: stored.version,
    interviewer: stored.interviewer,
    status: stored.status,
    review: stored.review,
    reasons: stored.reasons,
    ...(stored.revision === undefined ? {} : { revision: stored.revision }),
    hardViolations: hard,
    softViolations: shown.length - hard,
    flagged: stored.flagged,
    receivedAt: aboutWhen(stored.receivedAt),
  };
}

/** The same in detail. The audit trail leaves out the coding of incidents: only who told of some has any. */
export function shownToSupervisor(stored: StoredDetail, instrument: Instrument | undefined): SubmissionDetailReply {
  return {
    ...listedForSupervisor(stored, instrument),
    violations: violationsForSupervisor(instrument, stored.violations),
    remarks: stored.remarks.filter((remark) => instrument !== undefined && isOpenRemark(instrument, remark)),
    audit: stored.audit
      .filter(({ action }) => action !== 'event-coded')
      .map((line) => (line.action === 'submission-received' ? { ...line, at: aboutWhen(line.at) } : line)),
  };
}

/**
 * What is wrong with a submission, as far as a supervisor may know it. Of whatever holds it elsewhere there is one
 * line, however much it is; a warning elsewhere is not told at all.
 */
function violationsForSupervisor(
  instrument: Instrument | undefined,
  violations: StoredSubmission['violations'],
): ShownViolation[] {
  const open = violations.filter((violation) => instrument !== undefined && isOpenViolation(instrument, violation));
  const isHeldElsewhere = violations.some((violation) => violation.severity === 'hard' && !open.includes(violation));
  return isHeldElsewhere ? [...open, SEALED] : open;
}
