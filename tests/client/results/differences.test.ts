import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { TestedComparison } from '#contract';
import { FiguresView } from '../../../client/results/figures/FiguresView.tsx';
import { differenceSentence, testedOf } from '../../../client/results/model/difference-sentence.ts';
import { linesOf } from '../../../client/results/model/lines.ts';
import { areAlike } from '../../../client/results/model/units.ts';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { drawn, textIn } from '../elements.ts';
import { estimateRow } from './estimate-row.ts';

const other = (group: string, p_adjusted: number) => ({
  group,
  difference: 900,
  se: 300,
  df: 47,
  p: p_adjusted / 3,
  p_adjusted,
});

const tested = (...others: TestedComparison['others']): TestedComparison => ({
  indicator: 'prevalence_person',
  outcome: 'both',
  by: 'crime',
  crime: '',
  highest: 'robbery',
  others,
});

const CRIMES = ['robbery', 'threats', 'extortion', 'assault'];
const rows = CRIMES.map((crime, place) => estimateRow({ crime, estimate: 5000 - 1000 * place }));
const texts = resultsTexts.en;
const sentence = (comparison?: TestedComparison) =>
  differenceSentence(comparison, linesOf(rows, 'crime', texts), texts.figures.findings.differences, 'en');

describe('that one figure is higher than another', () => {
  it('is said of all others where every test shows it', () => {
    expect(sentence(tested(other('threats', 0.04), other('extortion', 0.01), other('assault', 0)))).toBe(
      'By the tests of the differences (Holm, 5%), the figure of Robbery is higher than each of the others.',
    );
  });

  it('is said only of those for which a test shows it, at the level or above it never', () => {
    expect(sentence(tested(other('threats', 0.05), other('extortion', 0.049), other('assault', 0.001)))).toBe(
      'By the tests of the differences (Holm, 5%), the figure of Robbery is higher than that of: Extortion and Physical assault. For the others this sample does not show it.',
    );
  });

  it('is not said of all others where one has too few cases to be tested', () => {
    expect(sentence(tested(other('threats', 0.01), other('extortion', 0.01)))).toContain(
      'that of: Threats and Extortion. For the others',
    );
  });

  it('is not said where no test shows it, nor where there is none', () => {
    expect(sentence(tested(other('threats', 0.3), other('extortion', 0.06)))).toBe(
      'This sample shows no difference between the figure of Robbery and the others that have enough victims in it (tests of the differences, Holm, 5%).',
    );
    expect(sentence(undefined)).toBe('');
  });

  it('is said of the other one where there are two', () => {
    const bySex = ['male', 'female'].map((sex) => estimateRow({ domain: { sex } }));
    const said = (p: number, language: 'en' | 'es' | 'pt' | 'fr') => {
      const comparison = { ...tested(other('female', p)), by: 'sex', highest: 'male' };
      const { figures } = resultsTexts[language];
      const lines = linesOf(bySex, 'sex', resultsTexts[language]);
      return differenceSentence(comparison, lines, figures.findings.differences, language);
    };
    expect(said(0.01, 'en')).toBe(
      'By the test of the difference (5%), the figure of Men is higher than that of Women.',
    );
    expect(said(0.2, 'en')).toBe(
      'This sample shows no difference between the figure of Men and that of Women (test of the difference, 5%).',
    );
    for (const language of ['es', 'pt', 'fr'] as const) {
      expect(said(0.01, language)).not.toMatch(/demás|demais|autres|Holm/);
      expect(said(0.2, language)).not.toMatch(/demás|demais|autres|Holm/);
    }
  });

  it('names a few groups and counts many', () => {
    const states = Array.from({ length: 8 }, (_, place) => `0${place + 1}`);
    const lines = linesOf(
      states.map((state) => estimateRow({ domain: { state } })),
      'state',
      texts,
    );
    const comparison = { ...tested(), by: 'state', highest: '01' };
    const written = differenceSentence(
      { ...comparison, others: states.slice(1, 7).map((state) => other(state, 0.01)) },
      lines,
      texts.figures.findings.differences,
      'en',
    );
    expect(written).toContain('the figure of State 01 is higher than that of: 6 of the 7 others.');
  });

  it('stands under the title of the chart, in every language with the level and the method', () => {
    const page = drawn(
      createElement(FiguresView, {
        rows,
        differences: [tested(other('threats', 0.01))],
        view: FIRST_VIEW,
        onChange: () => undefined,
      }),
    );
    expect(textIn(page)).toContain('Según las pruebas de las diferencias (Holm, 5%)');
    for (const { figures } of Object.values(resultsTexts)) {
      const { all, some, none } = figures.findings.differences;
      for (const written of [all, some, none]) {
        const text = written({ top: 'A', others: 'B', level: '5%' });
        expect(text).toContain('Holm, 5%');
        expect(text).toContain('A');
      }
    }
  });
});

describe('the tests of a view', () => {
  const ofSex = { ...tested(), by: 'sex', crime: 'robbery' };
  const all = [tested(), ofSex];

  it('are those of its measure, outcome and comparison', () => {
    expect(testedOf(all, FIRST_VIEW)).toBe(all[0]);
    expect(testedOf(all, { ...FIRST_VIEW, by: 'sex', crime: 'robbery' })).toBe(ofSex);
    expect(testedOf(all, { ...FIRST_VIEW, by: 'sex', crime: 'threats' })).toBeUndefined();
    expect(testedOf(all, { ...FIRST_VIEW, outcome: 'attempted' })).toBeUndefined();
    expect(testedOf(all, { ...FIRST_VIEW, measure: 'prevalence_at_risk' })).toBeUndefined();
  });

  it('of crimes are those of the whole country', () => {
    expect(testedOf(all, { ...FIRST_VIEW, where: 'sex=female' })).toBeUndefined();
  });
});

it('figures of persons are not ranked with those of households, nor those of other bases', () => {
  for (const measure of ['sdg_series', 'prevalence_at_risk', 'screener_refused', 'screener_dont_know'])
    expect(areAlike({ measure, by: 'crime' }), measure).toBe(false);
  expect(areAlike({ measure: 'prevalence_at_risk', by: 'area' })).toBe(true);
  expect(areAlike({ measure: 'prevalence_person', by: 'crime' })).toBe(true);
});
