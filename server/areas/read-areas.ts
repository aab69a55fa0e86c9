import { type AreaProblemReply, type DrawnArea, LARGEST_FILE } from '#contract';
import { JsonScanner } from '../http/json-outline.ts';
import type { Task } from '../runs/task.ts';
import { areaProblemAt } from './area-problems.ts';
import { forDrawing } from './for-drawing.ts';
import { readPolygons } from './read-rings.ts';
import { crossesItself, hasExtent } from './ring-shape.ts';

/** Lists in lists that a collection of MultiPolygons has, and some more for its properties. */
const MOST_LEVELS = 24;
/** Values and names in all. */
const MOST_PARTS = 3_000_000;
const MOST_AREAS = 3000;
const MOST_PROBLEMS = 200;
const MOST_CHOICES = 30;
const LONGEST_CODE = 40;
const LONGEST_NAME = 100;
/** How systems of coordinates are called whose positions are degrees of longitude and latitude. */
const DEGREES = /(CRS84|EPSG:{1,2}(4326|4258|4269|6365))$/i;

/** A file of areas and what it has to agree with. */
export interface AreaFile {
  readonly bytes: Uint8Array;
  /** The property that holds the code, and the one that holds the name. */
  readonly code: string;
  readonly name?: string | undefined;
  /** Codes that the sample has. */
  readonly sample: readonly string[];
}

/** The areas for drawing or, when anything is wrong, all the problems. */
export interface AreasRead {
  areas: DrawnArea[];
  problems: AreaProblemReply[];
  notInSample: string[];
}

export const READ_AREAS: Task<AreaFile, AreasRead> = {
  name: 'read-areas',
  run: async (_services, file) => readAreas(file),
};

/** Reads GeoJSON and finds everything that is wrong with it. It is measured before it is parsed. */
export function readAreas({ bytes, code, name, sample }: AreaFile): AreasRead {
  const refused = (...problems: AreaProblemReply[]): AreasRead => ({
    areas: [],
    problems: problems.slice(0, MOST_PROBLEMS),
    notInSample: [],
  });
  const scanner = new JsonScanner();
  scanner.feed(bytes.subarray(0, LARGEST_FILE + 1));
  const { depth, parts } = scanner.outline();
  if (depth > MOST_LEVELS) return refused(areaProblemAt('', 'too-deep', { most: MOST_LEVELS }));
  if (parts > MOST_PARTS || bytes.length > LARGEST_FILE)
    return refused(areaProblemAt('', 'too-many-parts', { most: MOST_PARTS / 3 }));
  const collection = parsed(bytes);
  if (collection === undefined) return refused(areaProblemAt('', 'not-json'));
  if (!isObject(collection) || collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    return refused(areaProblemAt('', 'not-a-collection'));
  const { features, crs } = collection;
  if (features.length === 0) return refused(areaProblemAt('features', 'no-areas'));
  if (features.length > MOST_AREAS) return refused(areaProblemAt('features', 'too-many-areas', { most: MOST_AREAS }));
  const problems = isOtherSystem(crs) ? [areaProblemAt('crs', 'other-projection')] : [];
  const areas = new Map<string, DrawnArea>();
  for (const [index, feature] of features.entries()) {
    const area = readArea(feature, { place: `features[${index}]`, code, name }, problems);
    if (area && areas.has(area.code))
      problems.push(areaProblemAt(`features[${index}]`, 'duplicate-code', { area: area.code }));
    else if (area) areas.set(area.code, area);
  }
  for (const area of sample) if (!areas.has(area)) problems.push(areaProblemAt('', 'area-missing', { area }));
  if (problems.length > 0) return refused(...problems);
  const known = new Set(sample);
  const notInSample = sample.length === 0 ? [] : [...areas.keys()].filter((one) => !known.has(one));
  return { areas: forDrawing([...areas.values()]), problems, notInSample };
}

interface AreaPlace {
  place: string;
  code: string;
  name: string | undefined;
}

function readArea(feature: unknown, { place, code, name }: AreaPlace, problems: AreaProblemReply[]) {
  if (!isObject(feature) || feature.type !== 'Feature' || !isObject(feature.properties)) {
    problems.push(areaProblemAt(place, 'not-a-feature'));
    return undefined;
  }
  const { properties } = feature;
  const before = problems.length;
  const polygons = readPolygons(feature.geometry, `${place}.geometry`, problems);
  const isShaped = problems.length === before;
  const written = own(properties, code);
  if (written === undefined || written === null) {
    const choices = Object.keys(properties).slice(0, MOST_CHOICES);
    problems.push(areaProblemAt(`${place}.properties`, 'no-code', { choices }));
    return undefined;
  }
  const area = textOf(written, LONGEST_CODE);
  if (area === undefined) problems.push(areaProblemAt(`${place}.properties`, 'bad-code'));
  const called = name === undefined ? area : textOf(own(properties, name), LONGEST_NAME);
  if (called === undefined && area !== undefined) problems.push(areaProblemAt(`${place}.properties`, 'bad-name'));
  if (isShaped) problems.push(...shapeProblems(polygons, `${place}.geometry`, called ?? area ?? ''));
  return area === undefined ? undefined : { code: area, name: called ?? area, polygons };
}

/** Of the shape of an area the first thing that is wrong. A part without extent among others is dust and not drawn. */
function shapeProblems(polygons: readonly number[][][][], place: string, area: string): AreaProblemReply[] {
  if (polygons.some((rings) => rings.some(crossesItself))) return [areaProblemAt(place, 'ring-crossed', { area })];
  if (!polygons.some(([outer = []]) => hasExtent(outer))) return [areaProblemAt(place, 'no-extent', { area })];
  return [];
}

/** A property by the name that somebody gave: only what the file itself says. */
function own(properties: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Signs that write what follows from right to left would turn the figures beside a name around. */
const NO_PART_OF_A_NAME = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A text of some length on one line, or a whole number as text. Codes keep the zeros with which they begin. */
function textOf(value: unknown, longest: number): string | undefined {
  const text = Number.isSafeInteger(value) ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > longest || NO_PART_OF_A_NAME.test(text) ? undefined : text;
}

/** An older GeoJSON may say of which system its coordinates are. */
function isOtherSystem(crs: unknown): boolean {
  if (crs === undefined || crs === null) return false;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  return !(typeof name === 'string' && DEGREES.test(name));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
