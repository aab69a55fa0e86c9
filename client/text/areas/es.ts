import type { AreaTexts } from './area-texts.ts';

export const areasInSpanish: AreaTexts = {
  bring: 'Traer un mapa',
  replace: 'Cambiar el mapa',
  explanation:
    'Un archivo GeoJSON con las áreas como polígonos en grados (WGS 84), de 20 MB como máximo. Reemplaza al mapa anterior. Cifra guarda lo que se necesita para dibujar; conserve su archivo.',
  code: 'Propiedad con la clave',
  codeHint: 'Como está en la columna state de la muestra.',
  name: 'Propiedad con el nombre',
  nameHint: 'Si la deja vacía, se muestra la clave.',
  noCode: 'Escriba qué propiedad del archivo tiene la clave de cada área.',
  file: 'Archivo GeoJSON',
  send: 'Importar el mapa',
  sending: 'Importando…',
  noFile: 'Elija primero un archivo.',
  imported: (count) => `Áreas importadas: ${count}.`,
  notInSample: (areas) => `La muestra no tiene unidades en estas: ${areas}. Se dibujan sin cifra.`,
  refused: (count) => `No se importó nada. Problemas encontrados: ${count}.`,
  wholeFile: 'Todo el archivo',
  problems: {
    'not-json': () => 'No es JSON en UTF-8. Guarde el mapa como GeoJSON.',
    'too-deep': ({ most }) =>
      `Hay listas dentro de listas a más de ${most} niveles. Un GeoJSON de polígonos necesita menos.`,
    'too-many-parts': ({ most }) => `El mapa tiene más de ${most} puntos. Simplifíquelo antes, por ejemplo en QGIS.`,
    'not-a-collection': () => 'No es una FeatureCollection. Guarde todas las áreas en una.',
    'no-areas': () => 'La colección no tiene áreas.',
    'too-many-areas': ({ most }) => `Hay más de ${most} áreas. Traiga aquellas para las que se publican cifras.`,
    'other-projection': () => 'Las coordenadas son de otro sistema. Guárdelas como WGS 84 (EPSG:4326).',
    'not-a-feature': () => 'No es un Feature con propiedades y geometría.',
    'not-polygons': () => 'La forma de un área debe ser Polygon o MultiPolygon.',
    'not-a-ring': () => 'Un anillo necesita al menos cuatro posiciones.',
    'ring-open': () => 'Un anillo debe terminar donde empieza. Repita al final su primera posición.',
    'ring-crossed': ({ area }) =>
      `Un anillo de ${area} se cruza a sí mismo. Repare antes su forma, por ejemplo en QGIS con “Corregir geometrías”.`,
    'no-extent': ({ area }) =>
      `${area} no tiene extensión: todas sus posiciones están en una línea o en un punto. Traiga su polígono.`,
    'not-a-position': () => 'Una posición debe ser una lista de dos números: longitud y latitud.',
    'out-of-range': () =>
      'Las longitudes van de -180 a 180 y las latitudes de -90 a 90. Guarde el mapa como WGS 84 (EPSG:4326).',
    'no-code': ({ choices }) => `Al área le falta la propiedad de la clave. Tiene: ${choices}.`,
    'bad-code': () => 'Una clave debe ser un texto de 1 a 40 caracteres o un número entero.',
    'duplicate-code': ({ area }) =>
      `Un área anterior ya tiene la clave ${area}. Una las partes de un área en un MultiPolygon.`,
    'bad-name': () => 'Un nombre debe ser un texto de 1 a 100 caracteres, sin caracteres de control.',
    'area-missing': ({ area }) =>
      `La muestra tiene unidades en ${area}, que no está en el mapa. Revise qué propiedad tiene la clave.`,
  },
};
