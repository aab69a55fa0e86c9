import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAnalysisFile } from '../../../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../../../server/analysis/indicators/estimate-indicators.ts';
import { planTables } from '../../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../../server/analysis/tables/read-tables.ts';
import { tabulateTable } from '../../../../server/analysis/tables/tabulate-table.ts';
import { flatten } from '../../../../server/interviews/flatten.ts';
import { instrument, toldSurvey } from '../../derivation/told-survey.ts';
import { cellOf, cellsOf } from './small-tables.ts';

const TABLES = join(import.meta.dirname, '../../../../questionnaires/studies/tables');

const { interviews, codings } = toldSurvey(3);
const file = buildAnalysisFile(instrument, interviews, codings);
const flat = interviews.flatMap((interview) => flatten(instrument, interview.answers) ?? []);
const weightOf = (rows: readonly number[]) => rows.reduce((sum, row) => sum + file.persons.weight[row]!, 0);
const rowsWith = (holds: (one: (typeof flat)[number]) => boolean) =>
  flat.flatMap((one, row) => (holds(one as (typeof flat)[number]) ? [row] : []));

describe('tables of interviews', () => {
  it('divide persons by education and disability, and persons and incidents by the size of the household', () => {
    const values = (indicator: string, variable: string) =>
      cellsOf(file, { figures: [{ indicator }], by: [{ variable }] });
    const educated = cellOf(values('adults', 'education'), { education: 'university' });
    expect(educated!.estimate).toBeCloseTo(
      weightOf(rowsWith(({ selected }) => selected.m_education_level === 'university')),
      6,
    );
    const isDisabled = ({ household }: (typeof flat)[number]) =>
      Object.entries(household).some(
        ([name, answer]) => name.startsWith('m_disability_') && ['a_lot', 'cannot'].includes(String(answer)),
      );
    const disabled = cellOf(values('adults', 'disability'), { disability: 'yes' });
    expect(disabled!.estimate).toBeCloseTo(weightOf(rowsWith(isDisabled)), 6);
    const alone = cellOf(values('adults', 'size'), { size: '1' });
    expect(alone!.estimate).toBeCloseTo(weightOf(rowsWith(({ members }) => members.length === 1)), 6);
    const crimes = values('crimes', 'size');
    const parts = crimes.filter(({ domain }) => domain.size).reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
    expect(parts).toBeCloseTo(cellOf(crimes, {})!.estimate!, 4);
    expect(values('households', 'tenure').length).toBeGreaterThan(3);
  });

  it('have the profiles that are made of every file, and those by other variables', () => {
    const rows = estimateIndicators(file, { standard: 'inegi' });
    for (const indicator of ['victim_composition', 'victim_risk', 'household_composition', 'household_risk']) {
      const cells = cellsOf(file, { figures: [{ indicator, crimes: 'all' }] });
      const own = rows.filter((row) => row.indicator === indicator && row.outcome === 'both');
      expect(own.length).toBeGreaterThan(0);
      for (const row of own) {
        const cell = cellOf(cells, {}, { indicator, crime: row.crime, category: row.category })!;
        const { not_computed: _, ...figures } = cell;
        // The table looks for small numbers in all of its groups.
        expect({ ...figures, n_positive: null }).toEqual({ ...row, n_positive: null });
      }
      const by = indicator.startsWith('victim') ? 'education=' : 'tenure=';
      expect(cells.some(({ category }) => category.startsWith(by))).toBe(true);
    }
  });

  it.each([
    ['after dark', 'VC_SNS_WALN_DRK', 'walk_alone_night'],
    ['at any hour', 'VC_SNS_WALN', 'walk_alone_day'],
  ])('have the safety %s of those who answered beside that of all who were asked', (_, series, question) => {
    const figures = ['sdg_series', 'sdg_series_answered'].map((indicator) => ({
      indicator,
      categories: [series],
    }));
    const [all, answered] = cellsOf(file, { figures });
    const night = (row: (typeof flat)[number]) => String(row.household[question]);
    const safe = rowsWith((row) => ['very_safe', 'safe'].includes(night(row)));
    const said = rowsWith((row) => ['very_safe', 'safe', 'unsafe', 'very_unsafe'].includes(night(row)));
    const asked = rowsWith((row) => row.household[question] !== undefined);
    expect(all!.estimate).toBeCloseTo(weightOf(safe) / weightOf(asked), 10);
    expect(answered!.estimate).toBeCloseTo(weightOf(safe) / weightOf(said), 10);
    expect(said.length).toBeLessThan(asked.length);
  });

  it('are those of the series and of the survey of crime trends, as they are specified', () => {
    const names = ['lacsi-sdg', 'lacsi-un-cts', 'lacsi-un-cts-households'];
    const plans = planTables(readTables(names.map((name) => join(TABLES, `${name}.json`))), file);
    for (const plan of plans) expect(tabulateTable(plan, file).some(({ estimate }) => estimate !== null)).toBe(true);
  });
});
