import { cvDecimals, type IndicatorUnit, type PublicationStandard } from '#contract';
import { formatNumber } from '../../text/format.ts';

/** Writes the numbers of one table or chart, all with the same number of decimals. */
export interface FigureFormat {
  /** The figure in its unit: `23,520`, `93.27 %`, `1.30`. */
  value(value: number | null): string;
  /** The same without the unit's sign, for axis ends and intervals: `93.05 to 93.48`. */
  bare(value: number | null): string;
  interval(lower: number | null, upper: number | null): string;
  /** A coefficient of variation, with two digits and the decimals that tell its class. */
  percent(fraction: number | null): string;
  count(value: number | null): string;
  decimal(value: number | null): string;
  /** Several names, as the language strings them. */
  list(names: readonly string[]): string;
}

const ABSENT = '–';

/**
 * How many decimals a group of figures needs: enough for the middle standard error to show two
 * significant digits, within what readers of that unit expect.
 */
export function decimalsFor(unit: IndicatorUnit, standardErrors: readonly (number | null)[]): number {
  const most = { count: 0, share: 2, ratio: 3, 'per-100k-people': 1, 'per-100k-households': 1 }[unit];
  const least = { count: 0, share: 1, ratio: 2, 'per-100k-people': 0, 'per-100k-households': 0 }[unit];
  const positive = standardErrors.filter((se): se is number => se !== null && se > 0).sort((a, b) => a - b);
  const middle = positive[Math.floor(positive.length / 2)];
  if (middle === undefined) return least;
  const shown = unit === 'share' ? middle * 100 : middle;
  return Math.min(most, Math.max(least, 1 - Math.floor(Math.log10(shown))));
}

/** @param standard by which what it writes is judged; needed where coefficients of variation are shown */
export function figureFormat(
  locale: string,
  unit: IndicatorUnit,
  decimals: number,
  standard?: PublicationStandard,
): FigureFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const plain = new Intl.NumberFormat(locale, digits);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', ...digits });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const written = (format: Intl.NumberFormat) => (value: number | null) =>
    value === null ? ABSENT : format.format(value);
  const bare = (value: number | null) => written(plain)(value !== null && unit === 'share' ? value * 100 : value);
  return {
    value: written(unit === 'share' ? percent : plain),
    bare,
    interval: (lower, upper) => (lower === null || upper === null ? ABSENT : `${bare(lower)} – ${bare(upper)}`),
    percent: (fraction) => {
      if (fraction === null) return ABSENT;
      const places = cvDecimals(fraction, standard);
      return formatNumber(fraction, locale, {
        style: 'percent',
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
    },
    count: written(whole),
    decimal: written(two),
    list: (names) => new Intl.ListFormat(locale).format(names),
  };
}

/** Writes the numbers of an axis, all with the same decimals and no more than their steps need. */
export function tickTexts(locale: string, unit: IndicatorUnit): (ticks: readonly number[]) => string[] {
  return (ticks) => {
    const shown = ticks.map((tick) => (unit === 'share' ? tick * 100 : tick));
    const decimals = [0, 1, 2, 3].find((places) => shown.every((tick) => isRound(tick, places))) ?? 4;
    return ticks.map(figureFormat(locale, unit, decimals).bare);
  };
}

/** Floating point leaves dust after the last decimal. */
function isRound(value: number, places: number): boolean {
  const shifted = value * 10 ** places;
  return Math.abs(shifted - Math.round(shifted)) < 1e-6;
}
