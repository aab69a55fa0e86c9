import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import type { AnalysisFile } from '../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../server/analysis/indicators/estimate-indicators.ts';
import { planTables } from '../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../server/analysis/tables/read-tables.ts';
import { tabulateTable } from '../../server/analysis/tables/tabulate-table.ts';
import { rowOf } from '../server/analysis/small-survey.ts';
import { cellOf, cellsOf } from '../server/analysis/tables/small-tables.ts';

// ENVIPE 2021 belongs to INEGI and is not copied into the repository: CIFRA_REFERENCE names its folder, by
// default one beside it.
const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
const present = existsSync(resolve(data, 'envipe2021_persons.csv.gz'));
if (!present) process.stdout.write('ENVIPE 2021 not found: set CIFRA_REFERENCE to the folder that holds data/\n');

describe.runIf(present)('the figures that INEGI published for ENVIPE 2021, to every printed digit', () => {
  let rows: EstimateRow[] = [];
  let file: AnalysisFile;
  beforeAll(async () => {
    file = await analysisFileFromStudy(resolve(root, 'questionnaires/studies/envipe-2021.json'), data);
    rows = estimateIndicators(file, { standard: 'inegi' });
  });
  const value = (...of: [indicator: string, crime: string, more?: Parameters<typeof rowOf>[3]]) =>
    rowOf(rows, ...of)?.estimate as number;
  const se = (...of: [indicator: string, crime: string, more?: Parameters<typeof rowOf>[3]]) =>
    rowOf(rows, ...of)?.se as number;

  it('90,320,909 adults, 36,596,902 households, 27,639,203 crimes', () => {
    expect(value('adults', 'any')).toBe(90_320_909);
    expect(value('households', 'any')).toBe(36_596_902);
    expect(value('crimes', 'any')).toBe(27_639_203);
  });

  it('the hidden figure is 93.2693717688 %, and 10.1 % of crimes are reported', () => {
    expect((100 * value('dark_figure_no_file', 'any')).toFixed(10)).toBe('93.2693717688');
    expect((100 * value('reporting_rate', 'any')).toFixed(1)).toBe('10.1');
  });

  it('prevalence is 23,520 and incidence 30,601 per 100,000 adults; of person crimes alone 16,995', () => {
    expect(value('prevalence_adult_any', 'any').toFixed(0)).toBe('23520');
    expect(value('incidence_adult_any', 'any').toFixed(0)).toBe('30601');
    expect(value('prevalence_person', 'any_person').toFixed(0)).toBe('16995');
    expect((100 * value('prevalence_household_any', 'any')).toFixed(1)).toBe('28.4');
  });

  it('crimes per victim are 1.50 of persons, 1.30 of households, 1.30 with units mixed', () => {
    expect(value('concentration_person', 'any_person').toFixed(2)).toBe('1.50');
    expect(value('concentration_household', 'any_household').toFixed(2)).toBe('1.30');
    expect(value('concentration_adult_any', 'any').toFixed(2)).toBe('1.30');
    expect(value('concentration_adult_any', 'vehicle_theft').toFixed(2)).toBe('0.39');
  });

  it("the standard error of all crimes is INEGI's 350,007 from PSUs with incidents and 373,854 from all PSUs", () => {
    expect(se('crimes', 'any', { frame: 'incident_psus' }).toFixed(0)).toBe('350007');
    expect(se('crimes', 'any').toFixed(0)).toBe('373854');
  });

  it('the study states cost and experience: present 62.0 %, armed 41.6 % of those seen, told to anybody 16.3 %', () => {
    const share = (id: string) => (100 * value(id, 'any')).toFixed(1);
    expect(share('respondent_present')).toBe('62.0');
    expect(share('offender_armed')).toBe('41.6');
    expect(share('reported_any_authority')).toBe('16.3');
    expect(value('losses', 'any')).toBe(178_637_975_357);
    expect(value('health_costs', 'any')).toBe(6_587_489_950);
    const damages = rows.filter(
      (row) => row.indicator === 'main_damage' && row.crime === 'any' && row.variance_frame === 'all_psus',
    );
    const ofEverybody = damages.filter((row) => Object.keys(row.domain).length === 0);
    expect(ofEverybody).toHaveLength(6);
    expect(ofEverybody.reduce((sum, row) => sum + (row.estimate as number), 0)).toBeCloseTo(1, 12);
    // By R's package survey, from the sums of each adult.
    expect(se('losses', 'any').toFixed(4)).toBe('17307627472.8223');
    expect(se('loss_per_incident', 'any').toFixed(8)).toBe('624.92189787');
  });

  it('the cost of crime: value lost 178,637,975,357 pesos, 8,409 per victim, with the standard errors of R', () => {
    const figures = ['loss_total', 'loss_mean', 'health_cost_total', 'crime_cost_total', 'loss_per_victim_adult_any'];
    const costs = cellsOf(file, { figures: figures.map((indicator) => ({ indicator, crimes: ['any'] })) });
    const cost = (indicator: string, category = 'unknown_as_0') => cellOf(costs, {}, { indicator, category })!;
    expect(cost('loss_total').estimate).toBe(178_637_975_357);
    expect(cost('loss_total').se!.toFixed(4)).toBe('17307627472.8223');
    expect(cost('loss_mean').se!.toFixed(8)).toBe('624.92189787');
    expect(cost('health_cost_total').estimate).toBe(6_587_489_950);
    expect(cost('crime_cost_total').estimate).toBe(178_637_975_357 + 6_587_489_950);
    expect(cost('loss_per_victim_adult_any').estimate!.toFixed(1)).toBe('8409.2');
    // One form is 8.8 % of the national loss: without the largest amounts the standard error is a quarter.
    expect(cost('loss_total', 'winsorised').se! / cost('loss_total').se!).toBeLessThan(0.25);
    expect(cost('loss_total').currency).toBe('MXN');
  });

  it('crimes, domains and reasons add up to their totals', () => {
    const total = (key: string, domain: Record<string, string>) => value('crimes', key, { domain });
    const states = Array.from({ length: 32 }, (_, index) => String(index + 1).padStart(2, '0'));
    const sum = (values: number[]) => values.reduce((left, right) => left + right, 0);
    expect(sum(states.map((state) => total('any', { state })))).toBe(27_639_203);
    expect(sum(states.map((state) => total('any', { state_of_event: state })))).toBeLessThan(27_639_203);
    expect(total('any_person', {}) + total('any_household', {})).toBe(27_639_203);
    expect(sum(['male', 'female'].map((sex) => value('adults', 'any', { domain: { sex } })))).toBe(90_320_909);
    const ages = ['18-29', '30-59', '60+'].map((group) => value('adults', 'any', { domain: { age_group: group } }));
    expect(sum(ages)).toBeLessThan(90_320_909);
    const reasons = rows.filter(
      (row) =>
        row.indicator === 'nonreporting_reason' &&
        row.crime === 'any' &&
        row.variance_frame === 'all_psus' &&
        Object.keys(row.domain).length === 0,
    );
    expect(reasons).toHaveLength(10);
    expect(sum(reasons.map((row) => row.estimate as number))).toBeCloseTo(1, 12);
  });

  it('every crime and set has each figure of its unit in every domain, and each row occurs once', () => {
    const keys = rows.map((row) =>
      JSON.stringify([row.indicator, row.crime, row.domain, row.category, row.variance_frame]),
    );
    expect(new Set(keys).size).toBe(rows.length);
    const crimes = new Set(rows.filter((row) => row.indicator === 'dark_figure_no_file').map((row) => row.crime));
    expect(crimes.size).toBe(17);
    expect(rows.some((row) => row.crime === 'vandalism' && row.indicator.endsWith('_adult_any'))).toBe(false);
  });

  it('the tables on reporting have a value in every cell, for the country and each state where crimes happened', () => {
    const names = ['3.1', '3.3', '3.4', '3.5'].map((name) => `questionnaires/studies/tables/envipe-2021-${name}.json`);
    const plans = planTables(readTables(names.map((name) => resolve(root, name))), file);
    const tables = plans.map((plan) => tabulateTable(plan, file));
    expect(tables.map((cells) => cells.length)).toEqual([231, 231, 99, 165]);
    // Of 31,269 it is not known whether they were reported, and the reason for not reporting was asked of them too.
    expect(plans.map(({ bases }) => bases?.map(({ base, total, outside }) => [base, total, outside]))).toEqual([
      undefined,
      undefined,
      undefined,
      [[24_856_794, 24_825_525, 31_269]],
    ]);
    const cells = tables.flat();
    expect(cells.every(({ estimate, se, label }) => estimate !== null && se !== null && label !== '')).toBe(true);
    const published = (indicator: string) => cellOf(cells, {}, { indicator })!;
    expect(published('crimes').estimate).toBe(27_639_203);
    expect(published('crimes').se!.toFixed(0)).toBe('350007');
    expect((100 * published('dark_figure_no_file').estimate!).toFixed(10)).toBe('93.2693717688');
    expect((100 * published('reporting_rate').estimate!).toFixed(1)).toBe('10.1');
    const sum = (indicator: string) => published(indicator).estimate!;
    expect(sum('crimes_reported') + sum('crimes_not_reported') + sum('crimes_report_unknown')).toBe(27_639_203);
    const told = cellsOf(file, { figures: [{ indicator: 'broad_reporting_share', crimes: ['any'] }] });
    expect((100 * told[0]!.estimate!).toFixed(1)).toBe('16.3');
    expect(sum('crimes_with_file') + sum('crimes_hidden')).toBe(27_639_203);
    // INEGI's communication of 23 September 2021: main reasons for not reporting.
    expect((100 * value('nonreporting_reason', 'any', { category: 'waste_of_time' })).toFixed(1)).toBe('33.9');
    expect((100 * value('nonreporting_reason', 'any', { category: 'distrust' })).toFixed(1)).toBe('14.2');
  });
});
