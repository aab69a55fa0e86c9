import type { DesignBringTexts } from './design-bring-texts.ts';

export const bringInPortuguese: DesignBringTexts = {
  title: 'Trazer telas de outro questionário',
  lead: 'Vêm com seus textos, listas, validações e condições. O que já está aqui e diz o mesmo é compartilhado.',
  questionnaire: 'Questionário',
  form: 'Formulário',
  screens: 'Telas',
  questions: (n) => (n === 1 ? '1 pergunta' : `${n} perguntas`),
  reading: 'Lendo o questionário…',
  needsOne: 'Escolha pelo menos uma tela.',
  bring: 'Trazer',
};
