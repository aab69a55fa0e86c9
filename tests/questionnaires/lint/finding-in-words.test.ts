import { describe, expect, it } from 'vitest';
import { findingInWords } from '#questionnaires';
import { questionProblems } from '../../../questionnaires/authoring/problems/question-problems.ts';
import { routingWarnings } from '../../../questionnaires/lint/warnings/routing-warnings.ts';
import { settingWarnings } from '../../../questionnaires/lint/warnings/setting-warnings.ts';
import { SLIPS } from '../../../questionnaires/lint/warnings/slip-warnings.ts';
import { textWarnings } from '../../../questionnaires/lint/warnings/text-warnings.ts';
import { warning } from '../../../questionnaires/lint/warnings/warning.ts';
import { warningsInFrench } from '../../../questionnaires/lint/warnings/words/french.ts';
import { warningsInPortuguese } from '../../../questionnaires/lint/warnings/words/portuguese.ts';
import { warningsInSpanish } from '../../../questionnaires/lint/warnings/words/spanish.ts';

const place = { file: 'modules/a.json', path: 'screens[0]' };
const words = [warningsInSpanish, warningsInPortuguese, warningsInFrench];

describe('a finding in words', () => {
  it('is in the language of the reader, with what it is about, also after it crossed to another thread', () => {
    const problem = settingWarnings.longName({ variable: 'x'.repeat(70), stata: 32, spss: 64, isOfCrime: true });
    const found = structuredClone(warning({ ...place, ...problem }));
    expect(found.message).toBe(`the variable ${'x'.repeat(70)} has 70 characters; SPSS takes 64 and Stata takes 32`);
    expect(findingInWords(found, 'es-MX')).toEqual({
      message: `la variable ${'x'.repeat(70)} tiene 70 caracteres; SPSS admite 64 y Stata admite 32`,
      remedy: 'acorte el nombre o la clave del delito',
      language: 'es',
    });
    const short = warning({ ...place, ...textWarnings.otherLength({ words: 1, elsewhere: 12 }) });
    expect(short.message).toBe('it has 1 word; another language has 12');
    expect(findingInWords(short, 'es').message).toBe('tiene 1 palabra; otro idioma tiene 12');
    const form = warning({ ...place, ...routingWarnings.unreachable({ kind: 'form', name: 'roster' }) });
    expect(findingInWords(form, 'fr').message).toContain('au formulaire roster');
    expect(findingInWords(form, 'en').message).toContain('the form roster');
  });

  it('names languages as the page does, where it says how they are called', () => {
    const nameOf = (code: string, language: string) =>
      new Intl.DisplayNames([language], { type: 'language' }).of(code)!;
    const missing = { ...place, severity: 'error' as const, ...questionProblems.missingText({ language: 'pt' }) };
    expect(findingInWords(missing, 'es', nameOf).message).toBe('no hay texto en portugués');
    expect(findingInWords(missing, 'en', nameOf).message).toBe('there is no text in Portuguese');
    expect(findingInWords(missing, 'es').message).toBe('no hay texto en pt');
    const same = warning({ ...place, ...textWarnings.sameInTwoLanguages({ language: 'es', other: 'pt' }) });
    expect(findingInWords(same, 'es', nameOf).message).toBe('el texto es el mismo en español y portugués');
    expect(findingInWords(same, 'en', nameOf).message).toBe('the text is the same in Spanish and Portuguese');
  });

  it('is in English where there are no words for it', () => {
    const { said, ...error } = warning({ ...place, ...settingWarnings.unusedList() });
    expect(said).toEqual({ sentence: 'unusedList' });
    const english = { message: error.message, remedy: error.remedy, language: 'en' };
    expect(findingInWords(error, 'es')).toEqual(english);
    expect(findingInWords({ ...error, said: { sentence: 'toString' } }, 'es')).toEqual(english);
    expect(findingInWords({ ...error, said: { sentence: 'unusedList' } }, 'qu')).toEqual(english);
  });

  it('has a sentence for each warning of the lint in each language', () => {
    const names = [routingWarnings, settingWarnings, textWarnings].flatMap((catalogue) => Object.keys(catalogue));
    const slips = SLIPS.map(({ problem }) => problem.said!.sentence);
    for (const catalogue of words) expect(Object.keys(catalogue).sort()).toEqual([...names, ...slips].sort());
  });
});
