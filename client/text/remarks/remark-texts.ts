import type { InEveryLanguage } from '../language.ts';
import { remarksInEnglish } from './en.ts';
import { remarksInSpanish } from './es.ts';
import { remarksInFrench } from './fr.ts';
import { remarksInPortuguese } from './pt.ts';

/** Texts of what an interviewer writes beside questions, on the tablet and at the desk. */
export interface RemarkTexts {
  /** At a question: what the button does, and the words beside the dot once there is one. */
  readonly add: string;
  readonly comment: string;
  readonly flagged: string;
  readonly wholeInterview: string;
  readonly label: string;
  /** Who will read it, at a question that everybody is asked and at another one. */
  readonly openHint: string;
  readonly closedHint: string;
  readonly flagQuestion: string;
  readonly flagInterview: string;
  readonly flagHint: string;
  readonly saves: string;
  readonly remove: string;
  readonly done: string;
  /** In the contents and the review. */
  readonly listTitle: string;
  readonly flagWhole: string;
  readonly changeWhole: string;
  /** At the desk. */
  readonly desk: {
    readonly title: string;
    readonly none: string;
    readonly flagged: string;
    readonly columns: Readonly<Record<'question' | 'comment' | 'flag', string>>;
    readonly filterLabel: string;
    readonly anyFlag: string;
    readonly onlyFlagged: string;
  };
}

export const remarkTexts: InEveryLanguage<RemarkTexts> = {
  es: remarksInSpanish,
  en: remarksInEnglish,
  pt: remarksInPortuguese,
  fr: remarksInFrench,
};
