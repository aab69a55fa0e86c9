import type { TextState } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { translationInEnglish } from './en.ts';
import { translationInSpanish } from './es.ts';
import { translationInFrench } from './fr.ts';
import { translationInPortuguese } from './pt.ts';

/** A number as it counts, and as it is shown. */
interface Counted {
  readonly count: number;
  readonly shown: string;
}

/** Texts of the pane in which a questionnaire is translated. */
export interface DesignTranslationTexts {
  readonly title: string;
  readonly waits: string;
  readonly oneLanguage: string;
  readonly from: string;
  readonly to: string;
  readonly judgedBySource: (language: string) => string;
  readonly isSource: string;
  readonly filter: string;
  readonly filters: Readonly<Record<TextState | 'all' | 'wrong', string>>;
  readonly states: Readonly<Record<TextState, string>>;
  readonly search: string;
  readonly nextMissing: string;
  readonly nextMissingKeys: string;
  readonly noneMissing: string;
  readonly noneShown: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly place: (place: { from: string; to: string; of: string }) => string;
  readonly textOf: (key: string) => string;
  readonly noText: string;
  readonly noSource: string;
  readonly sourceWas: string;
  readonly letters: (letters: { text: string; source: string }) => string;
  readonly muchLonger: (letters: { text: string; source: string }) => string;
  readonly wrong: Readonly<Record<'mangled' | 'wrong-markup' | 'too-long', (detail: string) => string>>;
  /** Words in braces that the source has and the text has not, and the other way round; either may be empty. */
  readonly wrongFills: (fills: { missing: string; extra: string }) => string;
  readonly context: Readonly<Record<'asked' | 'before' | 'about' | 'nowhere' | 'open', string>>;
  readonly review: string;
  readonly notReviewed: string;
  readonly stillRight: string;
  /** An action, with the text that it is about. */
  readonly of: (action: { does: string; key: string }) => string;
  readonly workbook: {
    readonly title: string;
    readonly lead: string;
    readonly asXlsx: string;
    readonly asCsv: string;
    readonly file: string;
    readonly read: string;
    readonly reading: string;
    readonly noFile: string;
    readonly report: string;
    readonly nothing: string;
    readonly changes: (changes: { written: string; marked: string }) => string;
    readonly takeOver: (changes: Counted) => string;
    readonly taken: (changes: Counted) => string;
    readonly readAgain: string;
    readonly notTaken: (cells: Counted) => string;
    readonly onlyFirst: (shown: string) => string;
    readonly cells: string;
    /** Texts that change, with what they say now and then; how many more there are than are shown. */
    readonly changed: string;
    readonly moreChanged: (texts: Counted) => string;
    readonly columns: Readonly<Record<'sheet' | 'cell' | 'reason' | 'text' | 'before' | 'after', string>>;
  };
}

export const designTranslationTexts: InEveryLanguage<DesignTranslationTexts> = {
  es: translationInSpanish,
  en: translationInEnglish,
  pt: translationInPortuguese,
  fr: translationInFrench,
};
