import { expandScreens } from '../instrument/expand-screens.ts';
import type { CrimeType, Question } from '../instrument/instrument.ts';
import { isFormOn } from '../instrument/is-form-on.ts';
import { INCIDENT, REPORTING, SELECTED_CONSENT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { sdgSeriesOf } from '../instrument/sdg-series.ts';
import { indicatorsOfTold, TOLD_QUESTIONS, type ToldShare } from '../instrument/told-questions.ts';

/** One group of figures that rest on the same answers, and the variables that they read. */
export interface FigureReads {
  /** `crime robbery`, `set any_person`, `reporting`, `files`, `series VC_VOV_PHYL`, `told unsafe_place`. */
  readonly figure: string;
  readonly about: 'crime' | 'set' | 'reporting' | 'files' | 'series' | 'told';
  /** Key of the crime or the set; SDMX code of the series; the first indicator; empty where there is one only. */
  readonly key: string;
  /** Of a series: the indicator of the Sustainable Development Goals, e.g. `16.1.3`. */
  readonly sdg?: string;
  /** Ids of the indicators that `cifra estimate` writes. */
  readonly indicators: readonly string[];
  /** Crimes whose incidents it counts. */
  readonly crimes: readonly string[];
  /** Names of the variables that it reads, as the interview writes them out. */
  readonly variables: readonly string[];
}

/** Indicators of people and households, for every crime and set. */
export const INDICATORS_OF_CRIMES: readonly string[] = [
  'victims_person',
  'victims_adult_any',
  'victims_household',
  'prevalence_person',
  'prevalence_household',
  'prevalence_at_risk',
  'prevalence_adult_any',
  'prevalence_household_any',
  'incidence_person',
  'incidence_household',
  'incidence_adult_any',
  'concentration_person',
  'concentration_household',
  'concentration_adult_any',
  'screener_dont_know',
  'screener_refused',
  'crimes',
];

/** Indicators that read no answer but the consent: how many there are. */
export const INDICATORS_OF_EVERYBODY: readonly string[] = ['adults', 'households'];

export const INDICATORS_OF_REPORTING: readonly string[] = [
  'dark_figure_unreported',
  'reporting_rate',
  'reporting_dont_know',
  'reporting_refused',
];

export const INDICATORS_OF_FILES: readonly string[] = ['dark_figure_no_file', 'file_rate'];

const REPORTED = [REPORTING.formallyBySelf, REPORTING.formallyByOther, 'rep_other_body', 'rep_other_which'];

/** Variables by which an incident is placed inside the period, the country and one crime, and counted once. */
const PLACED = [SELECTED_CONSENT, ...Object.values(INCIDENT).filter((name) => !name.startsWith('of_'))];

/**
 * Every figure that interviews of a version give, with what it reads: by crime, by set of crimes, on reporting, the
 * series of the Sustainable Development Goals, and what persons and households told. What a module that is off would
 * give is left out.
 */
export function figuresOf(instrument: Instrument): readonly FigureReads[] {
  return instrument.derive(findFigures);
}

function findFigures(instrument: Instrument): FigureReads[] {
  const { crimes, eventSets, manifest } = instrument;
  const namesOf = screenersByCrime(instrument);
  const asked = crimes.filter(({ inUse }) => inUse);
  const counted = asked.filter(({ level, countsAs }) => level !== 'member' && countsAs === undefined);
  const variablesOf = (keys: readonly string[]) => [
    ...new Set([...keys.flatMap((key) => namesOf.get(key) ?? []), ...PLACED]),
  ];
  const sets = eventSets.map(({ key, level, except }) => ({
    key,
    crimes: counted.filter((crime) => isIn(crime, level, except)).map((crime) => crime.key),
  }));
  const reporting = { crimes: counted.map(({ key }) => key), key: '' } as const;
  return [
    ...asked.map(({ key }) => ({
      figure: `crime ${key}`,
      about: 'crime' as const,
      key,
      indicators: INDICATORS_OF_CRIMES,
      crimes: [key],
      variables: variablesOf([key]),
    })),
    ...sets.map((set) => ({
      figure: `set ${set.key}`,
      about: 'set' as const,
      ...set,
      indicators: INDICATORS_OF_CRIMES,
      variables: variablesOf(set.crimes),
    })),
    { ...reporting, figure: 'reporting', about: 'reporting', indicators: INDICATORS_OF_REPORTING, variables: REPORTED },
    {
      ...reporting,
      figure: 'files',
      about: 'files',
      indicators: INDICATORS_OF_FILES,
      variables: [...REPORTED, REPORTING.knowsProcess, REPORTING.fileOpened],
    },
    ...sdgSeriesOf(instrument).flatMap(({ indicator, series, source }): FigureReads[] => {
      const ofCrimes = 'crimes' in source ? source.crimes : [];
      const isOff = 'pack' in source && !manifest.packs.some(({ key, active }) => key === source.pack && active);
      if (isOff || ofCrimes.some((key) => !asked.some((crime) => crime.key === key))) return [];
      const isOnReporting = indicator === '16.3.1';
      const variables = 'crimes' in source ? variablesOf(ofCrimes) : source.questions;
      return [
        {
          figure: `series ${series}`,
          about: 'series',
          key: series,
          sdg: indicator,
          indicators: [`sdg ${series}`],
          crimes: ofCrimes,
          variables: isOnReporting ? [...variables, ...REPORTED] : variables,
        },
      ];
    }),
    ...TOLD_QUESTIONS.flatMap((told) => figuresTold(instrument, told)),
  ];
}

function figuresTold(instrument: Instrument, told: ToldShare): FigureReads[] {
  const { question, notDone, orSecond, askedBefore = [], indicator } = told;
  const asked = instrument.forms
    .filter(({ when }) => isFormOn(instrument, when))
    .flatMap(({ screens }) => screens.flatMap(({ questions }): readonly Question[] => questions));
  const namesOf = (name: string | undefined) =>
    asked.filter((one) => one.name === name || one.row?.of === name).map((one) => one.name);
  const variables = namesOf(question);
  if (variables.length === 0) return [];
  return [
    {
      figure: `told ${indicator}`,
      about: 'told',
      key: indicator,
      indicators: indicatorsOfTold(told),
      crimes: [],
      variables: [...variables, ...[notDone, orSecond, ...askedBefore].flatMap(namesOf)],
    },
  ];
}

function isIn({ level, key }: CrimeType, ofSet: 'person' | 'household' | 'both', except: readonly string[]): boolean {
  return (ofSet === 'both' || ofSet === level) && !except.includes(key);
}

/** The questions that look for each crime and count it. */
function screenersByCrime(instrument: Instrument): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { screens } of instrument.forms)
    for (const { crime, questions } of expandScreens(instrument, screens))
      if (crime)
        names.set(crime.key, [
          ...(names.get(crime.key) ?? []),
          ...questions.filter(({ type }) => type !== 'statement' && type !== 'text').map(({ name }) => name),
        ]);
  for (const { key, asked } of instrument.crimes) if (asked) names.set(key, [asked.ref, asked.times]);
  return names;
}
