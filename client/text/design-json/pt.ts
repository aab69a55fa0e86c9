import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInPortuguese: DesignJsonTexts = {
  nothing: 'Escolha algo para ver o arquivo como JSON.',
  title: (file) => `${file} como JSON`,
  inStep: 'O que é válido é aproveitado quando você faz uma pausa.',
  invalid: ({ line, column }) => `Não é JSON a partir da linha ${line}, coluna ${column}. Nada muda até que seja.`,
  throwAway: 'Voltar ao que há',
};
