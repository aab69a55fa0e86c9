import type { EstimateRow } from '#contract';
import { type PublicationStandard, tabulation } from '#estimation';
import type { AnalysisFile, SampledRecords, SeriesColumn } from '../analysis-file.ts';
import { sampledDesign } from './designs.ts';
import { optionsFor } from './estimation-options.ts';
import { POOLED } from './pools.ts';
import { positivesBy } from './positives.ts';
import { partitionsOf, rowOf } from './rows.ts';

/** A figure whose values stand in the file. */
export interface ColumnFigure {
  readonly indicator: string;
  readonly crime: string;
  readonly category?: string;
  readonly statistic: 'share' | 'total';
  readonly values: Float64Array;
}

/**
 * Figures that have no set of crimes: the series of the Sustainable Development Goals, the dark figure D3 = 1
 * - 16.3.1, and the crimes that any member of the household may have suffered (members x W_h, households
 * touched).
 */
export function tabulateSeries(file: AnalysisFile, standard: PublicationStandard): EstimateRow[] {
  return [
    ...tabulate(file, file.persons, seriesFigures(file), standard),
    ...tabulate(file, file.households, memberFigures(file), standard),
  ];
}

/** Figures of columns that only some files have. */
export const COLUMN_FIGURE_IDS: readonly string[] = [
  'sdg_series',
  'sdg_series_answered',
  'dark_figure_victims',
  'members_affected',
  'prevalence_household_member',
  'screener_dont_know',
  'screener_refused',
];

/** The series of the Sustainable Development Goals, and D3. */
export function seriesFigures({ series = [] }: AnalysisFile): ColumnFigure[] {
  return [...series.map(seriesFigure), ...victimsWhoDidNotReport(series)];
}

function seriesFigure({ series, values }: SeriesColumn): ColumnFigure {
  return { indicator: 'sdg_series', crime: POOLED, category: series, statistic: 'share', values };
}

/** Series of questions without those to whom they do not apply, who do not know, or refused: tables alone have them. */
export function answeredSeries({ series = [] }: AnalysisFile): ColumnFigure[] {
  return series.flatMap(({ series: category, answered }): ColumnFigure[] =>
    answered === undefined
      ? []
      : [{ indicator: 'sdg_series_answered', crime: POOLED, category, statistic: 'share', values: answered }],
  );
}

/** D3 of each crime that has a series of 16.3.1. */
function victimsWhoDidNotReport(series: readonly SeriesColumn[]): ColumnFigure[] {
  const figures: ColumnFigure[] = [];
  for (const { indicator, crime, values } of series) {
    if (indicator !== '16.3.1' || crime === undefined) continue;
    const unreported = values.map((reported) => 1 - reported);
    figures.push({ indicator: 'dark_figure_victims', crime, statistic: 'share', values: unreported });
  }
  return figures;
}

/** The crimes that any member of the household may have suffered. */
export function memberFigures({ households }: AnalysisFile): ColumnFigure[] {
  const figures: ColumnFigure[] = [];
  for (const [crime, members] of households.members ?? []) {
    const notAsked = households.notAsked?.get(crime);
    const ofAsked = (column: ArrayLike<number>) =>
      Float64Array.from(column, (value, row) => (notAsked?.[row] === 1 ? Number.NaN : value));
    const touched = ofAsked(members.map((count) => (count > 0 ? 1 : 0)));
    // A number of persons would be too small.
    if (!notAsked?.includes(1))
      figures.push({ indicator: 'members_affected', crime, statistic: 'total', values: members });
    figures.push({ indicator: 'prevalence_household_member', crime, statistic: 'share', values: touched });
    const unanswered = households.unanswered?.get(crime);
    if (unanswered === undefined) continue;
    figures.push(
      { indicator: 'screener_dont_know', crime, statistic: 'share', values: ofAsked(unanswered.dontKnow) },
      { indicator: 'screener_refused', crime, statistic: 'share', values: ofAsked(unanswered.refused) },
    );
  }
  return figures;
}

function tabulate(
  file: AnalysisFile,
  records: SampledRecords,
  figures: readonly ColumnFigure[],
  standard: PublicationStandard,
): EstimateRow[] {
  if (figures.length === 0) return [];
  const design = sampledDesign(file, records);
  const partitions = partitionsOf(records.rows, records.domains);
  const tables = partitions.map(({ groups }) => groups);
  const estimates = [...tabulation({ figures, designs: [design], tables }, optionsFor(file, design))];
  return figures.flatMap(({ statistic, values, ...cell }, figure) => {
    const positives = positivesBy(values, design, tables);
    return partitions.flatMap(({ domains }, partition) =>
      estimates[partition]![0]![figure]!.map((made, group) =>
        rowOf({ ...cell, domain: domains[group]!, positives: positives[partition]![group]! }, made, {
          standard,
          isShare: statistic === 'share',
        }),
      ),
    );
  });
}
