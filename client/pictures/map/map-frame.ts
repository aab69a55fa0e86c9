import { type GeoPermissibleObjects, geoAzimuthalEqualArea, geoCentroid, geoContains, geoPath } from 'd3-geo';
import type { PictureSize, PlotEdges } from '../picture-frame.ts';
import { LINE_HEIGHT } from '../TextLines.tsx';
import { CHARACTER_WIDTH } from '../wrap-label.ts';
import type { AreaShape } from './area-shape.ts';
import { wound } from './wound.ts';

/** An area on the sheet. */
export interface MapPlace {
  code: string;
  path: string;
  /** Its label where it has room; otherwise the table alone says it. */
  label?: { lines: string[]; x: number; middle: number };
}

export interface MapFrame extends PictureSize {
  places: MapPlace[];
}

const EDGE = 8;
/** Of its width, and in pixels: a map that is higher is drawn narrower. */
const MOST_HIGH = 1.1;
const HIGHEST = 640;
const LEAST_HIGH = 120;

/**
 * Areas projected so that each keeps its size relative to the others (azimuthal, equal areas, around their middle).
 * Labels do not cover each other: the largest areas have theirs first.
 *
 * @param labelOf texts that an area may have, the best one first
 */
export function mapFrame(
  areas: readonly AreaShape[],
  { width, labelOf }: { width: number; labelOf: (code: string) => readonly (readonly string[])[] },
): MapFrame {
  const shapes = areas.map(({ code, polygons }) => ({ code, shape: shapeOf(polygons) }));
  const all: GeoPermissibleObjects = { type: 'GeometryCollection', geometries: shapes.map(({ shape }) => shape) };
  const [longitude, latitude] = geoCentroid(all);
  const projection = geoAzimuthalEqualArea().rotate([-(longitude || 0), -(latitude || 0)]);
  const inner = width - 2 * EDGE;
  projection.fitWidth(inner, all);
  const [low, high] = geoPath(projection).bounds(all);
  const height = Math.max(
    LEAST_HIGH,
    Math.min(Math.ceil(high[1] - low[1]) + 2 * EDGE, HIGHEST, Math.round(width * MOST_HIGH)),
  );
  projection.fitExtent(
    [
      [EDGE, EDGE],
      [width - EDGE, height - EDGE],
    ],
    all,
  );
  const pathOf = geoPath(projection).digits(1);
  const taken: PlotEdges[] = [];
  const bySize = shapes
    .map(({ code, shape }) => ({ code, shape, size: pathOf.area(shape) }))
    .sort((a, b) => b.size - a.size);
  const labels = new Map<string, MapPlace['label']>();
  for (const { code, shape } of bySize) {
    const [x, y] = pathOf.centroid(shape);
    const inside = projection.invert?.([x, y]);
    if (!inside || !geoContains(shape, inside)) continue;
    const [from, to] = pathOf.bounds(shape);
    const room = { left: from[0], top: from[1], right: to[0], bottom: to[1] };
    const lines = labelOf(code).find((each) => {
      const box = boxOf(each, x, y);
      return isIn(box, room) && taken.every((other) => !touches(box, other));
    });
    if (!lines) continue;
    taken.push(boxOf(lines, x, y));
    labels.set(code, { lines: [...lines], x: Math.round(x), middle: Math.round(y) });
  }
  const places = shapes.map(({ code, shape }): MapPlace => {
    const label = labels.get(code);
    return { code, path: pathOf(shape) ?? '', ...(label && { label }) };
  });
  return { width, height, places };
}

const shapeOf = (polygons: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates: wound(polygons) });

function boxOf(lines: readonly string[], x: number, middle: number): PlotEdges {
  const half = (Math.max(...lines.map(({ length }) => length)) * CHARACTER_WIDTH) / 2 + 2;
  const high = (lines.length * LINE_HEIGHT) / 2;
  return { left: x - half, right: x + half, top: middle - high, bottom: middle + high };
}

const isIn = (a: PlotEdges, b: PlotEdges) =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const touches = (a: PlotEdges, b: PlotEdges) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
