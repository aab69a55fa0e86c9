import type { DrawnArea } from '#contract';
import { hexagonMap } from './hexagon-map.ts';

/** The states of the invented country, with invented names. */
const STATES = [
  { code: '01', name: 'Aurora' },
  { code: '02', name: 'Bruma' },
];

/** The map of the demonstration: a hexagon a state, made by code. It is no map of any country. */
export const DEMO_AREAS: readonly DrawnArea[] = hexagonMap(STATES).features.map(({ properties, geometry }) => ({
  ...properties,
  polygons: [geometry.coordinates],
}));
