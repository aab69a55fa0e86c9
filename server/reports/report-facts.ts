import type { PublicationStandard, SampleAccountingReply, SuppressionRules, VersionInFigures } from '#contract';
import type { ComparabilityReport } from '#questionnaires';
import type { StepSummary } from '../weighting/step-summary.ts';
import type { InterviewerEffect } from './quality/interviewer-effect.ts';

/** What is known of an edition beside its figures. */
export interface ReportFacts {
  readonly title: string;
  readonly source: string;
  readonly office?: string;
  /** First and last month that the questions ask about, `YYYY-MM`. */
  readonly period?: { readonly from: string; readonly to: string };
  /** The day on the cover, `YYYY-MM-DD`. */
  readonly date: string;
  readonly isStudy: boolean;
  /** Title of the edition before. */
  readonly before?: string;
  /** What its figures are made from; nothing of both where these are its interviews with the weights of the design. */
  readonly sourceBefore?: {
    readonly weighting?: { readonly name: string; readonly hash: string };
    readonly numbered?: { readonly number: number; readonly sha256: string };
  };
  readonly standard: PublicationStandard;
  /** Of the confidence limits. */
  readonly level: number;
  readonly rules: SuppressionRules;
  readonly records: Readonly<Record<'persons' | 'households' | 'incidents', number>>;
  readonly strata: number;
  readonly psus: number;
  readonly variance: 'taylor' | 'replicates';
  readonly weighting?: { readonly name: string; readonly hash: string; readonly steps: readonly StepSummary[] };
  readonly numbered?: { readonly number: number; readonly sha256: string };
  /** The files of a study, by the hash of their bytes. */
  readonly madeFrom?: readonly { readonly name: string; readonly sha256: string }[];
  readonly questionnaire?: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly versions: readonly VersionInFigures[];
  };
  readonly comparability?: ComparabilityReport;
  readonly accounting?: SampleAccountingReply;
  readonly interviewers: readonly InterviewerEffect[];
  /** Version of the program. */
  readonly program: string;
}
