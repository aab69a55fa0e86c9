import type { RemarkTexts } from './remark-texts.ts';

export const remarksInPortuguese: RemarkTexts = {
  add: 'Comentar',
  comment: 'Comentário',
  flagged: 'Para a supervisão',
  wholeInterview: 'Toda a entrevista',
  label: 'O que deseja anotar',
  openHint: 'A supervisão o lê junto com esta pergunta. Não escreva nomes nem o que a pessoa contou.',
  closedHint: 'Fica fechado com as respostas. A supervisão não o vê.',
  flagQuestion: 'Quer que a supervisão reveja esta pergunta? Diga por quê',
  flagInterview: 'Quer que a supervisão reveja esta entrevista? Diga por quê',
  flagHint: 'Em poucas palavras, sem nomes nem o que a pessoa contou. Deixe vazio se não for preciso.',
  saves: 'É salvo enquanto você escreve.',
  remove: 'Apagar',
  done: 'Pronto',
  listTitle: 'Comentários',
  flagWhole: 'Pedir revisão da entrevista',
  changeWhole: 'Mudar o pedido à supervisão',
  desk: {
    title: 'Comentários de quem entrevistou',
    none: 'Não deixou comentários.',
    flagged: 'Pede revisão',
    columns: { question: 'Pergunta', comment: 'Comentário', flag: 'Por que rever' },
    filterLabel: 'Pedido de revisão',
    anyFlag: 'com ou sem pedido de revisão',
    onlyFlagged: 'com pedido de revisão',
  },
};
