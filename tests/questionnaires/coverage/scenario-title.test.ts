import { describe, expect, it } from 'vitest';
import { type Scenario, scenariosIn, scenarioTitle } from '#questionnaires';
import { respondentName } from '../../../client/design/preview/respondent-name.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const read = (language: string) => ({ language, defaultLanguage: 'es' });

describe('what a scenario shows', () => {
  it.each<[string, Scenario['title'], string, string]>([
    ['the words of the language', { es: 'Robo', fr: 'Vol' }, 'fr', 'Vol'],
    ['those of the default language where it lacks them', { pt: 'Roubo', es: 'Robo' }, 'fr', 'Robo'],
    ['any where the default language lacks them too', { pt: 'Roubo' }, 'fr', 'Roubo'],
    ['a plain text as it is', 'Robo', 'fr', 'Robo'],
  ])('is %s', (_, title, language, shown) => {
    expect(scenarioTitle({ title }, read(language))).toBe(shown);
  });

  it('is said in its four languages in each scenario of LACSI, each in its own words', () => {
    const scenarios = scenariosIn(instrumentFiles('lacsi-2018-r1'));
    expect(scenarios.length).toBeGreaterThan(40);
    for (const { id, title } of scenarios) {
      const words = Object.values(title);
      expect(Object.keys(title), id).toEqual(['es', 'en', 'pt', 'fr']);
      expect(new Set(words).size, id).toBe(4);
      for (const each of words) expect(each.length, id).toBeLessThanOrEqual(160);
    }
  });

  it('a respondent without a name in a language has that of the default one, and without any the title', () => {
    const named = { title: { es: 'Robo' }, respondent: { pt: 'Ana (pt)', es: 'Ana' } };
    expect([respondentName(named, read('pt')), respondentName(named, read('fr'))]).toEqual(['Ana (pt)', 'Ana']);
    expect(respondentName({ title: named.title, respondent: {} }, read('fr'))).toBe('Robo');
  });
});
