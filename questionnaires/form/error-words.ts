import { surveyLocalization } from 'survey-core';
import 'survey-core/i18n/french';
import 'survey-core/i18n/portuguese-br';
import 'survey-core/i18n/spanish';
import type { Violation } from '../check/violations.ts';
import { dayName } from '../routing/window.ts';
import { LANGUAGE_WORDS, languageOrEnglish } from '../words/languages.ts';

/** Where SurveyJS keeps a language under another code than ours. Its `pt` is the Portuguese of Portugal. */
const SURVEY_LOCALES: Readonly<Record<string, string>> = { pt: 'pt-br' };

/**
 * Gives SurveyJS the interview's own error messages in every language that has words here. SurveyJS says that
 * a response is required; ours say what to do. Its other texts are in the same language. Call it once, before
 * a form is opened.
 */
export function configureErrorWords(): void {
  const { locales } = surveyLocalization;
  for (const [code, { answerErrors: words }] of Object.entries(LANGUAGE_WORDS)) {
    const surveyLocale = SURVEY_LOCALES[code] ?? code;
    const texts = {
      ...locales[surveyLocale],
      requiredError: words.missing,
      numericError: words.notANumber,
      stepError: words.tooManyDecimals,
      minError: words.tooLow,
      maxError: words.tooHigh,
      invalidInputError: words.invalid,
      textMaxLength: words.tooLong,
      maxSelectError: words.tooMany,
    };
    locales[code] = texts;
    locales[surveyLocale] = texts;
  }
}

/**
 * What the interviewer reads where the check finds something wrong with an answer that SurveyJS lets pass.
 */
export function answerError({ code, params }: Pick<Violation, 'code' | 'params'>, language: string): string {
  const words = languageOrEnglish(language).answerErrors;
  const limit = () => new Intl.NumberFormat(language).format(Number(params.max));
  switch (code) {
    case 'missing-answer':
      return words.missing;
    case 'not-an-integer':
      return words.tooManyDecimals;
    case 'too-long':
      return words.tooLong.replace('{0}', limit());
    case 'too-many':
      return words.tooMany.replace('{0}', limit());
    case 'exclusive-choice':
      return words.exclusive;
    case 'not-a-choice':
      return words.notOffered;
    case 'date-outside-window':
      return words.outsidePeriod
        .replace('{0}', dayName(String(params.start), language))
        .replace('{1}', dayName(String(params.end), language));
    case 'wrong-type':
      if (params.expected === 'number') return words.notANumber;
      return params.expected === 'date' ? words.notADate : words.invalid;
    default:
      return words.invalid;
  }
}
