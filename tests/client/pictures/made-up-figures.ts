import type { FigurePoint } from '../../../client/pictures/figure-point.ts';
import type { AreaShape } from '../../../client/pictures/map/area-shape.ts';
import { hexagonMap } from '../../../server/demo/hexagon-map.ts';

/** A figure of a hundred, with limits of five more and less. */
export function point(value: number | null, more: Partial<FigurePoint> = {}): FigurePoint {
  return {
    value,
    lower: value === null ? null : value - 5,
    upper: value === null ? null : value + 5,
    valueText: value === null ? '–' : value.toFixed(1),
    quality: 'good',
    ...more,
  };
}

/** So many invented areas: A1, A2 ... */
export function areasOf(count: number, nameOf = (code: string) => `Area ${code}`): AreaShape[] {
  const codes = Array.from({ length: count }, (_, index) => `A${index + 1}`);
  return hexagonMap(codes.map((code) => ({ code, name: nameOf(code) }))).features.map(({ properties, geometry }) => ({
    ...properties,
    polygons: [geometry.coordinates],
  }));
}
