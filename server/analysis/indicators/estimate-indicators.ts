import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import { deriveReporting } from './derive-reporting.ts';
import { INDICATORS } from './indicators.ts';
import { poolsOf } from './pools.ts';
import { tabulateIncidents } from './tabulate-incidents.ts';
import { tabulateProfiles } from './tabulate-profiles.ts';
import { tabulateSeries } from './tabulate-series.ts';
import { tabulateUnits } from './tabulate-units.ts';
import { unitMeasures } from './unit-measures.ts';

/**
 * Every indicator of an analysis file, for every crime, set of crimes and domain, with its precision.
 *
 * Units never mix: a person's figure has person events above and persons below, a household's the same; `..._any` are INEGI's
 * variants. Shares have logit limits, all else t limits; `df` are the domain's. Vandalism has rows of its own and is in no set.
 *
 * @param file the records, from a study or from interviews
 * @param options.standard the publication standard that labels each row
 * @returns rows; quantities that cannot be computed are null. No person, no row
 * @throws EstimationError when the design is unusable, e.g. clusters-not-nested
 */
export function estimateIndicators(file: AnalysisFile, { standard }: { standard: PublicationStandard }): EstimateRow[] {
  if (file.persons.rows === 0) return [];
  const pools = poolsOf(file);
  const units = {
    person: { measures: unitMeasures(file, 'person') },
    household: { measures: unitMeasures(file, 'household') },
  };
  const ofUnits = INDICATORS.flatMap((indicator) =>
    indicator.unit === 'incident' ? [] : tabulateUnits(indicator, { ...units[indicator.unit], pools, standard }),
  );
  const ofIncidents = tabulateIncidents(file, { reporting: deriveReporting(file.incidents), pools, standard });
  const ofLevel = (level: string) => pools.filter((pool) => pool.level === level);
  const ofPersons = tabulateProfiles(
    {
      composition: 'victim_composition',
      population: 'population_composition',
      risk: 'victim_risk',
      relativeRisk: 'relative_risk',
    },
    { ...units.person, pools: ofLevel('person'), variables: file.profile, standard },
  );
  const ofHouseholds = tabulateProfiles(
    { composition: 'household_composition', risk: 'household_risk' },
    { ...units.household, pools: ofLevel('household'), variables: ['area'], standard },
  );
  return [...ofUnits, ...ofIncidents, ...ofPersons, ...ofHouseholds, ...tabulateSeries(file, standard)];
}
