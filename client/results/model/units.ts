import type { FigureTexts, Unit } from '../../text/figures/figure-texts.ts';

const COUNTS = new Set([
  'adults',
  'households',
  'crimes',
  'victims_person',
  'victims_adult_any',
  'victims_household',
  'members_affected',
]);

/** The unit that an indicator is published in: what its number counts, and per how many. */
export function unitOf(indicator: string): Unit {
  if (COUNTS.has(indicator)) return 'count';
  if (indicator === 'incidence_household') return 'per-100k-households';
  if (indicator === 'prevalence_person' || indicator === 'prevalence_adult_any') return 'per-100k-people';
  if (indicator.startsWith('incidence_')) return 'per-100k-people';
  if (indicator.startsWith('concentration_') || indicator === 'relative_risk') return 'ratio';
  return 'share';
}

/** The unit in words, with its 100,000 as the reader's country writes it. */
export function unitText(texts: FigureTexts, unit: Unit, locale: string): string {
  return texts.units[unit](new Intl.NumberFormat(locale).format(100_000));
}
