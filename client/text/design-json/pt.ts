import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInPortuguese: DesignJsonTexts = {
  nothing: 'Escolha algo para ver o arquivo como JSON.',
  title: (file) => `${file} como JSON`,
  inStep: 'O que é válido é aproveitado quando você faz uma pausa.',
  wrong: {
    'no-json': ({ line, column }) => `Não é JSON a partir da linha ${line}, coluna ${column}. Nada muda até que seja.`,
    'name-twice': ({ line, column }) =>
      `O nome da linha ${line}, coluna ${column}, está duas vezes no mesmo lugar. Nada muda até que esteja uma só vez.`,
    'reserved-name': ({ line, column }) =>
      `O nome __proto__ da linha ${line}, coluna ${column}, não pode ser usado. Nada muda até que tenha outro.`,
    'too-deep': ({ line, column }) =>
      `A partir da linha ${line}, coluna ${column}, há níveis demais uns dentro dos outros. Nada muda até que haja menos.`,
    'too-large-number': ({ line, column }) =>
      `O número da linha ${line}, coluna ${column}, é grande demais. Nada muda até que seja menor.`,
  },
  throwAway: 'Voltar ao que há',
};
