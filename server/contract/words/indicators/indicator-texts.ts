import type { InFigureLanguages } from '../figure-languages.ts';
import { indicatorsInEnglish } from './en.ts';
import { indicatorsInSpanish } from './es.ts';
import { indicatorsInFrench } from './fr.ts';
import { indicatorsInPortuguese } from './pt.ts';

/** Indicators that the product publishes, in the order in which a reader meets them. */
export const INDICATOR_IDS = [
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
  'dark_figure_unreported',
  'dark_figure_no_file',
  'dark_figure_victims',
  'reporting_rate',
  'file_rate',
  'reporting_dont_know',
  'reporting_refused',
  'nonreporting_reason',
  'victim_composition',
  'population_composition',
  'victim_risk',
  'relative_risk',
  'household_composition',
  'household_risk',
  'members_affected',
  'prevalence_household_member',
  'sdg_series',
  'crimes',
  'victims_person',
  'victims_adult_any',
  'victims_household',
  'adults',
  'households',
] as const;

export type IndicatorId = (typeof INDICATOR_IDS)[number];

export interface IndicatorText {
  name: string;
  /** What is divided by what, in plain words. */
  definition: string;
}

/** What is published and how it is divided: the names of indicators, variables and values. */
export interface IndicatorTexts {
  readonly indicators: IndicatorNames;
  readonly domains: DomainTexts;
}

export type IndicatorNames = Readonly<Record<IndicatorId, IndicatorText>>;

/** Words for the variables that divide the population, for their values, and for the reasons. */
export interface DomainTexts {
  wholeCountry: string;
  unknown: string;
  /** Names of the variables, as they stand in a table's head. */
  variables: Record<NamedVariable, string>;
  /** The same after "compared": `by sex`. */
  by: Record<NamedVariable | 'crime' | CategoryKind, string>;
  /** A variable of the survey's own, which has no words here. */
  byOther: (variable: string) => string;
  values: Record<DomainValue, string>;
  reasons: Record<Reason, string>;
  /**
   * Series of the Sustainable Development Goals: the titles of their indicators in the global framework of the
   * United Nations (A/RES/71/313), of the part that the series measures.
   */
  series: Record<SdgSeriesCode, string>;
}

export type NamedVariable =
  | 'sex'
  | 'age_group'
  | 'area'
  | 'state'
  | 'state_of_event'
  | 'education'
  | 'activity'
  | 'disability'
  | 'ethnicity'
  | 'size'
  | 'tenure'
  | 'income'
  | 'residence_time'
  | 'birthplace'
  | 'head_sex'
  | 'head_age_group'
  | 'head_education'
  | 'head_activity';

/** What the categories of an indicator are. */
export type CategoryKind = 'reason' | 'series' | 'group' | 'place' | 'authority' | 'answer';

export type DomainValue =
  | 'sex=female'
  | 'sex=male'
  | 'age_group=18-29'
  | 'age_group=30-59'
  | 'age_group=60+'
  | 'disability=yes'
  | 'disability=no'
  | 'head_sex=female'
  | 'head_sex=male'
  | 'head_age_group=under_18'
  | 'head_age_group=18-29'
  | 'head_age_group=30-59'
  | 'head_age_group=60+'
  | 'area=urban'
  | 'area=other_urban'
  | 'area=rural';

export type Reason =
  | 'fear_of_offender'
  | 'fear_of_extortion'
  | 'minor'
  | 'waste_of_time'
  | 'long_procedure'
  | 'distrust'
  | 'no_evidence'
  | 'hostile_attitude'
  | 'other'
  | 'unknown';

/** Codes of the global indicator database. */
export type SdgSeriesCode =
  | 'VC_VOV_PHYL'
  | 'VC_VOV_SEXL'
  | 'VC_VOV_ROBB'
  | 'VC_VOV_PSYCHL'
  | 'VC_SNS_WALN'
  | 'VC_SNS_WALN_DRK'
  | 'VC_VAW_SXVLN'
  | 'VC_PRR_PHYV'
  | 'VC_PRR_PHY_VIO'
  | 'VC_PRR_SEXV'
  | 'VC_PRR_SEX_VIO'
  | 'VC_PRR_ROBB'
  | 'IU_COR_BRIB'
  | 'VC_VOH_SXPH';

export const indicatorTexts: InFigureLanguages<IndicatorTexts> = {
  es: indicatorsInSpanish,
  en: indicatorsInEnglish,
  pt: indicatorsInPortuguese,
  fr: indicatorsInFrench,
};
