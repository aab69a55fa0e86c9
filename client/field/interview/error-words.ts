import { surveyLocalization } from 'survey-core';
import 'survey-core/i18n/spanish';

// SurveyJS says that a response is required; ours say what to do.
const WORDS: Record<string, { requiredError: string; numericError: string }> = {
  es: {
    requiredError: 'Elija o escriba una respuesta para seguir.',
    numericError: 'Escriba un número, sin letras ni signos.',
  },
  en: {
    requiredError: 'Choose or enter an answer to go on.',
    numericError: 'Enter a number, without letters or signs.',
  },
};

for (const [language, errors] of Object.entries(WORDS))
  Object.assign(surveyLocalization.locales[language] ?? {}, errors);
