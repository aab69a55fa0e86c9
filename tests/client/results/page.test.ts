import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DarkFigureView } from '../../../client/results/figures/DarkFigureView.tsx';
import { FiguresView } from '../../../client/results/figures/FiguresView.tsx';
import { NoFigures } from '../../../client/results/figures/NoFigures.tsx';
import { ProfileView } from '../../../client/results/figures/ProfileView.tsx';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { INDICATOR_IDS } from '../../../client/text/indicators/indicator-texts.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

const rows = [
  estimateRow({ crime: 'any_person', estimate: 16_995, lower: 16_669, upper: 17_321, n: 92_051 }),
  estimateRow({ crime: 'robbery', label: 'moderate' }),
  estimateRow({ indicator: 'dark_figure_unreported', crime: 'any', estimate: 0.8988, lower: 0.895, upper: 0.902 }),
  estimateRow({ indicator: 'dark_figure_no_file', crime: 'any', estimate: null, lower: null, upper: null, label: '' }),
];

/** Without a provider the interface speaks Spanish of Latin America. */
const page = (view: typeof FiguresView, given = FIRST_VIEW) =>
  renderToStaticMarkup(createElement(view, { rows, view: given, onChange: () => undefined }));

describe('the figures', () => {
  const markup = page(FiguresView);

  it('put the figure first, with its unit, interval, class of precision and unweighted n', () => {
    expect(markup).toContain('16,995');
    expect(markup).toContain('por cada 100,000 personas');
    expect(markup).toContain('16,669 – 17,321');
    expect(markup).toContain('Casos en la muestra, sin ponderar: 92,051');
  });

  it('have their definition one click away', () => {
    expect(markup).toContain(`<p>${resultsTexts.es.indicators.prevalence_person.definition}</p></details>`);
  });

  it('have a table that keys can reach and scroll', () => {
    expect(markup).toMatch(/<section class="table-region" tabindex="0" aria-label="Tabla: [^"]+"/i);
  });

  it('say which thresholds judged them', () => {
    expect(markup).toContain('Norma del INEGI');
    expect(page(FiguresView, { ...FIRST_VIEW, standard: 'ine_chile' })).toContain('Norma del INE de Chile');
  });
});

it('a dark figure without the file question is shown as not defined, with the reason', () => {
  const markup = page(DarkFigureView, { ...FIRST_VIEW, tab: 'dark-figure' });
  expect(markup).toContain('No definida');
  expect(markup).toContain('esta encuesta no preguntó si se abrió una carpeta');
  expect(markup).toContain('89.9');
});

it('a survey without a profile says so', () => {
  expect(page(ProfileView)).toContain('Esta encuesta no tiene perfil para esta selección.');
});

it('before the first accepted interview a supervisor is led to what was received', () => {
  expect(renderToStaticMarkup(createElement(NoFigures, { seesSubmissions: true }))).toContain('#/submissions');
  expect(renderToStaticMarkup(createElement(NoFigures, { seesSubmissions: false }))).not.toContain('#/submissions');
});

it.each(Object.entries(resultsTexts))('every indicator has a name and a definition in %s', (_, texts) => {
  for (const id of INDICATOR_IDS) {
    expect(texts.indicators[id].name.length).toBeGreaterThan(3);
    expect(texts.indicators[id].definition.length).toBeGreaterThan(20);
  }
});
