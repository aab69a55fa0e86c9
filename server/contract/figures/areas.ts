import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** An area of a map: its polygons, each of rings, each of positions (longitude and latitude in degrees). */
export const drawnArea = z.object({
  code: z.string(),
  name: z.string(),
  polygons: z.array(z.array(z.array(z.array(z.number())))),
});

export type DrawnArea = z.infer<typeof drawnArea>;

/** What can be wrong with a file of areas. */
export const AREA_PROBLEM_CODES = [
  'not-json',
  'too-deep',
  'too-many-parts',
  'not-a-collection',
  'no-areas',
  'too-many-areas',
  'other-projection',
  'not-a-feature',
  'not-polygons',
  'not-a-ring',
  'ring-open',
  'ring-crossed',
  'no-extent',
  'not-a-position',
  'out-of-range',
  'no-code',
  'bad-code',
  'duplicate-code',
  'bad-name',
  'area-missing',
] as const;

export type AreaProblemCode = (typeof AREA_PROBLEM_CODES)[number];

/** Something that is wrong with a file of areas. */
export const areaProblem = z.object({
  /** Where in the file, such as `features[3].geometry`; blank for the whole file. */
  place: z.string(),
  code: z.enum(AREA_PROBLEM_CODES),
  /** What it is about: a code, the properties there are, how many are allowed. */
  about: z.object({
    area: z.string().optional(),
    choices: z.array(z.string()).optional(),
    most: z.number().optional(),
  }),
  message: z.string(),
});

export type AreaProblemReply = z.infer<typeof areaProblem>;

/** The map of an edition, as far as drawing needs it; without one the list is empty. */
export const getAreas = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/areas',
  access: whoMay('bringMaps'),
  scopes: ['figures:read'],
  reply: z.object({ importedAt: z.string().optional(), areas: z.array(drawnArea) }),
});

/**
 * Imports the map of an edition from GeoJSON, in place of the one before: all of it or, when anything is wrong,
 * nothing. Its codes are those that the sample has as `state`.
 */
export const importAreas = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/areas',
  access: whoMay('bringMaps'),
  accepts: 'raw',
  query: z.object({
    /** The property that holds the code of an area, and the one of its name; by default the code is the name. */
    code: z.string().min(1).max(100),
    name: z.string().min(1).max(100).optional(),
  }),
  reply: z.object({
    imported: z.number().int(),
    problems: z.array(areaProblem),
    /** Codes that no unit of the sample has: their areas are drawn without a figure. */
    notInSample: z.array(z.string()),
  }),
});
