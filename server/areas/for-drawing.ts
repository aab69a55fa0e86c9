import type { DrawnArea } from '#contract';

/** Steps across the map: finer than any screen or page shows. */
const STEPS = 1600;
const FEWEST_POSITIONS = 4;

/**
 * Areas with fewer positions: each moved to a grid of 1,600 steps across the map, and what falls together taken once.
 * Neighbours are moved alike, so no gap opens between them. An area keeps one ring at least, however small it is.
 */
export function forDrawing(areas: readonly DrawnArea[]): DrawnArea[] {
  const step = stepOf(areas);
  const moved = (degrees: number) => Math.round(Math.round(degrees / step) * step * 1e6) / 1e6;
  return areas.map(({ code, name, polygons }) => {
    const rings = polygons.map((polygon) => polygon.map((ring) => thinned(ring, moved)));
    const seen = rings
      .filter(([outer]) => (outer?.length ?? 0) >= FEWEST_POSITIONS)
      .map((polygon) => polygon.filter((ring) => ring.length >= FEWEST_POSITIONS));
    return { code, name, polygons: seen.length > 0 ? seen : polygons.slice(0, 1).map(([outer = []]) => [outer]) };
  });
}

function thinned(ring: readonly number[][], moved: (degrees: number) => number): number[][] {
  const kept: number[][] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const position = [moved(longitude), moved(latitude)];
    const before = kept.at(-1);
    if (before?.[0] !== position[0] || before?.[1] !== position[1]) kept.push(position);
  }
  return kept;
}

/** Degrees of one step: of the larger side of the map. */
function stepOf(areas: readonly DrawnArea[]): number {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { polygons } of areas) {
    for (const [longitude = 0, latitude = 0] of polygons.flat(2)) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return Math.max(east - west, north - south, 1e-4) / STEPS;
}
