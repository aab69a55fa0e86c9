import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInSpanish: DesignJsonTexts = {
  nothing: 'Elija algo para ver su archivo como JSON.',
  title: (file) => `${file} como JSON`,
  inStep: 'Lo que es válido se toma cuando usted hace una pausa.',
  wrong: {
    'no-json': ({ line, column }) =>
      `No es JSON desde la línea ${line}, columna ${column}. Nada cambia hasta que lo sea.`,
    'name-twice': ({ line, column }) =>
      `El nombre de la línea ${line}, columna ${column}, está dos veces en el mismo lugar. Nada cambia hasta que esté una sola vez.`,
    'reserved-name': ({ line, column }) =>
      `El nombre __proto__ de la línea ${line}, columna ${column}, no puede usarse. Nada cambia hasta que tenga otro.`,
    'too-deep': ({ line, column }) =>
      `Desde la línea ${line}, columna ${column}, hay demasiados niveles uno dentro de otro. Nada cambia hasta que haya menos.`,
    'too-large-number': ({ line, column }) =>
      `El número de la línea ${line}, columna ${column}, es demasiado grande. Nada cambia hasta que sea menor.`,
  },
  throwAway: 'Volver a lo que hay',
};
