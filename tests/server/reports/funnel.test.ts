import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, rulesSchema } from '#contract';
import { designCounts } from '../../../server/reports/made/design-counts.ts';
import { makeReport } from '../../../server/reports/make-report.ts';
import { readTemplates } from '../../../server/reports/template/read-templates.ts';
import { fileOf } from '../analysis/small-survey.ts';

/**
 * 400 robberies of equal weight. A quarter of them was reported, half of these with a file; of another quarter it is
 * not known whether somebody else reported it. So of all crimes 25 % were reported, and 33.3 % of those of which it is
 * known. Published is what five crimes add or a little more: one and a half per cent of all, two of those reported.
 */
const PERSONS = Array.from({ length: 400 }, (_, i) => `p${i},1,30,s${i % 4},s${i % 4}p${i % 20},1,1,2,2`);
const OUTCOMES = ['1,,1,1,', '2,9,,,', '2,2,,,', '2,2,,,', '1,,1,2,', '2,9,,,', '2,2,,,', '2,2,,,'];
const INCIDENTS = PERSONS.map((_, i) => `r${i},p${i},R,10,${OUTCOMES[(i + Math.floor(i / 8)) % 8]},,,,`);

const SAID = {
  es: 'De todos los delitos, el 25.5% tiene denuncia formal y el 13.0% tiene carpeta.',
  en: 'Of all crimes, 25.5% were formally reported and 13.0% have a file.',
  pt: 'De todos os crimes, 25,5% têm denúncia formal e 13,0% têm investigação.',
  fr: 'De toutes les infractions, 25,5 % ont une plainte formelle et 13,0 % ont un dossier.',
};

const UNREPORTED = {
  es: 'De los delitos de los que se sabe si se denunciaron, el 66.0% no se denunció',
  en: 'Of the crimes of which it is known whether they were reported, 66.0% were not reported',
  pt: 'Dos crimes dos quais se sabe se foram denunciados, 66,0% não foram denunciados',
  fr: 'Des infractions dont on sait si elles ont été signalées, 66,0 % n’ont pas été signalées',
};

describe('the sentence on what became of all crimes', () => {
  it.each(FIGURE_LANGUAGES)('has shares of all crimes, not of those of which it is known, in %s', async (language) => {
    const file = await fileOf(PERSONS, INCIDENTS);
    const rules = rulesSchema.parse({});
    const page = await makeReport({
      own: { name: 'own', file },
      specs: [],
      facts: {
        title: 'A',
        source: 'B',
        date: '2026-08-31',
        isStudy: true,
        standard: 'inegi',
        level: 0.95,
        rules,
        interviewers: [],
        program: '0',
        ...designCounts(file),
      },
      template: readTemplates(language),
      language,
    });
    const said = page.replaceAll('\u00a0', '\u0020').replaceAll('\u202f', '\u0020');
    expect(said).toContain(`<p class="picture-said">${SAID[language]}`);
    // The dark figure says of which crimes it is a share.
    expect(said).toContain(UNREPORTED[language]);
  });
});
