import type { EstimateRow } from '#contract';
import { type Design, type PublicationStandard, tabulation } from '#estimation';
import type { AnalysisFile, SampledUnit } from '../analysis-file.ts';
import { TOLD_CATALOGUE, type ToldIndicator } from '../catalogue/told-indicators.ts';
import { sampledDesign } from './designs.ts';
import { optionsFor } from './estimation-options.ts';
import { POOLED } from './pools.ts';
import { asksPositives, positivesBy } from './positives.ts';
import { type Partition, partitionsOf, rowOf } from './rows.ts';
import { toldFigures, unitRecords } from './told-figures.ts';

/** What all indicators of a unit have in common. */
interface Tabulated {
  readonly design: Design;
  readonly partitions: readonly Partition[];
  readonly file: AnalysisFile;
  readonly standard: PublicationStandard;
}

/** The shares of what persons and households told, by everybody and each domain. */
export function tabulateTold(file: AnalysisFile, standard: PublicationStandard): EstimateRow[] {
  return (['person', 'household'] as const).flatMap((unit: SampledUnit) => {
    const records = unitRecords(file, unit);
    if (records.told === undefined || records.told.size === 0) return [];
    const of = {
      design: sampledDesign(file, records),
      partitions: partitionsOf(records.rows, records.domains),
      file,
      standard,
    };
    return TOLD_CATALOGUE.filter((one) => one.unit === unit && !one.onlyInTables).flatMap((one) =>
      tabulateIndicator(one, of),
    );
  });
}

/** One indicator at a time, as all columns of a large file together would fill the memory. */
function tabulateIndicator(indicator: ToldIndicator, { design, partitions, file, standard }: Tabulated): EstimateRow[] {
  const figures = toldFigures(file, indicator).map((figure) => ({
    ...figure,
    statistic: 'share' as const,
    values: figure.values(),
  }));
  if (figures.length === 0) return [];
  const tables = partitions.map(({ groups }) => groups);
  const estimates = [...tabulation({ figures, designs: [design], tables }, optionsFor(file, design))];
  return figures.flatMap(({ category, isCounted, values }, figure) => {
    const counted = isCounted || asksPositives(standard) ? positivesBy(values, design, tables) : undefined;
    return partitions.flatMap(({ domains }, partition) =>
      estimates[partition]![0]![figure]!.map((made, group) => {
        const cases = counted?.[partition]?.[group];
        const cell = { indicator: indicator.id, crime: POOLED, category, domain: domains[group]! };
        const told = isCounted ? { positives: cases } : { judgedPositives: cases };
        return rowOf({ ...cell, ...told }, made, { standard, isShare: true });
      }),
    );
  });
}
