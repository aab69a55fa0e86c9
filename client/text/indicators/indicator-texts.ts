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
  'dark_figure_unreported',
  'dark_figure_no_file',
  'dark_figure_victims',
  'reporting_rate',
  'file_rate',
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

export type IndicatorTexts = Record<IndicatorId, IndicatorText>;
