import type { SentenceWords } from './sentence-words.ts';

export const sentencesInSpanish: SentenceWords = {
  locale: 'es-MX',
  pause: '; ',
  colon: ': ',
  ofHundred: (number) => `${number} de cada 100`,
  per: (number, per) => `${number} por cada ${per}`,
  points: (number) => `${number} puntos`,
  editions: {
    up: ({ first, second }) => `Subió de ${first} a ${second}`,
    down: ({ first, second }) => `Bajó de ${first} a ${second}`,
    none: ({ first, second }) => `No se muestra un cambio de ${first} a ${second}`,
  },
  groups: {
    up: ({ first, second }) => `Más alto: ${first} frente a ${second}`,
    down: ({ first, second }) => `Más bajo: ${first} frente a ${second}`,
    none: ({ first, second }) => `No se muestra una diferencia entre ${first} y ${second}`,
  },
  shown: ({ difference, limits }, { p, family }) =>
    `la diferencia de ${difference}${limits ? ` (${limits.lower} a ${limits.upper})` : ''} es mayor de lo que explica el azar (p ${p}${adjusted(family)}).`,
  notShown: ({ difference, limits }, { p, family }) =>
    `el azar puede explicar la distancia de ${difference}${limits ? ` (${limits.lower} a ${limits.upper})` : ''} (p ${p}${adjusted(family)}).`,
  untested: (reason) => `Sin prueba: ${reason}.`,
  broken: (explanation) => `No comparable: aquí se rompe la serie. ${explanation}`.trim(),
  absent: (reason) => `Sin comparar: ${reason}.`,
  reasons: {
    'empty-domain': 'una de las dos no tiene a nadie en la muestra',
    'zero-denominator':
      'las dos cifras tienen un error estándar de 0, como los totales a los que se ajustaron los factores',
    'at-limit': 'las dos cifras son 0 o el total en esta muestra, lo que no dice nada del azar',
    'all-alike':
      'las dos cifras tienen un error estándar de 0: sus casos en esta muestra son iguales, o los factores se ajustaron a ellas',
    'no-degrees-of-freedom': 'hay muy pocas unidades de muestreo',
    'not-asked': 'la otra edición no tiene esta cifra',
    'asked-of-part': 'la otra edición lo preguntó solo en una parte de sus entrevistas, así que no da un número',
    'no-such-variable': 'la otra edición no tiene esta división',
    'no-such-value': 'la otra edición no tiene este grupo',
    other: 'no se puede calcular algo que la prueba necesita',
  },
  lowPrecision: 'Al menos una de las dos cifras es de baja precisión, y también su diferencia.',
  atBoundary: 'Una de las dos es 0 o toda la muestra, y eso esconde cuánto azar hay: lea la prueba con cuidado.',
  unlikeWeights:
    'Los factores de una edición se hicieron con una especificación guardada y los de la otra son los del diseño: una parte de la diferencia puede deberse a eso.',
  bridged: ({ factor, se, source }) =>
    `La otra edición se multiplicó por ${factor} (error estándar ${se}) para hacerla comparable: ${source}.`,
};

function adjusted(family: number): string {
  return family > 1 ? `, ajustada por ${family} comparaciones` : '';
}
