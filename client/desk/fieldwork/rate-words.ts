import type { OutcomeRatesReply, RateName } from '#contract';
import { formatNumber } from '../../text/format.ts';

/** A share in percent; a dash where there is nobody to count. */
export function rateInWords(rate: OutcomeRatesReply['eligible'] | undefined, locale: string): string {
  if (typeof rate !== 'number') return '–';
  return formatNumber(rate, locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** The letters of a rate's name, which say what it is a rate of. */
export function kindOf(name: RateName): 'RR' | 'COOP' | 'REF' | 'CON' {
  return name.replace(/\d$/, '') as 'RR' | 'COOP' | 'REF' | 'CON';
}
