import type { InEveryLanguage } from '../language.ts';
import { previewInEnglish } from './en.ts';
import { previewInSpanish } from './es.ts';
import { previewInFrench } from './fr.ts';
import { previewInPortuguese } from './pt.ts';

/** Texts of the preview: the interview beside the editor, and how the tried respondent stands. */
export interface PreviewTexts {
  readonly title: string;
  /** Names the frame for screen readers. */
  readonly frameTitle: string;
  readonly sizes: Readonly<Record<'phone' | 'tablet' | 'alone' | 'pane', string>>;
  readonly size: string;
  readonly respondent: string;
  /** Leads to the named respondents. */
  readonly meet: string;
  readonly startAgain: string;
  readonly pick: string;
  readonly showSelected: string;
  /** Leads to where the respondent becomes a scenario. */
  readonly keep: string;
  readonly notAlone: string;
  readonly notAsked: string;
  readonly whyNotAsked: string;
  readonly unusable: (n: number, count: string) => string;
  readonly state: {
    readonly title: string;
    readonly onScreen: string;
    readonly noQuestion: string;
    readonly forms: string;
    readonly status: Readonly<Record<'done' | 'partial' | 'new', string>>;
    readonly answers: string;
    readonly noAnswer: string;
    readonly incidents: string;
    readonly noIncident: string;
    readonly noCode: string;
    readonly open: (points: number, count: string) => string;
  };
  readonly frame: {
    readonly finishedTitle: string;
    readonly finishedBody: string;
    readonly startAgain: string;
    readonly lockedTitle: string;
    readonly lockedBody: string;
    readonly takeBack: string;
  };
}

export const previewTexts: InEveryLanguage<PreviewTexts> = {
  es: previewInSpanish,
  en: previewInEnglish,
  pt: previewInPortuguese,
  fr: previewInFrench,
};
