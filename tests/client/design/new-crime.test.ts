import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { asAsked } from '../../../client/design/new-crime/as-asked.ts';
import type { IccsDraft } from '../../../client/design/new-crime/IccsChoice.tsx';
import { iccsFound } from '../../../client/design/new-crime/iccs-found.ts';
import {
  type CrimeDraft,
  crimeOf,
  crimeProblems,
  isFormTooLong,
  namesOfFigures,
} from '../../../client/design/new-crime/new-crime-form.ts';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { addCrime } from '../../../questionnaires/edit/compose/add-crime.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { crimeTexts } from '../../../server/contract/words/crimes/crime-texts.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const words = { name: 'x', short: 'x', screener: 'x {period}?', times: 'x {window}?' };

const CROPS: CrimeDraft = {
  key: 'crop_theft',
  tier: 'non_core',
  level: 'household',
  iccs: '050229',
  office: [],
  attempts: 'included',
  property: true,
  isSensitive: false,
  atRisk: '',
  words: { es: words, en: words, pt: words, fr: words },
};

describe('the form for a new crime', () => {
  it.each(['household', 'person'] as const)('adds one of the %s that makes a sound questionnaire', (level) => {
    const operations = addCrime(lacsi, crimeOf({ ...CROPS, level }), isFormTooLong);
    const { files } = applyOperations(lacsi, operations);
    expect(() => parseInstrument(files as Record<string, unknown>)).not.toThrow();
  });

  it('keeps what is written of a language, and leaves out one without a word', () => {
    const none = { name: '', short: '', screener: ' ', times: '' };
    const { texts } = crimeOf({ ...CROPS, words: { es: words, en: { ...words, times: ' ' }, pt: none } });
    expect(texts).toEqual({ es: words, en: { name: 'x', short: 'x', screener: 'x {period}?' } });
  });

  it('tells everything that is missing or wrong at once, each at its field', () => {
    const problems = (key: string, more: Partial<CrimeDraft & IccsDraft> = {}) =>
      crimeProblems({ ...CROPS, coding: 'code', ...more }, key, new Set(['burglary']));
    expect(problems('crop_theft')).toEqual({});
    expect(problems('', { iccs: '' })).toEqual({ name: 'no-name', iccs: 'no-code' });
    expect(problems('burglary', { coding: 'office' })).toEqual({ key: 'taken', iccs: 'no-code' });
    expect(problems('crop_theft', { coding: 'office', iccs: '', office: ['0502'] })).toEqual({});
    expect(
      ['con espacio', '3_robos', '__proto__', 'a'.repeat(65), 'constructor'].map((key) => problems(key).key),
    ).toEqual([...Array(4).fill('bad-name'), 'reserved']);
  });

  it('takes no name that a total of the questionnaire has', () => {
    const problems = (key: string) => crimeProblems({ ...CROPS, coding: 'code' }, key, namesOfFigures(lacsi));
    expect(['any', 'any_person', 'burglary'].map((key) => problems(key).key)).toEqual(Array(3).fill('taken'));
    expect(problems('crop_theft')).toEqual({});
  });

  it('shows how the interview says what is written, in the language of the text', () => {
    const said = (language: string, word: 'short' | 'screener' | 'times', written = '') =>
      asAsked(lacsi, { language, word, written }, '2026-11-24T10:05:00-05:00');
    expect(said('es', 'screener', '{apart}¿Robaron la cosecha {period}?')).toBe(
      'Deje aparte lo que ya me contó. ¿Robaron la cosecha en los últimos 5 años?',
    );
    expect(said('fr', 'times', 'Combien de fois, {window} ?')).toBe('Combien de fois, depuis le 24 novembre 2025 ?');
    expect(said('pt', 'short', 'o roubo da sua colheita')).toMatch(/^Agora gostaria de perguntar sobre o roubo da sua/);
    // Nothing is written yet: what another crime says there, in the same language.
    expect(said('fr', 'screener')).toMatch(/^Ne comptez pas ce que vous m’avez déjà dit\. .* 5 dernières années/);
    expect(said('en', 'times')).toMatch(/since 24 November 2025|since November 24, 2025/);
    expect(said('qu', 'times')).toBeUndefined();
  });

  it('gives no code of ICCS that nobody chose', () => {
    const { iccsCode, officeCodes } = crimeOf({ ...CROPS, iccs: '', office: ['0502', '0504'] });
    expect({ iccsCode, officeCodes }).toEqual({ iccsCode: undefined, officeCodes: ['0502', '0504'] });
  });

  it('finds a code of ICCS by its digits, by words without accents, or as a whole where it has no name here', () => {
    const { iccs } = crimeTexts.es;
    expect(iccsFound(iccs, 'dano privada')).toEqual(['05042']);
    expect(iccsFound(iccs, '0504')).toEqual(['0504', '05042']);
    // Beside those of the catalogue stand those that only the book has.
    expect(iccsFound(iccs, 'lancha')).toEqual(['050219']);
    expect(iccsFound(iccs, '09032')).toEqual(['09032', '090321', '090322']);
    expect(iccsFound(iccs, '0106')).toEqual(['0106']);
    for (const none of ['1201', '0599', '05999', '05020']) expect(iccsFound(iccs, none)).toEqual([]);
    expect(iccsFound(iccs, '')).toEqual(Object.keys(iccs).toSorted());
  });
});
