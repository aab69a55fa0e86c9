import { figureFormat } from './figure-format.ts';
import type { Unit } from './unit-of.ts';

/** Writes the numbers of an axis, all with the same decimals and no more than their steps need. */
export function tickTexts(locale: string, unit: Unit): (ticks: readonly number[]) => string[] {
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
