import type { InEveryLanguage } from '../shell/index.ts';
import type { CodingTexts } from './coding-texts.ts';
import { codingInEnglish } from './en.ts';
import { codingInSpanish } from './es.ts';
import { codingInFrench } from './fr.ts';
import { codingInPortuguese } from './pt.ts';

export const codingTexts: InEveryLanguage<CodingTexts> = {
  es: codingInSpanish,
  en: codingInEnglish,
  pt: codingInPortuguese,
  fr: codingInFrench,
};
