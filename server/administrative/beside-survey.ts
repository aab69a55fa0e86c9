import {
  type BesideCounts,
  type CountsMapping,
  type LineBeside,
  type MonthsOfCounts,
  type PublicationStandard,
  type SurveyFigure,
  type TableSpec,
  tableSchema,
} from '#contract';
import { planTables } from '../analysis/tables/plan-table.ts';
import type { TableCell } from '../analysis/tables/table-cell.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { tableProblems } from '../analysis/tables/table-problems.ts';
import { tableChoicesOf, tabulateTable } from '../analysis/tables/tabulate-table.ts';
import { type AdministrativeCounts, monthsOf, titleOfCounts } from './administrative-counts.ts';
import { foundDifferences } from './found-differences.ts';
import { ratioTo } from './ratio-to-count.ts';
import {
  type AreaVariable,
  areasOf,
  areaVariable,
  iccsOfCrime,
  knownOf,
  poolOf,
  type SurveyOfCounts,
  surveyDefinitions,
  tellsAttempts,
} from './survey-of-counts.ts';

/** Incidents that happened, and those of them that were reported: totals of the catalogue, as tables have them. */
const HAPPENED = 'crimes';
const REPORTED = 'crimes_reported';

/** Where the survey knows no incident in an area: it has nothing that could be judged. */
const NO_FIGURE: SurveyFigure = {
  estimate: null,
  se: null,
  lower: null,
  upper: null,
  cv: null,
  df: null,
  n: 0,
  label: '',
  flag: '',
};

type CrimeBeside = BesideCounts['crimes'][number];

/**
 * Administrative counts beside the survey's estimates of what happened and of what was reported. The estimates are
 * cells of a table of the survey; the counts are fixed numbers.
 *
 * @throws TableError where the survey does not have the figures
 */
export function besideSurvey(
  counts: AdministrativeCounts,
  survey: SurveyOfCounts,
  standard: PublicationStandard,
): BesideCounts {
  const { mapping } = counts;
  const { file } = survey;
  refuseUnknownCrimes(mapping, survey);
  const months = monthsOf(counts);
  const areas = [...new Set(counts.cells.map(({ area }) => area))].filter((area) => area !== '').sort();
  const variable = areas.length > 0 ? areaVariable(file, mapping.definitions.place) : undefined;
  const crimes = crimesBeside(counts, survey, { months, variable });
  // Of an area of which nobody told an incident there is no figure.
  const told = areas.filter((area) => variable?.names.includes(area));
  const table = tableOf(crimes, { records: mapping.records, standard, areas: told, variable });
  const [plan] = planTables([{ table, file: mapping.records, place: () => ({ line: 1, column: 1 }) }], file);
  const cells = tabulateTable(plan!, file);
  const absent = areas.length > 0 ? areasOf(survey).filter((area) => !areas.includes(area)) : [];
  const { level = 0.95 } = tableChoicesOf(table, file);
  return {
    records: mapping.records,
    title: titleOfCounts(mapping),
    source: mapping.source,
    study: file.study,
    ...(file.weighting && { weighting: file.weighting }),
    ...(file.numbered && { analysis_file: file.numbered }),
    standard,
    level,
    ...(variable && { area_variable: variable.variable }),
    areas_absent: absent,
    period: months,
    definitions: mapping.definitions,
    crimes,
    not_compared: mapping.offences.filter(({ beside }) => beside.length === 0).map(({ name }) => name),
    lines: crimes.flatMap((crime) =>
      ['', ...areas].map((area) => {
        const recorded = recordedOf(counts, { crime: crime.crime, area, months, isWhole: absent.length === 0 });
        return lineOf(crime.crime, area, recorded, figuresOf(cells, crime.crime, area, variable));
      }),
    ),
  };
}

/** A questionnaire may have lost a crime since counts were imported: that is told, and not left out. */
function refuseUnknownCrimes({ records, offences }: CountsMapping, survey: SurveyOfCounts): void {
  const { crimes } = knownOf(survey);
  const unknown = [...new Set(offences.flatMap(({ beside }) => beside))].filter((crime) => !crimes.includes(crime));
  if (unknown.length === 0) return;
  throw new TableError(
    unknown.map((crime) => ({ file: records, ...tableProblems.unknownCrime(HAPPENED, crime, crimes) })),
  );
}

