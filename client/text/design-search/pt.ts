import type { DesignSearchTexts } from './design-search-texts.ts';

export const searchInPortuguese: DesignSearchTexts = {
  open: 'Procurar',
  title: 'Procurar e substituir',
  close: 'Fechar',
  words: 'Procurar',
  others: 'Substituir por',
  protectedHint: 'O que está entre chaves ou entre < > não muda.',
  where: 'Onde',
  textsIn: (language) => `Textos em ${language}`,
  allTexts: 'Textos em todos os idiomas',
  settings: 'Condições e ajustes (só procurar)',
  exact: 'Diferenciar maiúsculas e acentos',
  whole: 'Só palavras inteiras',
  hits: 'O que foi encontrado',
  found: (n) => (n === 0 ? 'Nada encontrado.' : n === 1 ? 'Um lugar.' : `${n} lugares.`),
  more: (n) => `Mostram-se os primeiros ${n}: use mais palavras.`,
  replace: (n) => (n === 0 ? 'Substituir' : n === 1 ? 'Substituir em um lugar' : `Substituir em ${n} lugares`),
  replaceIn: (place) => `Substituir em ${place}`,
  replaced: (n) =>
    n === 1
      ? 'Substituído em um lugar. Desfazer traz de volta.'
      : `Substituído em ${n} lugares. Um só Desfazer traz tudo de volta.`,
};
