import type { InEveryLanguage } from '../shell/index.ts';
import { submissionsInEnglish } from './en.ts';
import { submissionsInSpanish } from './es.ts';
import { submissionsInFrench } from './fr.ts';
import { submissionsInPortuguese } from './pt.ts';
import type { SubmissionTexts } from './submission-texts.ts';

export const submissionTexts: InEveryLanguage<SubmissionTexts> = {
  es: submissionsInSpanish,
  en: submissionsInEnglish,
  pt: submissionsInPortuguese,
  fr: submissionsInFrench,
};
