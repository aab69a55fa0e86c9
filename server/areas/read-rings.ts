import type { AreaProblemReply } from '#contract';
import { areaProblemAt } from './area-problems.ts';

const FEWEST_POSITIONS = 4;

/** Polygons of a geometry, or everything that is wrong with it. */
export function readPolygons(geometry: unknown, place: string, problems: AreaProblemReply[]): number[][][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) {
    problems.push(areaProblemAt(place, 'not-polygons'));
    return [];
  }
  return polygons.map((polygon: unknown, index) => {
    const inFile = type === 'Polygon' ? `${place}.coordinates` : `${place}.coordinates[${index}]`;
    if (!Array.isArray(polygon) || polygon.length === 0) {
      problems.push(areaProblemAt(inFile, 'not-a-ring'));
      return [];
    }
    return polygon.map((ring: unknown, at) => readRing(ring, `${inFile}[${at}]`, problems));
  });
}

/** A ring; of its positions the first that is wrong is told. */
function readRing(ring: unknown, place: string, problems: AreaProblemReply[]): number[][] {
  if (!Array.isArray(ring) || ring.length < FEWEST_POSITIONS) {
    problems.push(areaProblemAt(place, 'not-a-ring'));
    return [];
  }
  const positions: number[][] = [];
  for (const [index, position] of ring.entries()) {
    if (!isPosition(position)) {
      problems.push(areaProblemAt(`${place}[${index}]`, 'not-a-position'));
      return [];
    }
    const [longitude, latitude] = position;
    if (Math.abs(longitude!) > 180 || Math.abs(latitude!) > 90) {
      problems.push(areaProblemAt(`${place}[${index}]`, 'out-of-range'));
      return [];
    }
    // A height says nothing on a map.
    positions.push([longitude!, latitude!]);
  }
  const first = positions[0]!;
  const last = positions.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) problems.push(areaProblemAt(place, 'ring-open'));
  return positions;
}

/** JSON has no other numbers, but 1e999 is read as infinite. */
function isPosition(value: unknown): value is number[] {
  return Array.isArray(value) && value.length >= 2 && value.length <= 4 && value.every((one) => Number.isFinite(one));
}
