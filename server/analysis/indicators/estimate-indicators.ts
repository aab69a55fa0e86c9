import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { AnalysisFile, SampledUnit } from '../analysis-file.ts';
import { UNIT_INDICATORS } from '../catalogue/unit-indicators.ts';
import { withoutFewCases } from './few-cases.ts';
import { type IncidentsToTabulate, incidentsToTabulate } from './incidents-to-tabulate.ts';
import { poolsOf } from './pools.ts';
import { tabulateIncidents } from './tabulate-incidents.ts';
import { type ProfileNames, tabulateProfiles } from './tabulate-profiles.ts';
import { tabulateSeries } from './tabulate-series.ts';
import { tabulateUnits } from './tabulate-units.ts';
import { unitEstimates } from './unit-estimates.ts';
import { unitMeasures } from './unit-measures.ts';

const PERSON_PROFILE: ProfileNames = {
  composition: 'victim_composition',
  population: 'population_composition',
  risk: 'victim_risk',
  relativeRisk: 'relative_risk',
};

const HOUSEHOLD_PROFILE: ProfileNames = { composition: 'household_composition', risk: 'household_risk' };

/**
 * Every indicator of an analysis file, for every crime, set of crimes and domain, with its precision.
 *
 * Units never mix: a figure of persons divides incidents of persons by persons, one of households the same;
 * `..._any` are INEGI's variants, which mix them. Shares have logit limits, all other figures t limits; `df`
 * are the domain's. Vandalism has rows of its own and is in no set.
 *
 * @param file the records, from a study or from interviews
 * @param options.standard the publication standard that labels each row
 * @param options.report takes how much is done, from 0 to 1
 * @returns rows; quantities that cannot be computed are null. Without persons there are no rows
 * @throws EstimationError when the design cannot be used, e.g. clusters-not-nested
 */
export function estimateIndicators(
  file: AnalysisFile,
  { standard, report = () => {} }: { standard: PublicationStandard; report?: (share: number) => void },
): EstimateRow[] {
  if (file.persons.rows === 0) return [];
  const { before, incidents, after } = partsOf(file, standard);
  const parts = [...before, () => tabulateIncidents(incidents), ...after];
  const rows = parts.flatMap((tabulate, place) => {
    const made = tabulate();
    report((place + 1) / parts.length);
    return made;
  });
  return withoutFewCases(rows);
}

type Part = () => EstimateRow[];

/** The parts of all figures in their order. Those of incidents need no other part, and take long. */
export interface Parts {
  readonly before: readonly Part[];
  readonly incidents: IncidentsToTabulate;
  readonly after: readonly Part[];
}

export function partsOf(file: AnalysisFile, standard: PublicationStandard): Parts {
  const pools = poolsOf(file);
  const measures = { person: unitMeasures(file, 'person'), household: unitMeasures(file, 'household') };
  const estimates = {
    person: unitEstimates('person', measures.person, pools),
    household: unitEstimates('household', measures.household, pools),
  };
  const profileOf = (unit: SampledUnit, names: ProfileNames, variables: readonly string[]) => {
    const ofUnit = pools.filter(({ level }) => level === unit);
    return tabulateProfiles(names, { measures: measures[unit], pools: ofUnit, variables, standard });
  };
  return {
    before: UNIT_INDICATORS.map((indicator) => () => {
      const { unit } = indicator;
      return tabulateUnits(indicator, { measures: measures[unit], estimates: estimates[unit], pools, standard });
    }),
    incidents: incidentsToTabulate(file, { pools, standard }),
    after: [
      () => profileOf('person', PERSON_PROFILE, file.profile),
      () => profileOf('household', HOUSEHOLD_PROFILE, ['area']),
      () => tabulateSeries(file, standard),
    ],
  };
}