/** The crimes of the survey that offences name, in its own order, sets last. */
function crimesBeside(
  { mapping }: AdministrativeCounts,
  survey: SurveyOfCounts,
  { months, variable }: { months: MonthsOfCounts; variable: AreaVariable | undefined },
): CrimeBeside[] {
  const { file, instrument } = survey;
  const { definitions, offences } = mapping;
  const named = [...file.crimes.map(({ key }) => key), ...file.sets.keys()].filter((crime) =>
    offences.some(({ beside }) => beside.includes(crime)),
  );
  const rolling = instrument?.manifest.referencePeriod;
  return named.map((crime) => {
    const own = offences.filter(({ beside }) => beside.includes(crime));
    // What the records leave out is left out here too, where the survey can tell it.
    const outcome = definitions.attempts === 'excluded' && tellsAttempts(survey, crime) ? 'completed' : 'both';
    const iccs = {
      records: [...new Set(own.flatMap((offence) => offence.iccs))].sort(),
      survey: iccsOfCrime(survey, mapping, crime),
    };
    const place = variable?.variable === 'state_of_event' ? 'occurrence' : 'residence';
    return {
      crime,
      is_set: poolOf(survey, crime).isSet,
      unit: poolOf(survey, crime).level,
      outcome,
      offences: own.map(({ name }) => name),
      iccs: { records: iccs.records, survey: iccs.survey ?? null },
      differences: foundDifferences({
        mapping,
        survey: surveyDefinitions(survey, { crime, outcome, place }),
        months,
        period: survey.period,
        rollingMonths: rolling?.type === 'rolling_months' ? rolling.months : undefined,
        iccs,
      }),
    };
  });
}

/** The table whose cells are the figures of the survey. */
function tableOf(
  crimes: readonly CrimeBeside[],
  {
    records,
    standard,
    areas,
    variable,
  }: { records: string; standard: PublicationStandard; areas: string[]; variable: AreaVariable | undefined },
): TableSpec {
  const outcomes = ['both', 'completed'] as const;
  const figures = outcomes.flatMap((outcome) => {
    const names = crimes.filter((crime) => crime.outcome === outcome).map(({ crime }) => crime);
    return names.length === 0 ? [] : [HAPPENED, REPORTED].map((indicator) => ({ indicator, crimes: names, outcome }));
  });
  return tableSchema.parse({
    table: records,
    figures,
    by: variable && areas.length > 0 ? [{ variable: variable.variable, values: areas, total: 'first' }] : [],
    basis: variable?.variable === 'state_of_event' ? 'event' : 'residence',
    standard,
  });
}

/** The sum of the counts beside a crime. Of all areas: the file's own number, else the sum where no area is absent. */
function recordedOf(
  { mapping: { offences }, cells }: AdministrativeCounts,
  { crime, area, months, isWhole }: { crime: string; area: string; months: MonthsOfCounts; isWhole: boolean },
): number | null {
  const own = cells.filter(
    (cell) =>
      offences[cell.offence]!.beside.includes(crime) && cell.months.from >= months.from && cell.months.to <= months.to,
  );
  const inArea = own.filter((cell) => cell.area === area);
  if (area === '' && inArea.length === 0) return isWhole ? sumOf(own) : null;
  return sumOf(inArea);
}

function sumOf(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

function figuresOf(
  cells: readonly TableCell[],
  crime: string,
  area: string,
  variable: AreaVariable | undefined,
): { happened: SurveyFigure; reported: SurveyFigure } {
  const cellOf = (indicator: string): SurveyFigure =>
    cells.find(
      (cell) =>
        cell.indicator === indicator &&
        cell.crime === crime &&
        (variable === undefined ? '' : (cell.domain[variable.variable] ?? '')) === area,
    ) ?? NO_FIGURE;
  return { happened: cellOf(HAPPENED), reported: cellOf(REPORTED) };
}

function lineOf(
  crime: string,
  area: string,
  recorded: number | null,
  { happened, reported }: { happened: SurveyFigure; reported: SurveyFigure },
): LineBeside {
  return {
    crime,
    area,
    recorded,
    happened: figureOf(happened),
    reported: figureOf(reported),
    happened_ratio: ratioTo(recorded, happened),
    reported_ratio: ratioTo(recorded, reported),
  };
}

function figureOf({ estimate, se, lower, upper, cv, df, n, label, flag }: SurveyFigure): SurveyFigure {
  return { estimate, se, lower, upper, cv, df, n, label, flag };
}
