const COUNTS = new Set([
  'adults',
  'households',
  'crimes',
  'victims_person',
  'victims_adult_any',
  'victims_household',
  'members_affected',
]);

/** In what a figure is published: what its number counts, and per how many. */
export type IndicatorUnit = 'per-100k-people' | 'per-100k-households' | 'count' | 'ratio' | 'share';

/** The unit that an indicator of the product is published in. */
export function unitOf(indicator: string): IndicatorUnit {
  if (COUNTS.has(indicator)) return 'count';
  if (indicator === 'incidence_household') return 'per-100k-households';
  if (indicator === 'prevalence_person' || indicator === 'prevalence_adult_any') return 'per-100k-people';
  if (indicator.startsWith('incidence_')) return 'per-100k-people';
  if (indicator.startsWith('concentration_') || indicator === 'relative_risk') return 'ratio';
  return 'share';
}
