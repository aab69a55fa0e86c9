import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { AnalysisFile, SampledRecords } from '../analysis-file.ts';
import { sampledDesign } from './designs.ts';
import { domainGroups } from './domain-groups.ts';
import { POOLED } from './pools.ts';
import { rowOf } from './rows.ts';
import { estimateBy } from './tabulate-units.ts';

interface Figure {
  indicator: string;
  crime: string;
  category?: string;
  statistic: 'share' | 'total';
  values: Float64Array;
}

/**
 * Figures that have no set of crimes: the series of the Sustainable Development Goals, the dark figure D3 = 1 - 16.3.1, and the
 * table of crimes that any member of the household may have suffered (members x W_h, households touched).
 */
export function tabulateSeries(file: AnalysisFile, standard: PublicationStandard): EstimateRow[] {
  const series = file.series ?? [];
  const ofPersons: Figure[] = series.map(({ series: category, values }) => ({
    ...{ indicator: 'sdg_series', crime: POOLED, category, statistic: 'share', values },
  }));
  const d3: Figure[] = series.flatMap(({ indicator, crime, values }) => {
    if (indicator !== '16.3.1' || crime === undefined) return [];
    return [{ indicator: 'dark_figure_victims', crime, statistic: 'share', values: values.map((told) => 1 - told) }];
  });
  const ofMembers = [...(file.households.members ?? [])].flatMap(([crime, values]): Figure[] => [
    { indicator: 'members_affected', crime, statistic: 'total', values },
    {
      ...{ indicator: 'prevalence_household_member', crime, statistic: 'share' },
      values: values.map((members) => (members > 0 ? 1 : 0)),
    },
  ]);
  return [
    ...tabulate(file, file.persons, [...ofPersons, ...d3], standard),
    ...tabulate(file, file.households, ofMembers, standard),
  ];
}

function tabulate(
  file: AnalysisFile,
  records: SampledRecords,
  figures: readonly Figure[],
  standard: PublicationStandard,
): EstimateRow[] {
  const design = sampledDesign(file, records);
  const partitions = domainGroups(records.rows, records.domains);
  return figures.flatMap(({ indicator, crime, category, statistic, values }) =>
    partitions.flatMap(({ groups, domains }) =>
      estimateBy(statistic, values, design, groups).map((estimate, group) =>
        rowOf(
          { indicator, crime, domain: domains[group] ?? {}, ...(category !== undefined && { category }) },
          estimate,
          {
            ...{ standard, share: statistic === 'share', per: 1 },
          },
        ),
      ),
    ),
  );
}
