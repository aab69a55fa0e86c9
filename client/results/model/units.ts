import type { FigureTexts, ShareBase, Unit } from '../../text/figures/figure-texts.ts';
import type { ResultsView } from './view.ts';
import { SDG } from './words.ts';

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

/** Of persons for some crimes and of households for others; those at risk are others for each crime. */
const UNLIKE_BY_CRIME = new Set(['prevalence_at_risk', 'screener_dont_know', 'screener_refused']);

/** Whether the figures of a comparison are of the same thing, so that one can be called the highest. */
export function areAlike({ measure, by }: Pick<ResultsView, 'measure' | 'by'>): boolean {
  return measure !== SDG && !(by === 'crime' && UNLIKE_BY_CRIME.has(measure));
}

/** Whose units with the characteristic are victims, or households that are. */
const OF_VICTIMS = /^(victims_|incidence_|prevalence_)|_risk$/u;

/** Whether the units of the sample that an indicator counts are the victims of its crime. */
export function countsVictims(indicator: string): boolean {
  return OF_VICTIMS.test(indicator);
}

/** Whose share an indicator is, where that is one kind of unit. */
const SHARE_BASES: Readonly<Record<string, ShareBase>> = {
  prevalence_household: 'households',
  prevalence_household_any: 'households',
  prevalence_household_member: 'households',
  household_risk: 'households',
  victim_risk: 'people',
  dark_figure_unreported: 'crimes',
  dark_figure_no_file: 'crimes',
  reporting_rate: 'crimes',
  protection_measure: 'households',
  any_protection_measure: 'households',
  household_firearm: 'households',
};

/** The unit of an indicator in words, with its 100,000 as the reader's country writes it. */
export function unitText(texts: FigureTexts, indicator: string, locale: string): string {
  const unit = unitOf(indicator);
  if (unit === 'share') return texts.shares[SHARE_BASES[indicator] ?? 'others'];
  return texts.units[unit](new Intl.NumberFormat(locale).format(100_000));
}
