import { describe, expect, it } from 'vitest';
import { crimeName } from '#contract';
import { withCrimeNames } from '../../../client/results/crime-names.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';

const names = { phone_theft: { es: 'Robo de teléfono', en: 'Phone theft' }, robbery: { es: 'Asalto', en: 'Mugging' } };

describe('a crime of the questionnaire', () => {
  it("is named with the questionnaire's own words, as in the interview and on paper", () => {
    expect(crimeName(withCrimeNames(resultsTexts.es, names, 'es'), 'robbery')).toBe('Asalto');
    expect(crimeName(withCrimeNames(resultsTexts.es, names, 'es'), 'phone_theft')).toBe('Robo de teléfono');
    expect(crimeName(withCrimeNames(resultsTexts.en, names, 'en'), 'phone_theft')).toBe('Phone theft');
  });

  it('is named in a language of the questionnaire when the reader has another', () => {
    expect(crimeName(withCrimeNames(resultsTexts.fr, names, 'fr'), 'phone_theft')).toBe('Robo de teléfono');
  });

  it("is named with the product's words where the questionnaire has none in the reader's language", () => {
    expect(crimeName(withCrimeNames(resultsTexts.fr, names, 'fr'), 'robbery')).toBe(resultsTexts.fr.crimes.robbery);
  });
});
