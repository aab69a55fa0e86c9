import type { CountsDefinitions } from './counts-mapping.ts';

/** Which side a difference makes larger, as far as the difference alone goes. */
export type DifferenceEffect = 'records_more' | 'survey_more' | 'either' | 'unknown';

/** What the survey does, by the same keys as the records' definitions. */
export interface SurveyDefinitions {
  readonly counts: 'incidents_of_persons' | 'incidents_of_households' | 'incidents_of_both';
  readonly attempts: 'included' | 'excluded' | 'not_told_apart';
  readonly place: 'occurrence' | 'residence';
  readonly date: 'occurrence';
  /** Persons are adults; what happens to a household happens to its children too. */
  readonly victimsUnder18: 'included' | 'excluded' | 'in_part';
  readonly businesses: 'excluded';
  readonly nonResidents: 'excluded';
  /** Each incident has one crime. */
  readonly severalOffences: 'one_crime';
}

interface DefinitionDifference {
  readonly id: string;
  /** The definition that differs. */
  readonly about: keyof CountsDefinitions;
  /** What the records do where it holds, and what the survey does; whatever it does where that is left out. */
  readonly records: readonly string[];
  readonly survey?: readonly string[];
  readonly effect: DifferenceEffect;
}

/**
 * Every difference of definition between administrative counts and a survey of victims that follows from what both
 * say: a row each. Those of periods, areas and codes of ICCS are computed.
 */
export const DEFINITION_DIFFERENCES = [
  {
    id: 'attempts-only-in-survey',
    about: 'attempts',
    records: ['excluded'],
    survey: ['included', 'not_told_apart'],
    effect: 'survey_more',
  },
  {
    id: 'attempts-only-in-records',
    about: 'attempts',
    records: ['included'],
    survey: ['excluded'],
    effect: 'records_more',
  },
  { id: 'attempts-not-known', about: 'attempts', records: ['not_known'], effect: 'unknown' },
  {
    id: 'place-of-occurrence',
    about: 'place',
    records: ['occurrence'],
    survey: ['residence'],
    effect: 'either',
  },
  { id: 'place-of-residence', about: 'place', records: ['residence'], survey: ['occurrence'], effect: 'either' },
  { id: 'place-of-recording', about: 'place', records: ['recording'], effect: 'either' },
  { id: 'date-of-recording', about: 'date', records: ['recording'], effect: 'either' },
  {
    id: 'victims-under-18',
    about: 'victimsUnder18',
    records: ['included'],
    survey: ['excluded', 'in_part'],
    effect: 'records_more',
  },
  {
    id: 'victims-under-18-only-in-survey',
    about: 'victimsUnder18',
    records: ['excluded'],
    survey: ['included', 'in_part'],
    effect: 'survey_more',
  },
  { id: 'victims-under-18-not-known', about: 'victimsUnder18', records: ['not_known'], effect: 'unknown' },
  { id: 'businesses', about: 'businesses', records: ['included'], effect: 'records_more' },
  { id: 'businesses-not-known', about: 'businesses', records: ['not_known'], effect: 'unknown' },
  { id: 'non-residents', about: 'nonResidents', records: ['included'], effect: 'records_more' },
  { id: 'non-residents-not-known', about: 'nonResidents', records: ['not_known'], effect: 'unknown' },
  {
    id: 'event-of-several-victims',
    about: 'counts',
    records: ['events', 'files'],
    survey: ['incidents_of_persons', 'incidents_of_both'],
    effect: 'survey_more',
  },
  {
    id: 'victims-of-one-household',
    about: 'counts',
    records: ['victims'],
    survey: ['incidents_of_households', 'incidents_of_both'],
    effect: 'records_more',
  },
  { id: 'counts-offenders', about: 'counts', records: ['offenders'], effect: 'either' },
  { id: 'counts-files', about: 'counts', records: ['files'], effect: 'either' },
  { id: 'several-offences', about: 'severalOffences', records: ['each'], effect: 'records_more' },
  { id: 'several-offences-not-known', about: 'severalOffences', records: ['not_known'], effect: 'unknown' },
  { id: 'other-most-serious', about: 'severalOffences', records: ['most_serious'], effect: 'either' },
] as const satisfies readonly DefinitionDifference[];

/** Differences that are computed from periods, areas and codes. */
export const COMPUTED_DIFFERENCES = [
  { id: 'period-other', effect: 'either' },
  { id: 'period-rolling', effect: 'either' },
  { id: 'period-not-stated', effect: 'unknown' },
  { id: 'iccs-only-in-records', effect: 'records_more' },
  { id: 'iccs-only-in-survey', effect: 'survey_more' },
  { id: 'iccs-wider-in-records', effect: 'records_more' },
  { id: 'iccs-of-survey-not-known', effect: 'unknown' },
] as const satisfies readonly { readonly id: string; readonly effect: DifferenceEffect }[];

export type DifferenceId = (typeof DEFINITION_DIFFERENCES)[number]['id'] | (typeof COMPUTED_DIFFERENCES)[number]['id'];

/** The ids of both lists, in the order in which they are told. */
export const DIFFERENCE_IDS: readonly DifferenceId[] = [...DEFINITION_DIFFERENCES, ...COMPUTED_DIFFERENCES].map(
  ({ id }) => id,
);
