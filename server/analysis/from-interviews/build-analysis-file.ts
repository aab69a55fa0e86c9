import type { Instrument } from '#questionnaires';
import { analysedCrimes } from '../../interviews/incident-forms.ts';
import type { AcceptedInterview, Coding } from '../../model.ts';
import type { AnalysedCrime, AnalysisFile } from '../analysis-file.ts';
import { countCoded } from './count-coded.ts';
import { incidentRecords } from './incident-records.ts';
import { incidentsOf, respondentsOf } from './respondents.ts';
import { householdRecords, personRecords } from './sampled-records.ts';
import { sdgSeries } from './sdg-series.ts';

/** The domain variables over which victims are profiled. */
const PROFILE = ['sex', 'age_group', 'area'];

/**
 * The analysis file of the interviews that count, one per case: household, person and incident records
 * without identifiers.
 *
 * Household weight: inverse of the product of the stage probabilities. Person weight: the household's,
 * divided by the probability with which the adult was selected. Incident weight: that of the crime's level x
 * times / forms. Weights are not yet adjusted for nonresponse. Cases in which the selected adult did not
 * answer are left out.
 *
 * @param instrument the version with which all the interviews were made
 * @param interviews accepted submissions with the design of their dwelling
 * @param codings what the office decided; an incident counts as the crime it was coded, with the weight of
 *   its level
 * @returns records whose PSU codes are unique within their stratum only
 * @example estimateIndicators(buildAnalysisFile(instrument, interviews), { standard: 'inegi' })
 */
export function buildAnalysisFile(
  instrument: Instrument,
  interviews: readonly AcceptedInterview[],
  codings: readonly Coding[] = [],
): AnalysisFile {
  const respondents = respondentsOf(instrument, interviews, codings);
  const incidents = incidentsOf(instrument, respondents);
  const crimes = analysedCrimes(instrument).map(({ key, level }) => ({ key, level }));
  const persons = personRecords(instrument, respondents, incidents);
  return {
    study: `${instrument.id} ${instrument.version}`,
    title: instrument.texts[instrument.manifest.defaultLanguage]?.instrument.title ?? instrument.id,
    source: 'interviews of this survey',
    crimes,
    sets: setsOf(instrument, crimes),
    profile: PROFILE,
    design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: householdRecords(instrument, respondents, incidents),
    persons,
    incidents: incidentRecords(instrument, incidents, { crimes, persons }),
    coded: countCoded(instrument, respondents, incidents),
    series: sdgSeries(instrument, respondents, incidents),
  };
}

/** The crimes of each set of the catalogue. */
function setsOf({ eventSets }: Instrument, crimes: readonly AnalysedCrime[]): Map<string, readonly string[]> {
  const sets = eventSets.map(({ key, level, except }) => {
    const inLevel = crimes.filter((crime) => level === 'both' || crime.level === level);
    const members = inLevel.map((crime) => crime.key).filter((crime) => !except.includes(crime));
    return [key, members] as const;
  });
  return new Map(sets);
}
