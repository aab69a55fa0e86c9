import type { ComfortTexts } from './comfort-texts.ts';

export const comfortInPortuguese: ComfortTexts = {
  sunlight: 'Ver ao sol',
  lock: 'Bloquear',
  settings: 'Este tablet',
  hand: 'Mão com que o usa',
  hands: { both: 'As duas', left: 'Esquerda', right: 'Direita' },
  answered: (answered, due) => `${answered} de ${due} respondidas`,
  errors: (n, count) => (n === 1 ? '1 ponto a rever' : `${count} pontos a rever`),
  firstError: 'Ir ao primeiro',
};
