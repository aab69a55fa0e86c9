import type { AreaProblemCode } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { areasInEnglish } from './en.ts';
import { areasInSpanish } from './es.ts';
import { areasInFrench } from './fr.ts';
import { areasInPortuguese } from './pt.ts';

/** What a problem of a map is about. */
export interface AboutArea {
  area: string;
  choices: string;
  most: string;
}

/** How a map is brought. */
export interface AreaTexts {
  bring: string;
  replace: string;
  explanation: string;
  code: string;
  codeHint: string;
  name: string;
  nameHint: string;
  noCode: string;
  file: string;
  send: string;
  sending: string;
  noFile: string;
  imported: (count: string) => string;
  notInSample: (areas: string) => string;
  refused: (count: string) => string;
  wholeFile: string;
  problems: Record<AreaProblemCode, (about: AboutArea) => string>;
}

export const areaTexts: InEveryLanguage<AreaTexts> = {
  es: areasInSpanish,
  en: areasInEnglish,
  pt: areasInPortuguese,
  fr: areasInFrench,
};
