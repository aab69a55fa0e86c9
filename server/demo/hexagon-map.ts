/** A feature of a map as GeoJSON has it. */
interface HexagonFeature {
  type: 'Feature';
  properties: { code: string; name: string };
  geometry: { type: 'Polygon'; coordinates: number[][][] };
}

const CORNERS = 6;
/** Degrees from the middle of a hexagon to its corners. */
const RADIUS = 1;
/** Where nobody takes it for a country: around a point of the Pacific on the equator. */
const MIDDLE = -130;

/**
 * An invented map: areas as hexagons of one size, row by row, in the order that is given. It is no map of any country.
 * For the demonstration and for trying pictures.
 */
export function hexagonMap(areas: readonly { code: string; name: string }[]) {
  const across = Math.max(1, Math.round(Math.sqrt(areas.length)));
  const features = areas.map(({ code, name }, index): HexagonFeature => {
    const row = Math.floor(index / across);
    const column = (index % across) + (row % 2) / 2;
    const x = MIDDLE + (column - across / 2) * RADIUS * Math.sqrt(3);
    const y = (across / 2 - row) * RADIUS * 1.5;
    return {
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [ringAround(x, y)] },
    };
  });
  return { type: 'FeatureCollection' as const, features };
}

/** Counterclockwise, as GeoJSON asks for, and closed. */
function ringAround(x: number, y: number): number[][] {
  const corners = Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return [rounded(x + RADIUS * Math.cos(angle)), rounded(y + RADIUS * Math.sin(angle))];
  });
  return [...corners, corners[0]!];
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
