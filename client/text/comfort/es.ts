import type { ComfortTexts } from './comfort-texts.ts';

export const comfortInSpanish: ComfortTexts = {
  sunlight: 'Ver al sol',
  lock: 'Bloquear',
  settings: 'Esta tableta',
  hand: 'Mano con que la usa',
  hands: { both: 'Las dos', left: 'Izquierda', right: 'Derecha' },
  answered: (answered, due) => `${answered} de ${due} respondidas`,
  errors: (n, count) => (n === 1 ? '1 punto por revisar' : `${count} puntos por revisar`),
  firstError: 'Ir al primero',
};
