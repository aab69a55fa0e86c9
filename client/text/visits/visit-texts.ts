import type { AttemptRule, HouseholdState, RefusalPoint, VisitChannel, VisitOutcome, VisitReason } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { visitsInEnglish } from './en.ts';
import { visitsInSpanish } from './es.ts';
import { visitsInFrench } from './fr.ts';
import { visitsInPortuguese } from './pt.ts';

/** What can be wrong with a visit, at its field. */
export type VisitError = 'outcome' | 'reason' | 'ended' | 'next' | 'nextNeeded' | 'beganFuture';

/** Texts about visits, for interviewers and supervisors. Dates and numbers arrive written. */
export interface VisitTexts {
  readonly toList: string;
  readonly caseNumber: (caseId: string) => string;
  readonly map: string;
  readonly call: string;
  readonly record: string;
  readonly recordTitle: string;
  readonly history: string;
  readonly noVisits: string;
  readonly channel: string;
  readonly channels: Readonly<Record<VisitChannel, string>>;
  /** An interview that is held by telephone. */
  readonly byPhone: Readonly<Record<'choose' | 'rule' | 'privacy' | 'mark', string>>;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<VisitOutcome, string>>;
  readonly why: Readonly<Record<'pending' | 'incomplete' | 'refusal', string>>;
  readonly reasons: Readonly<Record<VisitReason, string>>;
  readonly point: string;
  readonly points: Readonly<Record<RefusalPoint, string>>;
  readonly noPoint: string;
  readonly began: string;
  readonly ended: string;
  readonly next: string;
  readonly appointmentAt: string;
  readonly nextHint: string;
  readonly last: string;
  readonly note: string;
  readonly noteHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly errors: Readonly<Record<VisitError, string>>;
  /** What the rule for days and hours still asks for. */
  readonly missingTitle: string;
  readonly missing: Readonly<Record<keyof AttemptRule, (n: number) => string>>;
  readonly states: Readonly<Record<HouseholdState, string>>;
  readonly tried: (n: number) => string;
  readonly nextVisit: (moment: string) => string;
  readonly appointment: (moment: string) => string;
  readonly ends: string;
  /** Made-up cases. */
  readonly practice: {
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly list: string;
    readonly mark: string;
    readonly dwelling: (n: string) => string;
    readonly address: (n: string) => string;
  };
  readonly waiting: (n: number) => string;
  readonly refused: (n: number) => string;
}

export const visitTexts: InEveryLanguage<VisitTexts> = {
  es: visitsInSpanish,
  en: visitsInEnglish,
  pt: visitsInPortuguese,
  fr: visitsInFrench,
};
