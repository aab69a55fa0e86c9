import { expect, it } from 'vitest';
import { OWN_INTERVIEWS } from '#contract';
import { releaseContent } from '../../../server/publishing/site/release-page.ts';

const title = { es: 'A', en: 'A', pt: 'A', fr: 'A' };

it.each([
  ['es', 'Fuente: entrevistas de esta encuesta<'],
  ['en', 'Source: interviews of this survey<'],
  ['pt', 'Fonte: entrevistas desta pesquisa<'],
  ['fr', 'entretiens de cette enquête<'],
] as const)('a page names the platform\u2019s own interviews as its source in its language, %s', (language, said) => {
  const about = {
    title,
    embargo: '2026-01-01T00:00:00Z',
    revision: 1,
    packages: [],
    publicFiles: [],
    source: OWN_INTERVIEWS,
  };
  const page = releaseContent(about as never, [], { language, reports: [], taken: [] });
  expect(page.html).toContain(said);
});

it('a page names the source of an existing survey as its study does', () => {
  const about = {
    title,
    embargo: '2026-01-01T00:00:00Z',
    revision: 1,
    packages: [],
    publicFiles: [],
    source: 'INEGI, 2021',
  };
  expect(releaseContent(about as never, [], { language: 'fr', reports: [], taken: [] }).html).toContain('INEGI, 2021<');
});

it('the first page leads to public-use files and to tables in other formats', () => {
  const about = { title, embargo: '2026-01-01T00:00:00Z', revision: 1, packages: [], source: 'INEGI, 2021' };
  const release = { ...about, publicFiles: [{ name: 'scientific' }] };
  const taken = [{ path: 'files/tables/a.xlsx', bytes: 1, sha256: '' }];
  const { html } = releaseContent(release as never, [], { language: 'es', reports: [], taken });
  expect(html).toContain('<a href="files.html">Archivo de uso público scientific</a>');
  expect(html).toContain('<a href="files.html">Tablas en otros formatos</a>');
});

it.each([
  [
    'es',
    'Fuente: entrevistas de Encuesta de Prueba (edición prueba-2026; cuestionario lacsi-2018-r1 1.2, lacsi-2018-r1 1.3)<',
  ],
  [
    'en',
    'Source: interviews of Trial Survey (edition prueba-2026; questionnaire lacsi-2018-r1 1.2, lacsi-2018-r1 1.3)<',
  ],
  ['pt', 'Fonte: entrevistas de Trial Survey (edição prueba-2026; questionário lacsi-2018-r1 1.2, lacsi-2018-r1 1.3)<'],
  ['fr', 'entretiens de Trial Survey (édition prueba-2026\u202f; questionnaire lacsi-2018-r1 1.2, lacsi-2018-r1 1.3)<'],
] as const)(
  'a page names the survey of the office, its edition and the versions of its questionnaire, %s',
  (language, said) => {
    const survey = {
      edition: 'prueba-2026',
      title: { es: 'Encuesta de Prueba', en: 'Trial Survey' },
      questionnaires: ['lacsi-2018-r1 1.2', 'lacsi-2018-r1 1.3'],
    };
    const about = { title, embargo: '2026-01-01T00:00:00Z', revision: 1, packages: [], publicFiles: [] };
    const release = { ...about, source: OWN_INTERVIEWS, survey };
    expect(releaseContent(release as never, [], { language, reports: [], taken: [] }).html).toContain(said);
  },
);
