import { geoArea } from 'd3-geo';

/** More than half the globe: a ring that goes round the other way has its inside outside. */
const HALF_GLOBE = 2 * Math.PI;

/**
 * Polygons whose rings go round as the projections need it: outer ones have their inside on the right. Files have them
 * either way.
 */
export function wound(polygons: readonly number[][][][]): number[][][][] {
  return polygons.map((rings) => rings.map((ring, index) => (isRight(ring, index === 0) ? ring : ring.toReversed())));
}

function isRight(ring: number[][], isOuter: boolean): boolean {
  return geoArea({ type: 'Polygon', coordinates: [ring] }) < HALF_GLOBE === isOuter;
}
