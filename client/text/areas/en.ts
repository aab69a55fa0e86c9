import type { AreaTexts } from './area-texts.ts';

export const areasInEnglish: AreaTexts = {
  bring: 'Bring a map',
  replace: 'Replace the map',
  explanation:
    'A GeoJSON file with the areas as polygons in degrees (WGS 84), at most 20 MB. It takes the place of the map before. Cifra keeps what drawing needs; keep your file.',
  code: 'Property with the code',
  codeHint: 'As the sample has it in its column state.',
  name: 'Property with the name',
  nameHint: 'If you leave it empty, the code is shown.',
  noCode: 'Write which property of the file holds the code of an area.',
  file: 'GeoJSON file',
  send: 'Import the map',
  sending: 'Importing…',
  noFile: 'Choose a file first.',
  imported: (count) => `Areas imported: ${count}.`,
  notInSample: (areas) => `No unit of the sample is in these: ${areas}. They are drawn without a figure.`,
  refused: (count) => `Nothing was imported. Problems found: ${count}.`,
  wholeFile: 'Whole file',
  problems: {
    'not-json': () => 'This is no JSON in UTF-8. Save the map as GeoJSON.',
    'too-deep': ({ most }) => `Lists stand in lists more than ${most} deep. GeoJSON of polygons needs fewer.`,
    'too-many-parts': ({ most }) => `The map has more than ${most} points. Simplify it before, for example in QGIS.`,
    'not-a-collection': () => 'This is no FeatureCollection. Save all areas as one.',
    'no-areas': () => 'The collection has no areas.',
    'too-many-areas': ({ most }) => `There are more than ${most} areas. Bring those for which figures are published.`,
    'other-projection': () => 'The coordinates are of another system. Save them as WGS 84 (EPSG:4326).',
    'not-a-feature': () => 'This is no Feature with properties and a geometry.',
    'not-polygons': () => 'The shape of an area must be a Polygon or a MultiPolygon.',
    'not-a-ring': () => 'A ring needs at least four positions.',
    'ring-open': () => 'A ring must end where it begins. Repeat its first position at the end.',
    'ring-crossed': ({ area }) =>
      `A ring of ${area} crosses itself. Repair its shape before, for example in QGIS with “Fix geometries”.`,
    'no-extent': ({ area }) =>
      `${area} has no extent: all its positions are on one line or in one point. Bring its polygon.`,
    'not-a-position': () => 'A position must be a list of two numbers: longitude and latitude.',
    'out-of-range': () =>
      'Longitudes go from -180 to 180 and latitudes from -90 to 90. Save the map as WGS 84 (EPSG:4326).',
    'no-code': ({ choices }) => `The area lacks the property of the code. It has: ${choices}.`,
    'bad-code': () => 'A code must be a text of 1 to 40 characters, or a whole number.',
    'duplicate-code': ({ area }) =>
      `An area before has the code ${area} too. Join the parts of an area to a MultiPolygon.`,
    'bad-name': () => 'A name must be a text of 1 to 100 characters, without control characters.',
    'area-missing': ({ area }) =>
      `The sample has units in ${area}, which is not on the map. Check which property holds the code.`,
  },
};
