import { formatNumber } from '../../text/format.ts';
import { useLanguage } from '../../text/use-texts.ts';
import type { Written } from './readiness.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** Numbers as the reader's country writes them. */
export function useWritten(): Written {
  const { locale } = useLanguage();
  const unit = (value: number, name: string, digits = 0, unitDisplay: 'short' | 'long' = 'short') =>
    formatNumber(value, locale, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: digits });
  return {
    bytes: (bytes) => (bytes >= GIGABYTE ? unit(bytes / GIGABYTE, 'gigabyte', 1) : unit(bytes / MEGABYTE, 'megabyte')),
    minutes: (minutes) => unit(minutes, 'minute', 0, 'long'),
    count: (n) => formatNumber(n, locale),
  };
}
