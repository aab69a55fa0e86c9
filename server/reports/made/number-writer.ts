import type { RowUnit } from '../../exports/figures/figure-set.ts';

/** Writes the numbers of one figure, all with the same decimals: in its table, its picture and its sentences alike. */
export interface NumberWriter {
  /** With the sign of its unit: `23,520`, `93.3 %`. */
  readonly value: (value: number) => string;
  /** Without it, for limits and axes. */
  readonly bare: (value: number) => string;
  readonly decimals: number;
}

type Kind = RowUnit['kind'];

const MOST: Readonly<Record<Kind, number>> = {
  count: 0,
  share: 2,
  ratio: 3,
  mean: 2,
  rate: 1,
  'per-100k-people': 1,
  'per-100k-households': 1,
};
const LEAST: Readonly<Record<Kind, number>> = {
  ...MOST,
  share: 0,
  ratio: 2,
  rate: 0,
  'per-100k-people': 0,
  'per-100k-households': 0,
};

/**
 * Decimals as many as tell apart numbers that are half a standard error from each other, by the middle one, within
 * what readers of the unit expect: figures are rounded as their errors allow.
 *
 * @param locale of the numbers, such as `es-MX`
 */
export function numberWriter(
  { kind }: Pick<RowUnit, 'kind'>,
  standardErrors: readonly (number | null)[],
  { locale, currency }: { readonly locale: string; readonly currency?: string | undefined },
): NumberWriter {
  const decimals = currency === undefined ? decimalsFor(kind, standardErrors) : 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' as const };
  const plain = new Intl.NumberFormat(locale, digits);
  const isMoney = currency !== undefined && /^[A-Z]{3}$/u.test(currency);
  const signed = new Intl.NumberFormat(locale, {
    ...digits,
    ...(kind === 'share' && { style: 'percent' as const }),
    ...(isMoney && { style: 'currency' as const, currency }),
  });
  const scale = kind === 'share' ? 100 : 1;
  return {
    value: (value) => withMinus(signed.format(value)),
    bare: (value) => withMinus(plain.format(value * scale)),
    decimals,
  };
}

/** Locales write a hyphen, which is short, and where a line may break. */
export function withMinus(number: string): string {
  return number.replaceAll('-', '\u2212');
}

function decimalsFor(kind: Kind, standardErrors: readonly (number | null)[]): number {
  const positive = standardErrors.filter((se): se is number => se !== null && se > 0).sort((a, b) => a - b);
  const middle = positive[Math.floor(positive.length / 2)];
  if (middle === undefined) return kind === 'share' ? 1 : LEAST[kind];
  const shown = kind === 'share' ? middle * 100 : middle;
  return Math.min(MOST[kind], Math.max(LEAST[kind], Math.ceil(-Math.log10(shown / 2))));
}

/** Writes the numbers of an axis, all with the same decimals and no more than its steps need. */
export function axisWriter({ kind }: Pick<RowUnit, 'kind'>, locale: string): (ticks: readonly number[]) => string[] {
  return (ticks) => {
    const shown = ticks.map((tick) => (kind === 'share' ? tick * 100 : tick));
    const decimals = [0, 1, 2, 3].find((places) => shown.every((tick) => isRound(tick, places))) ?? 4;
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return shown.map((tick) => withMinus(format.format(tick)));
  };
}

/** Floating point leaves dust after the last decimal. */
function isRound(value: number, places: number): boolean {
  const shifted = value * 10 ** places;
  return Math.abs(shifted - Math.round(shifted)) < 1e-6;
}
