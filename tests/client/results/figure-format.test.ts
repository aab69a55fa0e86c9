import { describe, expect, it } from 'vitest';
import { unitOf } from '#contract';
import { decimalsFor, figureFormat, tickTexts } from '../../../client/results/model/figure-format.ts';

/** Intl separates with no-break spaces of several widths; a reader sees a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a figure in the reader’s locale', () => {
  it.each([
    ['es-MX', '23,520', '93.27%', '1.30'],
    ['es-CL', '23.520', '93,27%', '1,30'],
    ['en', '23,520', '93.27%', '1.30'],
    ['pt-BR', '23.520', '93,27%', '1,30'],
    ['fr-FR', '23 520', '93,27 %', '1,30'],
  ])('in %s', (locale, rate, share, ratio) => {
    expect(plain(figureFormat(locale, 'per-100k-people', 0).value(23_520.4))).toBe(rate);
    expect(plain(figureFormat(locale, 'share', 2).value(0.932693717688))).toBe(share);
    expect(plain(figureFormat(locale, 'ratio', 2).value(1.3011))).toBe(ratio);
  });

  it('an interval of shares has no sign on its ends', () => {
    expect(figureFormat('en', 'share', 2).interval(0.9285, 0.9369)).toBe('92.85 – 93.69');
  });

  it('a coefficient of variation has the digits that tell its class by the standard', () => {
    const cv = (locale: string, standard?: 'inegi' | 'dane') =>
      figureFormat(locale, 'share', 1, standard).percent(0.1496);
    expect([cv('es-MX', 'inegi'), plain(cv('fr-FR', 'dane')), cv('es-MX')]).toEqual(['14.96%', '14,96 %', '15.0%']);
  });

  it('what is not defined is a dash, never zero or NaN', () => {
    const format = figureFormat('es-MX', 'share', 1);
    expect([format.value(null), format.percent(null), format.interval(null, 1)]).toEqual(['–', '–', '–']);
  });
});

describe('the number of decimals', () => {
  it('lets the standard error of a share show two digits', () => {
    expect(decimalsFor('share', [0.002147])).toBe(2);
    expect(decimalsFor('share', [0.031])).toBe(1);
  });

  it('of a rate per 100,000 is none unless the rate is small', () => {
    expect(decimalsFor('per-100k-people', [223.11])).toBe(0);
    expect(decimalsFor('per-100k-people', [1.4])).toBe(1);
  });

  it('of a count is none', () => {
    expect(decimalsFor('count', [0.2])).toBe(0);
  });

  it('does not depend on errors that are not known', () => {
    expect(decimalsFor('ratio', [null, 0])).toBe(2);
  });
});

it('the numbers of an axis have no more decimals than its steps', () => {
  expect(tickTexts('en', 'share')([0, 0.1, 0.2])).toEqual(['0', '10', '20']);
  expect(tickTexts('en', 'share')([0, 0.005, 0.01])).toEqual(['0.0', '0.5', '1.0']);
  expect(tickTexts('fr-FR', 'ratio')([0, 0.5, 1])).toEqual(['0,0', '0,5', '1,0']);
});

it.each([
  ['prevalence_person', 'per-100k-people'],
  ['prevalence_adult_any', 'per-100k-people'],
  ['prevalence_household', 'share'],
  ['incidence_adult_any', 'per-100k-people'],
  ['incidence_household', 'per-100k-households'],
  ['concentration_person', 'ratio'],
  ['relative_risk', 'ratio'],
  ['crimes', 'count'],
  ['dark_figure_no_file', 'share'],
  ['victim_risk', 'share'],
])('%s is published as %s', (indicator, unit) => {
  expect(unitOf(indicator)).toBe(unit);
});
