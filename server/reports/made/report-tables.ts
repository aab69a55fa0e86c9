import {
  EVENT_SETS,
  type OfferedFigure,
  type PublicationStandard,
  SDG,
  type TableFigure,
  type TableSpec,
  tableSchema,
} from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { planTables, type TablePlan } from '../../analysis/tables/plan-table.ts';
import { findingAt, type TableSource } from '../../analysis/tables/read-tables.ts';
import { offeredFigures, offeredVariables } from '../../analysis/tables/table-choices.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { tableProblems } from '../../analysis/tables/table-problems.ts';

/** The tables of the product's own, by the block that shows each. */
export const REPORT_TABLES = [
  'headline',
  'sdg',
  'persons',
  'households',
  'reporting',
  'funnel',
  'reasons',
  'sex',
  'age',
  'area',
  'state',
  'perception',
  'places',
  'trust',
] as const;

export type ReportTableKey = (typeof REPORT_TABLES)[number];

/** A figure of a table as it is asked for; left out where the file does not give it. */
type Wanted = Pick<TableFigure, 'indicator'> & Partial<Pick<TableFigure, 'crimes' | 'categories'>>;

const VICTIMS: Wanted = { indicator: 'prevalence_person', crimes: ['any_person'] };

/** What is told first: victims, the dark figure, how safe people feel. */
const HEADLINES: readonly Wanted[] = [
  VICTIMS,
  { indicator: 'prevalence_household', crimes: ['any_household'] },
  { indicator: 'prevalence_adult_any', crimes: ['any'] },
  { indicator: 'incidence_person', crimes: ['any_person'] },
  { indicator: 'dark_figure_unreported' },
  { indicator: 'dark_figure_no_file' },
  { indicator: 'unsafe_area', categories: ['state'] },
  { indicator: 'safe_walking_night' },
];

/** The indicators 16.1.3, 16.1.4 and 16.3.1; 16.5.1 is of those who had a contact. */
const SERIES = [
  'VC_VOV_PHYL',
  'VC_VOV_SEXL',
  'VC_VOV_ROBB',
  'VC_SNS_WALN_DRK',
  'VC_PRR_PHY_VIO',
  'VC_PRR_SEX_VIO',
  'VC_PRR_ROBB',
];

/** More values than these are for a table of the office's own. */
const MOST_VALUES = 40;

interface Wish {
  readonly key: ReportTableKey;
  readonly figures: readonly Wanted[];
  readonly by?: string;
}

/**
 * The tables that a report has of itself, as far as a file gives their figures. What is compared in one table is one
 * family of tests.
 */
export function reportTables(
  file: AnalysisFile,
  standard: PublicationStandard,
): (TableSource & { key: ReportTableKey })[] {
  const offered = new Map(offeredFigures(file).map((figure) => [figure.id, figure]));
  const variables = new Map(offeredVariables(file).map((one) => [one.variable, one]));
  const wishes: Wish[] = [
    { key: 'headline', figures: HEADLINES },
    { key: 'sdg', figures: [{ indicator: SDG, categories: SERIES }] },
    { key: 'persons', figures: [{ indicator: 'prevalence_person', crimes: 'all' }] },
    { key: 'households', figures: [{ indicator: 'prevalence_household', crimes: 'all' }] },
    {
      key: 'reporting',
      figures: ['dark_figure_unreported', 'dark_figure_no_file'].map((indicator) => ({ indicator, crimes: 'all' })),
    },
    // Of all crimes, as the share of those with a file: what is not known counts for both.
    { key: 'funnel', figures: [{ indicator: 'reporting_rate' }] },
    { key: 'reasons', figures: [{ indicator: 'nonreporting_reason' }] },
    { key: 'sex', figures: [VICTIMS, { indicator: 'safe_walking_night' }], by: 'sex' },
    { key: 'age', figures: [VICTIMS, { indicator: 'safe_walking_night' }], by: 'age_group' },
    { key: 'area', figures: [VICTIMS, { indicator: 'safe_walking_night' }], by: 'area' },
    { key: 'state', figures: [VICTIMS], by: 'state' },
    { key: 'perception', figures: [{ indicator: 'unsafe_area' }] },
    { key: 'places', figures: [{ indicator: 'unsafe_place' }] },
    { key: 'trust', figures: [{ indicator: 'authority_trust' }] },
  ];
  return wishes.flatMap(({ key, figures, by }) => {
    const given = figures.flatMap((wanted) => givenFigure(wanted, offered) ?? []);
    const divided = by === undefined ? undefined : variables.get(by);
    const isTooLarge = divided !== undefined && divided.values.length > MOST_VALUES;
    if (given.length === 0 || (by !== undefined && divided === undefined) || isTooLarge) return [];
    const table: TableSpec = tableSchema.parse({
      table: `report-${key}`,
      figures: given,
      standard,
      ...(by !== undefined && { by: [{ variable: by }] }),
      compare: { adjust: 'holm', family: 'table', between: key === 'sex' && by ? [{ variable: by }] : [] },
    });
    return [{ key, table, file: table.table, place: () => ({ line: 1, column: 1 }) }];
  });
}

/**
 * The plans of these tables, for a release that they are published with. Their standard is that of the report, and
 * changes no cell that is hidden.
 *
 * @param others names of the other tables
 * @throws TableError of others that have their names
 */
export function plansOfReport(others: readonly TableSource[], file: AnalysisFile): TablePlan[] {
  const own = reportTables(file, others[0]?.table.standard ?? 'inegi');
  refuseTheirNames(own, others);
  return planTables(own, file);
}

/** @throws TableError */
export function refuseTheirNames(own: readonly TableSource[], others: readonly TableSource[]): void {
  const names = new Set(own.map(({ table: { table } }) => table));
  const findings = others
    .filter(({ table: { table } }) => names.has(table))
    .map((source) => findingAt(source, ['table'], tableProblems.repeatedTable(source.table.table)));
  if (findings.length > 0) throw new TableError(findings);
}

/** A figure as far as it is there: its crimes and categories that a file has. */
function givenFigure(
  { indicator, crimes, categories }: Wanted,
  offered: ReadonlyMap<string, OfferedFigure>,
): Wanted | undefined {
  const figure = offered.get(indicator);
  if (figure === undefined || figure.lacks !== undefined) return undefined;
  const told = figure.crimes.filter(({ isTold }) => isTold);
  const known = categories?.filter((category) => figure.categories.includes(category));
  if (known?.length === 0) return undefined;
  const withCategories = { indicator, ...(known && { categories: known }) };
  if (crimes === undefined) return withCategories;
  if (crimes !== 'all') {
    const there = crimes.filter((crime) => told.some((one) => one.crime === crime));
    return there.length === 0 ? undefined : { ...withCategories, crimes: there };
  }
  // A pool of pools tells nothing of single crimes: the largest first, then each crime.
  const single = told.filter(({ crime, isSet }) => !isSet && !EVENT_SETS.includes(crime)).map(({ crime }) => crime);
  if (single.length === 0) return undefined;
  const set = figure.largest !== undefined && EVENT_SETS.includes(figure.largest) ? [figure.largest] : [];
  return { ...withCategories, crimes: [...set, ...single] };
}
