import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { AnalysisFile, SampledUnit } from '../analysis-file.ts';
import { withoutFewCases } from './few-cases.ts';
import { type IncidentsToTabulate, incidentsToTabulate } from './incidents-to-tabulate.ts';
import { poolsOf } from './pools.ts';
import { isAbsent, presentIndicators } from './present-indicators.ts';
import { tabulateIncidents } from './tabulate-incidents.ts';
import { type ProfileNames, tabulateProfiles } from './tabulate-profiles.ts';
import { tabulateSeries } from './tabulate-series.ts';
import { tabulateStated } from './tabulate-stated.ts';
import { tabulateTold } from './tabulate-told.ts';
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
 * @returns rows; quantities that cannot be computed are null. Without a single unit there are no rows
 * @throws EstimationError when the design cannot be used, e.g. clusters-not-nested
 */
export function estimateIndicators(
  file: AnalysisFile,
  { standard, report = () => {} }: { standard: PublicationStandard; report?: (share: number) => void },
): EstimateRow[] {
  if (isWithoutUnits(file)) return [];
  const { before, incidents, after } = partsOf(file, standard);
  const ofIncidents = incidents === undefined ? [] : [() => tabulateIncidents(incidents)];
  const parts = [...before, ...ofIncidents, ...after];
  const rows = parts.flatMap((tabulate, place) => {
    const made = tabulate();
    report((place + 1) / parts.length);
    return made;
  });
  return withoutFewCases(rows);
}

/** Whether nobody was interviewed: a table of units that the survey has is empty. */
export function isWithoutUnits(file: AnalysisFile): boolean {
  const { persons, households } = file;
  return (!isAbsent(file, 'person') && persons.rows === 0) || (!isAbsent(file, 'household') && households.rows === 0);
}

type Part = () => EstimateRow[];

/** The parts of all figures in their order. Those of incidents need no other part, and take long. */
export interface Parts {
  readonly before: readonly Part[];
  /** Undefined in a file without incidents. */
  readonly incidents: IncidentsToTabulate | undefined;
  readonly after: readonly Part[];
}

export function partsOf(file: AnalysisFile, standard: PublicationStandard): Parts {
  const pools = poolsOf(file);
  const indicators = presentIndicators(file);
  const ofUnit = (unit: SampledUnit) => {
    const measures = unitMeasures(file, unit);
    const about = { measures, pools, choices: file };
    return {
      measures,
      estimates: unitEstimates(
        indicators.filter((one) => one.unit === unit),
        about,
      ),
    };
  };
  const units = { person: ofUnit('person'), household: ofUnit('household') };
  const profileOf = (unit: SampledUnit, names: ProfileNames, variables: readonly string[]) => {
    if (isAbsent(file, unit)) return [];
    const ofLevel = pools.filter(({ level }) => level === unit);
    const { measures } = units[unit];
    return tabulateProfiles(names, { measures, pools: ofLevel, variables, standard, choices: file });
  };
  return {
    before: indicators.map(
      (indicator) => () => tabulateUnits(indicator, { ...units[indicator.unit], pools, standard, choices: file }),
    ),
    incidents: isAbsent(file, 'incident') ? undefined : incidentsToTabulate(file, { pools, standard }),
    after: [
      () => profileOf('person', PERSON_PROFILE, file.profile),
      () => profileOf('household', HOUSEHOLD_PROFILE, ['area']),
      () => tabulateSeries(file, standard),
      () => tabulateStated(file, { pools, standard }),
      () => tabulateTold(file, standard),
    ],
  };
}
