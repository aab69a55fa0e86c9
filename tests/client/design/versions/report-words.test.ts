import { expect, it } from 'vitest';
import { comparabilityWords, STANDINGS } from '#questionnaires';
import { designVersionsTexts } from '../../../../client/text/design-versions/design-versions-texts.ts';
import { LANGUAGES } from '../../../../client/text/language.ts';

it('the page and the document of comparability say the same of a questionnaire', () => {
  for (const language of LANGUAGES) {
    const { report } = designVersionsTexts[language];
    const words = comparabilityWords(language);
    for (const name of ['figures', 'questions', 'result', 'standard', 'own', 'added', 'summary'] as const)
      expect(words[name]).toBe(report[name]);
    expect(words.explanation).toBe(report.lead);
    for (const standing of STANDINGS) expect(words.standing[standing]).toBe(report.standing[standing].toLowerCase());
  }
});
