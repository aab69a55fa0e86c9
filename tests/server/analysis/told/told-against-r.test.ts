import { describe, expect, it } from 'vitest';
import { buildAnalysisFile } from '../../../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../../../server/analysis/indicators/estimate-indicators.ts';
import { cellOf, cellsOf } from '../tables/small-tables.ts';
import { cellsOfR, toldInterviews, withHarassment } from './told-interviews.ts';

/** Relative difference of sums in another order. */
const SAME = 1e-9;

const file = buildAnalysisFile(withHarassment, toldInterviews());
const cells = cellsOfR();

/** Compares an estimate with that of R. */
function expectSame(
  made: { estimate: number | null; se: number | null; n: number } | undefined,
  { indicator, category, domain, estimate, se, n }: (typeof cells)[number],
) {
  const where = `${indicator} ${category} ${JSON.stringify(domain)}`;
  expect(made, where).toBeDefined();
  expect(Math.abs(made!.estimate! / estimate - 1), where).toBeLessThan(SAME);
  expect(Math.abs(made!.se! / se - 1), `standard error of ${where}`).toBeLessThan(SAME);
  expect(made!.n, `cases of ${where}`).toBe(n);
}

describe('shares of what persons and households told', () => {
  it('are those of R survey, by everybody and by domain, in the figures of every file', () => {
    const rows = estimateIndicators(file, { standard: 'inegi' });
    const compared = cells.filter(({ place }) => place === 'estimates');
    expect(new Set(compared.map(({ indicator }) => indicator)).size).toBeGreaterThanOrEqual(20);
    for (const cell of compared) {
      const same = rows.filter(({ indicator, category, domain }) => {
        const isSame = indicator === cell.indicator && category === cell.category;
        return isSame && JSON.stringify(domain) === JSON.stringify(cell.domain);
      });
      expect(same).toHaveLength(1);
      expectSame(same[0], cell);
    }
  });

  it('are the same in tables, divided by variables that tables alone have, each answer apart', () => {
    const compared = cells.filter(({ domain }) => Object.keys(domain).length > 0);
    for (const variable of ['sex', 'area', 'head_sex']) {
      const ofVariable = compared.filter(({ domain }) => variable in domain);
      const figures = Array.from(new Set(ofVariable.map(({ indicator }) => indicator)), (indicator) => ({ indicator }));
      const made = cellsOf(file, { figures, by: [{ variable }] });
      for (const cell of ofVariable) {
        const { indicator, category } = cell;
        expectSame(cellOf(made, cell.domain, { indicator, category }), cell);
      }
    }
  });

  it('have in the base who does not know, refuses, or says that it does not apply, and nobody who was not asked', () => {
    const bank = file.persons.told!.get('unsafe_place')!;
    const codes = bank.rows.get('bank')!;
    const countOf = (name: string) => codes.filter((code) => code === bank.names.indexOf(name)).length;
    const notAsked = codes.filter((code) => code === -1).length;
    for (const name of ['na', 'dk', 'refused']) expect(countOf(name)).toBeGreaterThan(0);
    expect(notAsked).toBeGreaterThan(0);
    const ofBank = (indicator: string) =>
      cellOf(cellsOf(file, { figures: [{ indicator }] }), {}, { indicator, category: 'bank' })!;
    expect(ofBank('unsafe_place').n).toBe(file.persons.rows - notAsked);
    expect(ofBank('unsafe_place_where_applies').n).toBe(file.persons.rows - notAsked - countOf('na'));
  });

  it('of an authority are shares of those who know it, and of a problem of those who have it', () => {
    const cell = (indicator: string, category: string) =>
      cellOf(cellsOf(file, { figures: [{ indicator }] }), {}, { indicator, category })!;
    expect(cell('authority_trust', 'army').n).toBe(cell('authority_known', 'army').n_positive);
    expect(cell('neighbourhood_organised', 'gangs').n).toBe(cell('neighbourhood_problem', 'gangs').n_positive);
  });
});
