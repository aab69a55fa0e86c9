import type { AreaProblemCode, AreaProblemReply } from '#contract';

type About = AreaProblemReply['about'];

/** How wrong each thing is, and what to do about it. Clients have these sentences in the reader's language. */
const SENTENCES: Readonly<Record<AreaProblemCode, (about: About) => string>> = {
  'not-json': () => 'this is no JSON in UTF-8; save the map as GeoJSON',
  'too-deep': ({ most }) => `lists stand in lists more than ${most} deep; GeoJSON of polygons needs fewer`,
  'too-many-parts': ({ most }) => `the map has more than ${most} points; simplify it before (mapshaper, QGIS)`,
  'not-a-collection': () => 'this is no FeatureCollection; save the areas as one GeoJSON FeatureCollection',
  'no-areas': () => 'the collection has no areas',
  'too-many-areas': ({ most }) => `more than ${most} areas; bring the areas for which figures are published`,
  'other-projection': () => 'the coordinates are of another system; save them as WGS 84 (EPSG:4326)',
  'not-a-feature': () => 'this is no Feature with properties and a geometry',
  'not-polygons': () => 'the shape of an area is a Polygon or a MultiPolygon',
  'not-a-ring': () => 'a ring has four positions at least',
  'ring-open': () => 'a ring ends where it begins; repeat its first position at the end',
  'ring-crossed': ({ area }) =>
    `a ring of ${area} crosses itself; repair the shape (QGIS: Fix geometries; mapshaper: -clean)`,
  'no-extent': ({ area }) => `${area} has no extent: its positions are on one line or in one point; bring its polygon`,
  'not-a-position': () => 'a position is a list of two numbers, longitude and latitude',
  'out-of-range': () =>
    'longitudes go from -180 to 180 and latitudes from -90 to 90; save the map as WGS 84 (EPSG:4326)',
  'no-code': ({ choices = [] }) => `the area lacks the property of the code; it has: ${choices.join(', ') || 'none'}`,
  'bad-code': () => 'a code is a text of 1 to 40 characters, or a whole number',
  'duplicate-code': ({ area }) =>
    `the code ${area} is that of an area before; join the parts of an area to a MultiPolygon`,
  'bad-name': () => 'a name is a text of 1 to 100 characters without control characters',
  'area-missing': ({ area }) => `the sample has units in ${area}, which the map lacks; check the property of the code`,
};

/** Something that is wrong with a file of areas. */
export function areaProblemAt(place: string, code: AreaProblemCode, about: About = {}): AreaProblemReply {
  return { place, code, about, message: SENTENCES[code](about) };
}
