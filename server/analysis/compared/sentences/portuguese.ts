import type { SentenceWords } from './sentence-words.ts';

export const sentencesInPortuguese: SentenceWords = {
  locale: 'pt-BR',
  pause: '; ',
  colon: ': ',
  ofHundred: (number) => `${number} de cada 100`,
  per: (number, per) => `${number} por ${per}`,
  points: (number) => `${number} pontos`,
  editions: {
    up: ({ first, second }) => `Subiu de ${first} para ${second}`,
    down: ({ first, second }) => `Caiu de ${first} para ${second}`,
    none: ({ first, second }) => `Não se mostra mudança de ${first} para ${second}`,
  },
  groups: {
    up: ({ first, second }) => `Mais alto: ${first} contra ${second}`,
    down: ({ first, second }) => `Mais baixo: ${first} contra ${second}`,
    none: ({ first, second }) => `Não se mostra diferença entre ${first} e ${second}`,
  },
  shown: ({ difference, limits }, { p, family }) =>
    `a diferença de ${difference}${limits ? ` (${limits.lower} a ${limits.upper})` : ''} é maior do que o acaso explica (p ${p}${adjusted(family)}).`,
  notShown: ({ difference, limits }, { p, family }) =>
    `o acaso pode explicar a distância de ${difference}${limits ? ` (${limits.lower} a ${limits.upper})` : ''} (p ${p}${adjusted(family)}).`,
  untested: (reason) => `Sem teste: ${reason}.`,
  broken: (explanation) => `Não comparável: a série se rompe aqui. ${explanation}`.trim(),
  absent: (reason) => `Sem comparação: ${reason}.`,
  reasons: {
    'empty-domain': 'uma das duas não tem ninguém na amostra',
    'zero-denominator': 'as duas cifras têm erro padrão 0, como os totais aos quais os pesos foram ajustados',
    'at-limit': 'as duas cifras são 0 ou o total nesta amostra, o que nada diz sobre o acaso',
    'all-alike':
      'as duas cifras têm erro padrão 0: seus casos nesta amostra são iguais, ou os pesos foram ajustados a elas',
    'no-degrees-of-freedom': 'há muito poucas unidades de amostragem',
    'not-asked': 'a outra edição não tem esta cifra',
    'asked-of-part': 'a outra edição só perguntou em parte de suas entrevistas e por isso não dá um número',
    'no-such-variable': 'a outra edição não tem esta divisão',
    'no-such-value': 'a outra edição não tem este grupo',
    other: 'não se pode calcular algo de que o teste precisa',
  },
  lowPrecision: 'Pelo menos uma das duas cifras é de baixa precisão, e a diferença também.',
  atBoundary: 'Uma das duas é 0 ou toda a amostra, o que esconde quanto acaso há: leia o teste com cuidado.',
  unlikeWeights:
    'Os pesos de uma edição foram feitos por uma especificação guardada e os da outra são os do desenho amostral: uma parte da diferença pode vir disso.',
  bridged: ({ factor, se, source }) =>
    `A outra edição foi multiplicada por ${factor} (erro padrão ${se}) para ser comparável: ${source}.`,
};

function adjusted(family: number): string {
  return family > 1 ? `, ajustado por ${family} comparações` : '';
}
