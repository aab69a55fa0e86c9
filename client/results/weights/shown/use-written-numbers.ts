import { formatNumber } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-texts.ts';

const NOTHING = '–';

/** A share below it is nothing but the rounding of a computer. */
const ROUNDING = 1e-9;

/** How a report writes its numbers; a dash where there is none. */
export function useWrittenNumbers() {
  const { locale } = useLanguage();
  return {
    /** A weight or a factor: whole where it is large, else with its first digits. */
    digits: (value: number | null) =>
      value === null
        ? NOTHING
        : formatNumber(
            value,
            locale,
            Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 },
          ),
    whole: (value: number) => formatNumber(value, locale, { maximumFractionDigits: 0 }),
    share: (value: number | null) =>
      value === null
        ? NOTHING
        : formatNumber(Math.abs(value) < ROUNDING ? 0 : value, locale, {
            style: 'percent',
            maximumSignificantDigits: 2,
          }),
  };
}
