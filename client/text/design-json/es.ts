import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInSpanish: DesignJsonTexts = {
  nothing: 'Elija algo para ver su archivo como JSON.',
  title: (file) => `${file} como JSON`,
  inStep: 'Lo que es válido se toma cuando usted hace una pausa.',
  invalid: ({ line, column }) => `No es JSON desde la línea ${line}, columna ${column}. Nada cambia hasta que lo sea.`,
  throwAway: 'Volver a lo que hay',
};
