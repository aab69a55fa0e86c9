import { SDG, unitOf } from '#contract';
import type { FigureTexts, ShareBase } from '../../text/figures/figure-texts.ts';
import type { ResultsView } from './view.ts';

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
