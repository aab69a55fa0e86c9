import type { CheckStatus, ImportProblemCode, ImportProblemReply, QuarantineReason, ReviewStatus } from '#contract';
import type { ViolationCode } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { deskInEnglish } from './en.ts';
import { deskInSpanish } from './es.ts';
import { deskInFrench } from './fr.ts';
import { deskInPortuguese } from './pt.ts';

/**
 * Texts of the supervisor. Numbers and dates arrive written in the reader's locale.
 */
export interface DeskTexts {
  readonly submissions: SubmissionTexts;
}

/** Codes of the questionnaire's check, without the instrument's own edits (`edit:...`). */
export type ViolationKind = Exclude<ViolationCode, `edit:${string}`> | 'sealed';

export type AuditActionKind =
  | 'submission-received'
  | 'submission-approved'
  | 'submission-returned'
  | 'submission-displaced'
  | 'submission-kept'
  | 'submission-rechecked';

/** Sentences of the supervisor's pages. */
export interface SubmissionTexts {
  places: Record<
    | 'submissions'
    | 'quarantine'
    | 'devices'
    | 'coding'
    | 'sample'
    | 'fieldwork'
    | 'figures'
    | 'tables'
    | 'products'
    | 'profiles'
    | 'records'
    | 'weights'
    | 'studies'
    | 'releases',
    string
  >;
  placesLabel: string;
  title: string;
  total: (count: string) => string;
  status: Record<CheckStatus, string>;
  review: Record<ReviewStatus, string>;
  /** Of an approved interview: another one of its case came later. */
  revision: Record<'pending' | 'kept', string>;
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
    /** What supervisors do not see of an interview, and why. */
    notShown: string;
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
    /** In place of a form that supervisors do not see. */
    sealed: string;
    wholeForm: string;
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
    comments: string;
    commentOn: (question: string) => string;
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
    reading: string;
    storing: string;
    importCancelled: string;
    imported: (count: string) => string;
    refused: (count: string) => string;
    problemColumns: Record<'line' | 'column' | 'problem', string>;
    problems: Record<ImportProblemCode, (details: ImportProblemReply['details']) => string>;
    noFile: string;
  };
}

export const deskTexts: InEveryLanguage<DeskTexts> = {
  es: deskInSpanish,
  en: deskInEnglish,
  pt: deskInPortuguese,
  fr: deskInFrench,
};
