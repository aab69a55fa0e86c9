import type { EstimateRow } from '#contract';
import { type DomainEstimate, type PublicationStandard, ratioBy, tabulation } from '#estimation';
import type { AnalysisFile, SampledRecords, StatedIndicator } from '../analysis-file.ts';
import { withWeight } from '../with-weight.ts';
import { sampledDesign } from './designs.ts';
import { optionsFor } from './estimation-options.ts';
import { incidentsToTabulate } from './incidents-to-tabulate.ts';
import { POOLED, type Pool } from './pools.ts';
import { asksPositives, positivesBy } from './positives.ts';
import { partitionsOf, rowOf } from './rows.ts';
import { tabulateIncidents } from './tabulate-incidents.ts';

/**
 * The figures that a study states of persons and households, for everybody and each domain, and those of incidents
 * with a weight of their own. Those of incidents with the main weight are tabulated with the product's.
 */
export function tabulateStated(
  file: AnalysisFile,
  { pools, standard }: { pools: readonly Pool[]; standard: PublicationStandard },
): EstimateRow[] {
  const stated = file.indicators ?? [];
  const ofUnits = stated.flatMap((indicator) => {
    if (indicator.unit === 'incident') return [];
    const weighted = weightedFor(file, indicator.weight);
    const records = indicator.unit === 'person' ? weighted.persons : weighted.households;
    return tabulateOne(indicator, { file: weighted, records, standard });
  });
  const weights = new Set(stated.flatMap(({ unit, weight }) => (unit === 'incident' && weight ? [weight] : [])));
  const ofIncidents = [...weights].flatMap((weight) =>
    tabulateIncidents(incidentsToTabulate(weightedFor(file, weight), { pools, standard, weight })),
  );
  return [...ofUnits, ...ofIncidents];
}

function weightedFor(file: AnalysisFile, weight: string | undefined): AnalysisFile {
  return weight === undefined ? file : withWeight(file, weight);
}

function tabulateOne(
  { id, statistic, columns, denominator, per = 1 }: StatedIndicator,
  { file, records, standard }: { file: AnalysisFile; records: SampledRecords; standard: PublicationStandard },
): EstimateRow[] {
  const design = sampledDesign(file, records);
  const options = optionsFor(file, design);
  const partitions = partitionsOf(records.rows, records.domains);
  const tables = partitions.map(({ groups }) => groups);
  const isShare = statistic === 'share';
  // Of several answers one number of cases would follow from the others.
  const hasCases = isShare && columns.length === 1;
  return columns.flatMap(({ category, values }) => {
    const estimates: DomainEstimate[][] =
      statistic === 'ratio'
        ? tables.map((groups) => ratioBy(values, denominator!, design, groups, options))
        : Array.from(
            tabulation({ figures: [{ statistic, values }], designs: [design], tables }, options),
            ([byFigure]) => byFigure![0]!,
          );
    const positives = hasCases ? positivesBy(values, design, tables) : undefined;
    const judged = hasCases || !asksPositives(standard) ? undefined : positivesBy(values, design, tables);
    const hasNegatives = values.some((value) => value < 0) || denominator?.some((value) => value < 0) === true;
    return partitions.flatMap(({ domains }, partition) =>
      estimates[partition]!.map((estimate, group) => {
        const cell = { indicator: id, crime: POOLED, category, domain: domains[group]! };
        return rowOf(
          { ...cell, positives: positives?.[partition]?.[group], judgedPositives: judged?.[partition]?.[group] },
          estimate,
          { standard, isShare, per, hasNegatives },
        );
      }),
    );
  });
}
