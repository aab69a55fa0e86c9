import { Model, type Question, surveyLocalization } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { openForm, parseInstrument } from '#questionnaires';
import { configureSurveyJs } from '../../../questionnaires/form/configure-survey-js.ts';
import { answerError } from '../../../questionnaires/form/error-words.ts';
import { LANGUAGE_WORDS } from '../../../questionnaires/words/languages.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

type Code = keyof typeof LANGUAGE_WORDS;
const CODES = Object.keys(LANGUAGE_WORDS) as Code[];

/** Texts that are rightly the same in English and in another language, or that only fill in a name. */
const ALIKE = [
  'panelDynamicTabTextFormat',
  'rowNameTemplateTitle',
  'timerMin',
  'fileSizeUnits',
  'choices_Item',
  'progressbarPage',
  'booleanUncheckedLabel',
];

/** A questionnaire of one page, as SurveyJS itself shows its errors. */
function errorOf(language: string, element: Record<string, unknown>, value?: unknown): string | undefined {
  const model = new Model({ pages: [{ elements: [{ name: 'asked', ...element }] }] });
  model.locale = language;
  if (value !== undefined) model.setValue('asked', value);
  model.currentPage.validate(true);
  return (model.getQuestionByName('asked') as Question).errors[0]?.getText();
}

configureSurveyJs();

const number = { type: 'text', inputType: 'number' };

describe.each(CODES)('an answer that the tablet does not take, in %s', (code) => {
  const words = LANGUAGE_WORDS[code].answerErrors;

  it('says what to do where an answer is missing, is no number or has decimals', () => {
    expect(errorOf(code, { type: 'radiogroup', choices: ['yes'], isRequired: true })).toBe(words.missing);
    expect(errorOf(code, { ...number, validators: [{ type: 'numeric' }] }, 'three')).toBe(words.notANumber);
    expect(errorOf(code, { ...number, step: 1 }, 2.5)).toBe(words.tooManyDecimals);
  });

  it('names the limit that a number breaks', () => {
    expect(errorOf(code, { ...number, min: 18 }, 17)).toBe(words.tooLow.replace('{0}', '18'));
    expect(errorOf(code, { ...number, max: 30 }, 31)).toBe(words.tooHigh.replace('{0}', '30'));
  });

  it('says what our own check finds: a text too long, a day outside the period, answers that exclude each other', () => {
    const said = (violation: string, params = {}) =>
      answerError({ code: violation as Parameters<typeof answerError>[0]['code'], params }, code);
    expect(said('too-long', { max: 200 })).toBe(words.tooLong.replace('{0}', '200'));
    expect(said('too-many', { max: 1 })).toBe(words.tooMany.replace('{0}', '1'));
    expect(said('wrong-type', { expected: 'date' })).toBe(words.notADate);
    expect(said('exclusive-choice')).toBe(words.exclusive);
    expect(said('not-a-choice')).toBe(words.notOffered);
    const outside = said('date-outside-window', { start: '2025-11-24', end: '2026-11-23' });
    expect(outside).toMatch(/24.*2025.*23.*2026|24, 2025.*23, 2026/);
    expect(outside).not.toMatch(/[{}]/);
  });

  it('leaves no other text of SurveyJS in English', () => {
    const english = surveyLocalization.locales.en as Record<string, string>;
    const inEnglish = Object.keys(english).filter((key) => surveyLocalization.getString(key, code) === english[key]);
    expect(inEnglish.filter((key) => code !== 'en' && !ALIKE.includes(key))).toEqual([]);
  });
});

describe('the errors of a form', () => {
  const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

  it.each(CODES)('are in the language of the interview, here %s, and change with it', (code) => {
    const form = openForm(lacsi, 'control', {}, { caseId: 'case-1', seed: 'seed-1' }, { language: code });
    const shown = () => {
      const errors = form.model.getAllQuestions().flatMap((question) => question.errors);
      return [...new Set(errors.map((error) => error.getText()))];
    };
    expect(form.next()).toBe('errors');
    expect(shown()).toEqual([LANGUAGE_WORDS[code].answerErrors.missing]);
    for (const other of CODES) {
      form.setLanguage(other);
      expect(form.next()).toBe('errors');
      expect(shown()).toEqual([LANGUAGE_WORDS[other].answerErrors.missing]);
    }
  });
});
