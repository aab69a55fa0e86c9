import type { CountsMapping, MonthsOfCounts, SurveyDefinitions } from '#contract';
import { type Instrument, iccsCodesOf } from '#questionnaires';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { type Pool, poolsOf } from '../analysis/indicators/pools.ts';
import { variablesOfUnit } from '../analysis/tables/plan-variables.ts';
import type { KnownOfSurvey } from './check-mapping.ts';

/** A survey beside which counts stand: its records, and its questionnaire where it is one of this platform. */
export interface SurveyOfCounts {
  readonly file: AnalysisFile;
  readonly instrument?: Instrument | undefined;
  /** Codes of all areas of its sample, where they are known: nobody may have told of an incident in some of them. */
  readonly areas?: readonly string[] | undefined;
  /** The months that it asks about, where it says so itself. */
  readonly period?: MonthsOfCounts | undefined;
}

/** The variable that says where an incident belongs, and how: where it happened where the survey knows and it fits. */
export interface AreaVariable {
  readonly variable: 'state' | 'state_of_event';
  readonly names: readonly string[];
}

/** By which variable areas of the survey are told; undefined where it knows none. */
export function areaVariable(
  file: AnalysisFile,
  place: CountsMapping['definitions']['place'],
): AreaVariable | undefined {
  const variables = variablesOfUnit(file, 'incident');
  const order = place === 'residence' ? (['state', 'state_of_event'] as const) : (['state_of_event', 'state'] as const);
  const variable = order.find((name) => variables.has(name));
  return variable && { variable, names: variables.get(variable)!.names };
}

/** Every area of a survey: those of its sample, and those where somebody lives or where something happened. */
export function areasOf({ file, areas = [] }: SurveyOfCounts): string[] {
  const ofIncidents = variablesOfUnit(file, 'incident');
  const told = ['state', 'state_of_event'].flatMap((name) => ofIncidents.get(name)?.names ?? []);
  const lived = file.households.domains.get('state')?.names ?? [];
  return [...new Set([...areas, ...lived, ...told])].sort();
}

/** Crimes, sets and areas of a survey. */
export function knownOf(survey: SurveyOfCounts): KnownOfSurvey {
  const { crimes, sets } = survey.file;
  return { crimes: [...crimes.map(({ key }) => key), ...sets.keys()], areas: areasOf(survey) };
}

/** The same of a questionnaire whose interviews are not read yet. */
export function knownOfInstrument(
  { crimes, eventSets }: Pick<Instrument, 'crimes' | 'eventSets'>,
  areas: readonly string[],
): KnownOfSurvey {
  return { crimes: [...crimes.map(({ key }) => key), ...eventSets.map(({ key }) => key)], areas };
}

/** A crime or set with all of its incidents. */
export function poolOf({ file }: SurveyOfCounts, crime: string): Pool {
  return poolsOf(file).find(({ key, outcome }) => key === crime && outcome === undefined)!;
}

/** Whether the completed incidents of a pool can be told from attempts. */
export function tellsAttempts({ file }: SurveyOfCounts, crime: string): boolean {
  return poolsOf(file).some(({ key, outcome }) => key === crime && outcome === 'completed');
}

/** Codes of ICCS that incidents of a crime or set can have; undefined where nobody says. */
export function iccsOfCrime(
  survey: SurveyOfCounts,
  { survey: { iccs = {} } }: Pick<CountsMapping, 'survey'>,
  crime: string,
): string[] | undefined {
  const stated = Object.hasOwn(iccs, crime) ? iccs[crime] : undefined;
  if (stated) return [...new Set(stated)].sort();
  const members = [...poolOf(survey, crime).crimes].map((index) => survey.file.crimes[index]!.key);
  const codes = members.map((key) => {
    const own = Object.hasOwn(iccs, key) ? iccs[key] : undefined;
    const type = survey.instrument?.crimes.find((one) => one.key === key);
    return own ?? (type && iccsCodesOf(type));
  });
  if (codes.some((each) => each === undefined)) return undefined;
  return [...new Set(codes.flatMap((each) => each ?? []))].sort();
}

/** What a survey does where records have definitions. */
export function surveyDefinitions(
  survey: SurveyOfCounts,
  { crime, outcome, place }: { crime: string; outcome: 'both' | 'completed'; place: SurveyDefinitions['place'] },
): SurveyDefinitions {
  const { level } = poolOf(survey, crime);
  const ofBoth = tellsAttempts(survey, crime) ? 'included' : 'not_told_apart';
  return {
    counts: (
      { person: 'incidents_of_persons', household: 'incidents_of_households', both: 'incidents_of_both' } as const
    )[level],
    attempts: outcome === 'completed' ? 'excluded' : ofBoth,
    place,
    date: 'occurrence',
    victimsUnder18: ({ person: 'excluded', household: 'included', both: 'in_part' } as const)[level],
    businesses: 'excluded',
    nonResidents: 'excluded',
    severalOffences: 'one_crime',
  };
}
