import { describe, expect, it } from 'vitest';
import { OWN_INTERVIEWS, sourceOfFigures } from '#contract';
import { headOfFile, titleOfFile } from '../../../server/analysis/title-of-file.ts';
import { namedEditionOf } from '../../../server/surveys/named-edition.ts';

const survey = {
  key: 'prueba-2026',
  title: { es: 'Encuesta de Prueba', en: 'Trial Survey' },
  referencePeriod: { from: '2025-08', to: '2026-07' },
};
const instrument = { manifest: { id: 'lacsi-2018-r1', version: '1.3' } };
const versions = [
  { version: '1.3', interviews: 4, leftOut: [], notAsked: [] },
  { version: '1.2', interviews: 2, leftOut: [], notAsked: [] },
  { version: '1.0', interviews: 1, leftOut: ['crimes'], notAsked: [] },
] as unknown as Parameters<typeof namedEditionOf>[1]['versions'];
const edition = namedEditionOf(survey, { instrument, versions });
const file = { title: 'Encuesta', source: OWN_INTERVIEWS, edition };

describe('figures of an edition', () => {
  it.each([
    ['es', 'entrevistas de Encuesta de Prueba (edición prueba-2026; cuestionario ', 'periodo de referencia: agosto'],
    ['en', 'interviews of Trial Survey (edition prueba-2026; questionnaire ', 'reference period: August'],
    ['pt', 'entrevistas de Encuesta de Prueba (edição prueba-2026; questionário ', 'período de referência: agosto'],
    ['fr', 'entretiens de Encuesta de Prueba (édition prueba-2026\u202f; questionnaire ', 'référence\u00a0: août'],
  ])('say of which one they are, with its versions and its months, %s', (language, begins, period) => {
    const said = sourceOfFigures(file, language);
    expect(said.startsWith(`${begins}lacsi-2018-r1 1.3, lacsi-2018-r1 1.2`), said).toBe(true);
    expect(said).toContain(period);
    expect(said).toMatch(/2025.*2026\)$/);
  });

  it('have its title in the language asked for, or as it is called at all', () => {
    expect(['es', 'en', 'fr'].map((language) => titleOfFile(file, language))).toEqual([
      'Encuesta de Prueba',
      'Trial Survey',
      'Encuesta de Prueba',
    ]);
    expect(headOfFile(file)[0]).toBe('Trial Survey');
    expect(headOfFile(file)[1]).toMatch(/^Source: interviews of Trial Survey \(edition prueba-2026;/);
  });

  it('of an existing survey have the source that its study states', () => {
    expect(headOfFile({ title: 'ENVIPE', source: 'INEGI, 2021' })).toEqual(['ENVIPE', 'Source: INEGI, 2021']);
  });

  it('of an edition without stated months name none', () => {
    const { referencePeriod: _, ...unstated } = survey;
    const named = namedEditionOf(unstated, { instrument, versions: [] });
    expect(sourceOfFigures({ source: OWN_INTERVIEWS, edition: named }, 'en')).toBe(
      'interviews of Trial Survey (edition prueba-2026; questionnaire lacsi-2018-r1 1.3)',
    );
  });
});
