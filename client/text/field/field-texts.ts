import type { InEveryLanguage } from '../language.ts';
import { fieldInEnglish } from './en.ts';
import { fieldInSpanish } from './es.ts';
import { fieldInFrench } from './fr.ts';
import { fieldInPortuguese } from './pt.ts';

/** Everything that can go wrong with the journal of the device. */
export type JournalErrorCode =
  /** This browser or address has no encryption (it needs https or this very machine). Nothing is written. */
  | 'encryption-unavailable'
  /** The keys are not in memory: somebody locked the tablet. Nothing is written. */
  | 'tablet-locked'
  /** This browser has no storage: private window, blocked, or broken. */
  | 'storage-unavailable'
  /** The device has no room left. What was saved before stays. */
  | 'storage-full'
  /** The record was made with a key that this device no longer has. */
  | 'key-missing'
  /** A record was changed, is missing, or stands in the place of another one. */
  | 'record-damaged'
  /** Another tab wrote to the same interview. */
  | 'written-elsewhere'
  /** The interview is finished and takes no more answers. */
  | 'interview-finished';

/** Texts of the interviewer's pages. The questionnaire's own texts belong to the questionnaire. */
export interface FieldTexts {
  readonly title: string;
  readonly loadingCases: string;
  readonly progress: (done: string, all: string) => string;
  readonly noCasesTitle: string;
  readonly noCasesBody: string;
  readonly checkAgain: string;
  readonly toDo: string;
  readonly underway: string;
  readonly finished: string;
  readonly start: string;
  readonly continue: string;
  readonly lastAnswer: (ago: string) => string;
  readonly waiting: string;
  readonly sent: string;
  readonly sentNow: (label: string) => string;
  readonly sentNowBody: string;
  readonly attention: string;
  readonly returned: string;
  /** Under a returned case, what the supervisor wrote. */
  readonly returnedBecause: (reason: string) => string;
  /** The way into another interview of a returned case. */
  readonly startAgain: string;
  /** Over the cases of an edition that is closed. */
  readonly closedEdition: string;
  /** How the list is looked through. */
  readonly list: {
    readonly find: string;
    readonly findHint: string;
    readonly none: string;
    readonly listed: string;
    readonly listedBy: Readonly<Record<'next' | 'area', string>>;
    readonly area: (psu: string) => string;
    readonly more: (count: string) => string;
  };
  readonly outbox: {
    readonly waiting: (n: number, count: string) => string;
    readonly since: (moment: string) => string;
    readonly send: (n: number, count: string) => string;
    readonly sending: string;
    /** `when` as in "in 40 seconds". */
    readonly noConnection: (when: string) => string;
    readonly noRoom: (when: string) => string;
    readonly serverBusy: (when: string) => string;
    readonly elsewhere: string;
    readonly attention: (n: number, count: string) => string;
    readonly attentionBody: string;
    readonly ofOthers: (n: number, count: string) => string;
    readonly unreadable: string;
    readonly notPersistent: string;
  };
  /** For somebody who may not interview any more. */
  readonly former: {
    readonly title: string;
    readonly lead: string;
    readonly nothing: string;
    readonly unsentTitle: string;
    readonly unsentLead: string;
  };
  readonly interview: {
    readonly opening: string;
    readonly language: string;
    readonly contents: string;
    readonly contentsTitle: string;
    readonly close: string;
    readonly exit: string;
    readonly exitHint: string;
    readonly back: string;
    readonly next: string;
    /** Beside “next”, where a finger answers: the last answer of a screen leads on. */
    readonly goesOn: string;
    readonly screenOf: (n: string, of: string) => string;
    readonly person: (n: string, of: string) => string;
    readonly event: (n: string, of: string, crime: string) => string;
    readonly done: string;
    readonly current: string;
    readonly closed: string;
    readonly later: string;
    readonly pending: string;
    readonly saved: (ago: string) => string;
    readonly nothingYet: string;
    readonly saving: string;
    readonly notSaved: string;
    readonly pauseNext: string;
    readonly pauseGo: string;
    readonly softTitle: string;
    readonly softConfirm: string;
    readonly softCorrect: string;
    /** At a question of a returned interview, what the supervisor says of it. */
    readonly commentAt: (comment: string) => string;
    readonly reviewTitle: string;
    readonly reviewLead: string;
    readonly reviewProblems: (n: number, count: string) => string;
    readonly reviewProblemsBody: string;
    readonly reviewGo: string;
    readonly hard: string;
    readonly soft: string;
    readonly send: string;
    readonly finishing: string;
  };
  readonly sensitive: {
    readonly heading: string;
    readonly privacy: string;
    readonly privacyHow: string;
    readonly privacyAgain: string;
    readonly alone: string;
    readonly notNow: string;
    readonly yours: string;
    readonly yoursBody: string;
    readonly self: string;
    readonly interviewer: string;
    readonly skip: string;
    readonly skipSure: string;
    readonly skipYes: string;
    readonly skipNo: string;
    readonly doneTitle: string;
    readonly doneBody: string;
    readonly giveBack: string;
    readonly cardTitle: string;
    readonly card: string;
    readonly points: string;
    readonly pointsBody: string;
    readonly closeAnyway: string;
    readonly inClosed: string;
  };
  readonly blocked: {
    readonly elsewhereTitle: string;
    readonly elsewhereBody: string;
    readonly otherUserTitle: string;
    readonly otherUserBody: string;
    readonly finishedTitle: string;
    readonly finishedBody: string;
    readonly notYoursTitle: string;
    readonly notYoursBody: string;
    readonly toList: string;
    readonly retry: string;
    readonly codes: Readonly<Record<JournalErrorCode, string>>;
    readonly title: string;
    readonly openTitle: string;
    readonly reload: string;
  };
}

export const fieldTexts: InEveryLanguage<FieldTexts> = {
  es: fieldInSpanish,
  en: fieldInEnglish,
  pt: fieldInPortuguese,
  fr: fieldInFrench,
};
