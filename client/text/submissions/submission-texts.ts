import type { CheckStatus, QuarantineReason, ReviewStatus } from '#contract';
import type { ViolationCode } from '#questionnaires';

/** Codes of the questionnaire's check, without the instrument's own edits (`edit:...`). */
export type ViolationKind = Exclude<ViolationCode, `edit:${string}`>;

export type AuditActionKind =
  | 'submission-received'
  | 'submission-approved'
  | 'submission-returned'
  | 'submission-displaced';

/** Sentences of the supervisor's pages. Numbers and dates arrive written in the reader's locale. */
export interface SubmissionTexts {
  places: Record<'submissions' | 'coding' | 'sample' | 'figures', string>;
  placesLabel: string;
  title: string;
  total: (count: string) => string;
  status: Record<CheckStatus, string>;
  review: Record<ReviewStatus, string>;
  statusLabel: string;
  reviewLabel: string;
  anyStatus: string;
  anyReview: string;
  showing: string;
  withReview: string;
  columns: Record<'case' | 'interviewer' | 'received' | 'status' | 'review' | 'violations', string>;
  violationCount: (p: { hard: string; soft: string }) => string;
  open: (caseId: string) => string;
  emptyTitle: string;
  emptyBody: string;
  emptyAction: string;
  noneTitle: string;
  noneBody: string;
  showAll: string;
  page: (p: { page: string; pages: string }) => string;
  pages: string;
  previous: string;
  next: string;

  detail: {
    back: string;
    title: (caseId: string) => string;
    instrument: string;
    size: (kilobytes: string) => string;
    fingerprint: string;
    reasonsHeading: string;
    reasons: Record<QuarantineReason, string>;
    violationsHeading: string;
    noViolations: string;
    violationColumns: Record<'problem' | 'severity' | 'form' | 'question', string>;
    severity: Record<'hard' | 'soft', string>;
    severityNote: string;
    violations: Record<ViolationKind, string>;
    /** For every rule of the instrument itself; its id stands beside it. */
    edit: string;
    /** Where a violation is that tells nothing more. */
    sealed: string;
    wholeForm: string;
    formsHeading: string;
    auditHeading: string;
    actions: Record<AuditActionKind, string>;
  };

  decide: {
    accept: string;
    reject: string;
    acceptTitle: (caseId: string) => string;
    rejectTitle: (caseId: string) => string;
    acceptBody: string;
    rejectBody: string;
    reason: string;
    reasonHint: string;
    reasonOptional: string;
    reasonMissing: string;
    confirmAccept: string;
    confirmReject: string;
    accepted: (caseId: string) => string;
    rejected: (caseId: string) => string;
  };

  sample: {
    title: string;
    total: (count: string) => string;
    columns: Record<'unit' | 'label' | 'stratum' | 'psu' | 'area' | 'interviewer', string>;
    nobody: string;
    emptyTitle: string;
    emptyBody: string;
    select: (caseId: string) => string;
    selectAll: string;
    selected: (count: string) => string;
    interviewer: string;
    chooseInterviewer: string;
    assign: (count: string) => string;
    assigned: (p: { count: string; interviewer: string }) => string;
    noInterviewers: string;
    importTitle: string;
    importHint: string;
    file: string;
    importAction: string;
    importing: string;
    imported: (count: string) => string;
    refused: (count: string) => string;
    problemColumns: Record<'line' | 'column' | 'problem', string>;
    noFile: string;
  };
}
