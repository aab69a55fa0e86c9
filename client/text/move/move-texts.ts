import type { MovePreview } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { moveInEnglish } from './en.ts';
import { moveInSpanish } from './es.ts';
import { moveInFrench } from './fr.ts';
import { moveInPortuguese } from './pt.ts';

/** Texts of the page that asks with which version an unfinished interview goes on. Counts arrive written. */
export interface MoveTexts {
  readonly title: string;
  readonly lead: (versions: { readonly from: string; readonly to: string }) => string;
  readonly stay: (version: string) => string;
  readonly look: (version: string) => string;
  readonly looking: string;
  readonly seenTitle: (version: string) => string;
  readonly move: (version: string) => string;
  readonly kept: (answers: { readonly n: number; readonly count: string }) => string;
  readonly mapped: string;
  readonly nowhere: Readonly<Record<MovePreview['nowhere'][number]['why'], string>>;
  readonly changed: string;
  readonly newly: string;
  readonly returning: string;
  readonly counted: (part: { readonly title: string; readonly count: string }) => string;
  /** Behind a question that was answered for several persons. */
  readonly times: (count: string) => string;
  readonly nothingGoes: string;
  readonly private: (version: string) => string;
  readonly elsewhere: string;
  readonly changedMeanwhile: string;
  readonly offline: string;
}

export const moveTexts: InEveryLanguage<MoveTexts> = {
  es: moveInSpanish,
  en: moveInEnglish,
  pt: moveInPortuguese,
  fr: moveInFrench,
};
