import type { DeviceHelp, DeviceReply, QuarantineReason, SettleAction } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { arrivalsInEnglish } from './en.ts';
import { arrivalsInSpanish } from './es.ts';
import { arrivalsInFrench } from './fr.ts';
import { arrivalsInPortuguese } from './pt.ts';

/** Texts of the supervisor's pages for what arrived out of the ordinary, and for the tablets. */
export interface ArrivalTexts {
  readonly quarantine: {
    readonly title: string;
    readonly lead: string;
    readonly total: (count: string) => string;
    readonly none: string;
    readonly open: (caseId: string) => string;
    readonly cameFrom: (p: { interviewer: string; when: string }) => string;
    /** What a supervisor does with an arrival of each kind, one sentence. */
    readonly advice: Readonly<Record<QuarantineReason, string>>;
    readonly actions: Readonly<Record<SettleAction, string>>;
    /** The same action by the name that it has for an approved case. */
    readonly keepRevision: string;
    readonly titles: Readonly<Record<SettleAction, (caseId: string) => string>>;
    readonly bodies: Readonly<Record<SettleAction, string>>;
    readonly settled: Readonly<Record<SettleAction, (caseId: string) => string>>;
    /** Looked at again, and it still waits. */
    readonly stillWaits: (caseId: string) => string;
  };
  readonly devices: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly columns: Readonly<Record<'person' | 'state' | 'contact' | 'enrolled' | 'versions' | 'action', string>>;
    /** Of the questionnaire that the tablet needs next, or today. */
    readonly kept: Readonly<Record<'here' | 'missing', string>>;
    /** `day` in the reader's locale. */
    readonly keptFrom: (day: string) => string;
    readonly begunEarlier: (n: number, count: string) => string;
    readonly states: Readonly<Record<DeviceReply['state'], string>>;
    readonly help: Readonly<Record<Exclude<DeviceHelp, 'none'>, string>>;
    readonly revoke: string;
    readonly revokeOf: (name: string) => string;
    readonly revokeTitle: (name: string) => string;
    readonly revokeBody: string;
    readonly revoked: (name: string) => string;
    readonly approve: string;
    readonly approveOf: (name: string) => string;
    readonly approveTitle: (name: string) => string;
    readonly approveBody: string;
    readonly approved: (name: string) => string;
  };
}

export const arrivalTexts: InEveryLanguage<ArrivalTexts> = {
  es: arrivalsInSpanish,
  en: arrivalsInEnglish,
  pt: arrivalsInPortuguese,
  fr: arrivalsInFrench,
};
