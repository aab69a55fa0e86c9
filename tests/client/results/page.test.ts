import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { FiguresNotShown } from '../../../client/results/FiguresNotShown.tsx';
import { DarkFigureView } from '../../../client/results/figures/DarkFigureView.tsx';
import { FiguresView } from '../../../client/results/figures/FiguresView.tsx';
import { NoFigures } from '../../../client/results/figures/NoFigures.tsx';
import { ProfileView } from '../../../client/results/figures/ProfileView.tsx';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { INDICATOR_IDS } from '../../../server/contract/words/indicators/indicator-texts.ts';
import { drawn, named, textIn, withClass } from '../elements.ts';
import { estimateRow } from './estimate-row.ts';

const rows = [
  estimateRow({ crime: 'any_person', estimate: 16_995, lower: 16_669, upper: 17_321, n: 92_051, n_positive: 15_704 }),
  estimateRow({ crime: 'robbery', label: 'moderate' }),
  estimateRow({ indicator: 'dark_figure_unreported', crime: 'any', estimate: 0.8988, lower: 0.895, upper: 0.902 }),
  estimateRow({ indicator: 'dark_figure_no_file', crime: 'any', estimate: null, lower: null, upper: null, label: '' }),
];

/** Without a provider the interface speaks Spanish of Latin America. */
const page = (view: typeof FiguresView, chosen = FIRST_VIEW) =>
  drawn(createElement(view, { rows, differences: [], view: chosen, onChange: () => undefined }));

describe('the figures', () => {
  const figures = page(FiguresView);

  it('put the figure first, with its unit, interval, class of precision and unweighted n', () => {
    const headline = textIn(withClass(figures, 'headline')[0]!);
    expect(headline).toContain('16,995');
    expect(headline).toContain('por cada 100,000 personas');
    expect(headline).toContain('16,669 – 17,321');
    expect(headline).toContain('Casos en la muestra, sin ponderar: 92,051; víctimas entre ellos: 15,704');
  });

  it('have a column for the victims in the sample beside their base, with a head that names it, in every language', () => {
    const heads = named(figures, 'th').filter(({ attributes }) => attributes.scope === 'col');
    expect(heads.map(textIn)).toEqual(expect.arrayContaining(['Víctimas en la muestra', 'Base (n sin ponderar)']));
    expect(textIn(figures)).toContain('No se da cuando son menos de 5');
    for (const { figures: texts } of Object.values(resultsTexts)) {
      expect(new Set([texts.table.positives.victims, texts.table.positives.others, texts.table.columns.n]).size).toBe(
        3,
      );
    }
  });

  it('of how many people there are name no crime', () => {
    const people = [
      estimateRow({ indicator: 'adults', crime: 'any' }),
      estimateRow({ indicator: 'adults', crime: 'any', domain: { sex: 'female' } }),
      estimateRow({ indicator: 'adults', crime: 'any', domain: { sex: 'male' } }),
    ];
    const view = { ...FIRST_VIEW, measure: 'adults', by: 'sex', crime: 'any' };
    const shown = textIn(
      drawn(createElement(FiguresView, { rows: people, differences: [], view, onChange: () => undefined })),
    );
    expect(shown).toContain('Personas adultas, por sexo');
    expect(shown).toContain('Personas adultas · todo el país');
    expect(shown).not.toContain('Cualquier delito');
  });

  it('have their definition one click away', () => {
    const definitions = named(figures, 'details').flatMap((details) => named(details, 'p'));
    expect(definitions.map(textIn)).toContain(resultsTexts.es.indicators.prevalence_person!.definition);
  });

  it('have a table that keys can reach and scroll', () => {
    const [region] = withClass(figures, 'table-region');
    expect(region!.attributes.tabindex).toBe('0');
    expect(region!.attributes['aria-label']).toMatch(/^Tabla: ./);
  });

  it('say which thresholds judged them', () => {
    expect(textIn(figures)).toContain('Norma del INEGI');
    const chilean = page(FiguresView, { ...FIRST_VIEW, standard: 'ine_chile' });
    expect(textIn(chilean)).toContain('Norma del INE de Chile');
  });
});

it('a dark figure without the file question is shown as not defined, with the reason', () => {
  const shown = textIn(page(DarkFigureView, { ...FIRST_VIEW, tab: 'dark-figure' }));
  expect(shown).toContain('No definida');
  expect(shown).toContain('esta encuesta no preguntó si se abrió una carpeta');
  expect(shown).toContain('89.9');
});

it('a survey without a profile says so', () => {
  expect(textIn(page(ProfileView))).toContain('Esta encuesta no tiene perfil para esta selección.');
});

it('a supervisor reads why there are no figures, and is led to what was received', () => {
  const page = drawn(createElement(FiguresNotShown));
  expect(textIn(page)).toContain('bastaría compararlas antes y después para saber qué contó esa persona');
  expect(named(page, 'a').map(({ attributes }) => attributes.href)).toEqual(['#/submissions']);
  expect(named(drawn(createElement(NoFigures)), 'a')).toEqual([]);
});

it.each(Object.entries(resultsTexts))('every indicator has a name and a definition in %s', (_, texts) => {
  for (const id of INDICATOR_IDS) {
    expect(texts.indicators[id]!.name.length).toBeGreaterThan(3);
    expect(texts.indicators[id]!.definition.length).toBeGreaterThan(20);
  }
});
