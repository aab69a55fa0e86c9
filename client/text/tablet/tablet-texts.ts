import type { InEveryLanguage } from '../language.ts';
import { tabletInEnglish } from './en.ts';
import { tabletInSpanish } from './es.ts';
import { tabletInFrench } from './fr.ts';
import { tabletInPortuguese } from './pt.ts';

/** Why the list of the household changes. */
export type ChangeReason = 'miscounted' | 'moved' | 'mistake' | 'other';

/** Texts of the tablet that changes hands: the interviewer's code, the neutral screen, the part answered alone. */
export interface TabletTexts {
  /** Choosing the code, for the interviewer. */
  readonly code: {
    readonly title: string;
    readonly why: string;
    readonly label: string;
    readonly hint: string;
    readonly again: string;
    readonly weak: string;
    readonly differ: string;
    readonly keep: string;
  };
  /** The neutral screen. */
  readonly lock: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly open: string;
    readonly checking: string;
    readonly fill: string;
    readonly wrong: string;
    readonly notKept: string;
    readonly wait: (left: string) => string;
    readonly forgotten: string;
    readonly withCode: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly passwordWrong: string;
    readonly passwordTooOften: string;
    readonly passwordOffline: string;
  };
  /** To the respondent, who answers alone. */
  readonly alone: {
    /** The part, in words that tell nothing of it. */
    readonly title: string;
    /** Ways of not answering, in the first person. */
    readonly missing: Readonly<Record<'dk' | 'refused' | 'na', string>>;
    readonly goOn: string;
    readonly begun: string;
    readonly unusual: string;
    readonly exitHint: string;
    readonly notSaved: string;
  };
  /** Before the list of the household changes. */
  readonly roster: {
    readonly title: string;
    readonly leaving: (n: number, count: string) => string;
    readonly leavingNote: string;
    readonly head: string;
    readonly headNote: string;
    readonly chooseHead: string;
    readonly coming: (n: number, count: string) => string;
    readonly comingNote: string;
    readonly chooseFewer: (count: string) => string;
    readonly staying: string;
    readonly perhaps: (n: number, count: string) => string;
    readonly otherPerson: (n: number, count: string) => string;
    readonly person: (place: string, name: string, age: string) => string;
    readonly formerPerson: (line: string, name: string, age: string) => string;
    readonly why: string;
    readonly reasons: Readonly<Record<ChangeReason, string>>;
    readonly chooseWho: (count: string) => string;
    readonly chooseWhy: string;
    readonly change: string;
    readonly redraw: string;
    readonly keep: string;
  };
}

export const tabletTexts: InEveryLanguage<TabletTexts> = {
  es: tabletInSpanish,
  en: tabletInEnglish,
  pt: tabletInPortuguese,
  fr: tabletInFrench,
};
