import type { DesignSearchTexts } from './design-search-texts.ts';

export const searchInSpanish: DesignSearchTexts = {
  open: 'Buscar',
  title: 'Buscar y reemplazar',
  close: 'Cerrar',
  words: 'Buscar',
  others: 'Reemplazar por',
  protectedHint: 'Lo que está entre llaves o entre < > no se toca.',
  where: 'Dónde',
  textsIn: (language) => `Textos en ${language}`,
  allTexts: 'Textos en todos los idiomas',
  settings: 'Condiciones y ajustes (solo buscar)',
  exact: 'Distinguir mayúsculas y acentos',
  whole: 'Solo palabras completas',
  hits: 'Lo encontrado',
  found: (n) => (n === 0 ? 'Nada encontrado.' : n === 1 ? 'Un lugar.' : `${n} lugares.`),
  more: (n) => `Se muestran los primeros ${n}: precise la búsqueda.`,
  replace: (n) => (n === 0 ? 'Reemplazar' : n === 1 ? 'Reemplazar en un lugar' : `Reemplazar en ${n} lugares`),
  replaceIn: (place) => `Reemplazar en ${place}`,
  replaced: (n) =>
    n === 1
      ? 'Reemplazado en un lugar. Deshacer lo devuelve.'
      : `Reemplazado en ${n} lugares. Un solo Deshacer los devuelve.`,
};
