import { expect, it } from 'vitest';
import { ofWhat } from '../../../../client/results/studies/model/of-what.ts';
import { releaseTexts } from '../../../../client/text/releases/release-texts.ts';
import { resultsTexts } from '../../../../client/text/results-texts.ts';

const study = { labels: { state: { '15': 'México', '09': { es: 'Ciudad de México', en: 'Mexico City' } } } };

const said = (language: 'es' | 'en' | 'fr', row: Partial<Parameters<typeof ofWhat>[0]>) =>
  ofWhat(
    {
      indicator: 'prevalence_person',
      crime: 'any',
      domain: {},
      category: '',
      outcome: 'both',
      variance_frame: 'all_psus',
      ...row,
    } as Parameters<typeof ofWhat>[0],
    { results: resultsTexts[language], study, language, pair: releaseTexts[language].pair, everybody: 'everybody' },
  );

it('names groups as the study does, before the product, and never by variable and code', () => {
  expect(said('es', { domain: { state: '15' } })).toMatch(/: México$/);
  expect(said('en', { domain: { state: '09', sex: 'female' } })).toMatch(/Mexico City.*women/i);
  expect(said('fr', { domain: { state: '09' } })).toContain('\u202f: ');
  expect(said('en', { crime: 'robbery', category: 'state=15' })).toMatch(/· México$/);
  expect(said('es', {})).toBe('everybody');
});
