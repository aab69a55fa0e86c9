import { scaleLinear } from 'd3-scale';
import { figureFormat } from './figure-format.ts';
import type { Unit } from './unit-of.ts';

/** Writes the numbers of an axis with no more decimals than its steps need. */
export function tickText(locale: string, unit: Unit, domain: readonly [number, number]): (value: number) => string {
  const shown = (tick: number) => (unit === 'share' ? tick * 100 : tick);
  const ticks = scaleLinear().domain(domain).ticks(6).map(shown);
  const decimals = [0, 1, 2, 3].find((places) => ticks.every((tick) => isRound(tick, places))) ?? 4;
  return figureFormat(locale, unit, decimals).bare;
}

/** Floating point leaves dust after the last decimal. */
function isRound(value: number, places: number): boolean {
  const shifted = value * 10 ** places;
  return Math.abs(shifted - Math.round(shifted)) < 1e-6;
}
